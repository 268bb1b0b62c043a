"""Actors without any reference to them."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context, tokens
from mission_estimate.checks.records.unknown_ids import unknown_targets
from mission_estimate.checks.rule import ADVICE, Issue, rule
from mission_estimate.markup import Link


@rule("ACT009", ADVICE, "unreferenced actor", help="give it a `heading`, link to it, or remove it")
def unreferenced_actor(context: Context) -> Iterator[Issue]:
    """An actor is described but not referenced.

    What: reports actors that have no heading, are not linked in a text or named in an event, and have
    no origin, membership or relation that connects them with another actor.
    Why: they appear in the index only, where readers do not find them and authors do not update them.
    Source: an estimate describes the actors that matter to the mission.
    """
    known = {str(named.reference) for named in context.named if named.reference.kind == "actor"}
    known |= {token.target for path, token in tokens(context) if isinstance(token, Link)}
    for mission in context.estimate.missions:
        known.update(str(name) for name in mission.predecessors + mission.successors)
    misspelt = len(unknown_targets(context))
    found: list[Issue] = []
    for index, actor in enumerate(context.estimate.actors):
        tied = actor.heading or actor.member_of or actor.relations or any(o.of for o in actor.origins)
        if not tied and actor.id not in known:
            message = f"{actor.name} has no heading, and no text, event or actor refers to it"
            found.append(Issue(("actors", index, "id"), message))
    if len(found) > misspelt:  # a misspelt reference is reported at its own place
        yield from found
