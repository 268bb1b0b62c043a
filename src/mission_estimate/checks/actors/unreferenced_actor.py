"""Actors that nothing refers to."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context, tokens
from mission_estimate.checks.records.unknown_ids import unknown_targets
from mission_estimate.checks.rule import ADVICE, Issue, rule
from mission_estimate.markup import Link


@rule("ACT009", ADVICE, "nothing leads to the actor", help="give it a `heading`, link to it, or delete it")
def unreferenced_actor(context: Context) -> Iterator[Issue]:
    """An actor is described, and nothing leads to it.

    What: actors without a heading that no text links to, no event names, and no origin, membership or
    relation, of their own or of another, ties to the rest.
    Why: they are printed in the index only, and nobody will find or keep them.
    Source: an estimate describes the actors that matter to the mission.
    """
    known = {str(named.reference) for named in context.named if named.reference.kind == "actor"}
    known |= {token.target for path, token in tokens(context) if isinstance(token, Link)}
    for mission in context.estimate.missions:
        known.update(str(name) for name in mission.predecessors + mission.successors)
    left = len(unknown_targets(context))
    lonely: list[Issue] = []
    for index, actor in enumerate(context.estimate.actors):
        tied = actor.heading or actor.member_of or actor.relations or any(o.of for o in actor.origins)
        if not tied and actor.id not in known:
            message = f"{actor.name} has no heading, and no text, event or actor leads to it"
            lonely.append(Issue(("actors", index, "id"), message))
    if len(lonely) > left:  # one that is misspelt where it is named is reported there
        yield from lonely
