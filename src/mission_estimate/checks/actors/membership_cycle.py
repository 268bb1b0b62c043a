"""Circular memberships."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.derived_values.lifetimes import cycle_from, lifetimes


@rule("ACT005", ERROR, "circular membership", help="remove the membership whose two actors are swapped")
def membership_cycle(context: Context) -> Iterator[Issue]:
    """An actor is directly or indirectly a member of itself.

    What: follows `member_of` from each actor through the coalitions to which it belongs now.
    Why: the profile of each would be printed inside the other; one of the memberships has its two
    actors swapped.
    Source: a coalition contains its members and is not contained in them.
    """
    actors = context.estimate.actors
    members = {
        str(actor.id): tuple(str(m.actor) for m in actor.member_of if m.until is None) for actor in actors
    }
    lives = lifetimes(context.estimate)
    reported: set[str] = set()
    for index, actor in enumerate(actors):
        cycle = cycle_from(actor.id, members) if members[actor.id] and actor.id not in reported else None
        if cycle is not None:
            reported.update(cycle)
            chain = ", which is a member of ".join(lives[name].name for name in cycle[1:])
            message = f"{lives[cycle[0]].name} is a member of {chain}"
            yield Issue(("actors", index, "member_of"), message)
