"""Acts with a named perpetrator and no word on who says so."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.model.events import ActorRole


@rule(
    "ANA008",
    ERROR,
    "perpetrator without attribution",
    help=("write `attribution: claimed`, `alleged` or `established`, and its `sources`"),
)
def missing_attribution(context: Context) -> Iterator[Issue]:
    """A perpetrator is named, and not who says so.

    What: an actor with the role `perpetrator` has `attribution`, and a source of its own or the
    event's.
    Why: to call somebody a perpetrator is an accusation; the reader must know whose it is.
    Source: UN human rights reporting (OHCHR): attribution needs a standard of proof; a lawyer's first
    question.
    """
    for index, event in enumerate(context.estimate.events):
        for place, part in enumerate(event.actors):
            if part.role is not ActorRole.PERPETRATOR:
                continue
            path = ("events", index, "actors", place)
            if part.attribution is None:
                yield Issue(
                    path,
                    f"`{part.actor}` is named as perpetrator, and it is not said how that is known",
                    "add `attribution`: claimed (by it), alleged (by others) or established",
                )
            elif not (part.sources or event.sources):
                yield Issue(
                    path,
                    f"no source says that `{part.actor}` was the perpetrator ({part.attribution})",
                    "add `sources` to the actor's part with the id of the document that says it",
                )
