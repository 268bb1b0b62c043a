"""Perpetrators without attribution."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.model.events import ActorRole


@rule("ANA008", ERROR, "perpetrator without attribution",
      help="add `attribution`: claimed (by the actor), alleged (by others) or established")  # fmt: skip
def missing_attribution(context: Context) -> Iterator[Issue]:
    """A perpetrator has no attribution or no source.

    What: an actor with the role `perpetrator` has `attribution`, and a source of its own or of the
    event.
    Why: naming a perpetrator is an accusation; the reader must know who makes it.
    Source: UN human rights reporting (OHCHR): attribution needs a standard of proof.
    """
    for index, event in enumerate(context.estimate.events):
        for place, part in enumerate(event.actors):
            if part.role is not ActorRole.PERPETRATOR:
                continue
            path = ("events", index, "actors", place)
            if part.attribution is None:
                yield Issue(path, f"`{part.actor}` is named as perpetrator without `attribution`")
            elif not (part.sources or event.sources):
                yield Issue(
                    path,
                    f"no source is cited for `{part.actor}` as perpetrator ({part.attribution})",
                    "add `sources` to this actor with the id of the document that says so",
                )
