"""Memberships that lead back to the actor itself."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.derived_values.lifetimes import cycle_from, lifetimes


@rule("ACT005", ERROR, "member of its own member", help="take out the membership that is the wrong way round")
def membership_cycle(context: Context) -> Iterator[Issue]:
    """An actor is a member of its own member.

    What: the chain of `member_of` from each actor, over the coalitions to which it belongs now.
    Why: the profile of each would be set inside the other; one of the memberships has its sides
    exchanged.
    Source: a coalition contains its members and is not contained in them.
    """
    actors = context.estimate.actors
    members = {
        str(actor.id): tuple(str(m.actor) for m in actor.member_of if m.until is None) for actor in actors
    }
    lives = lifetimes(context.estimate)
    told: set[str] = set()
    for index, actor in enumerate(actors):
        way = cycle_from(actor.id, members) if members[actor.id] and actor.id not in told else None
        if way is not None:
            told.update(way)
            chain = ", which is a member of ".join(lives[name].name for name in way[1:])
            message = f"{lives[way[0]].name} is a member of {chain}"
            yield Issue(("actors", index, "member_of"), message)
