"""A perpetrator is named, and not who says so.

What: an actor with the role `perpetrator` has `attribution`, and a source of its own or the event's.
Why: to call somebody a perpetrator is an accusation; the reader must know whose it is.
Source: UN human rights reporting (OHCHR): attribution needs a standard of proof; a lawyer's first question.
Hint: write `attribution: claimed`, `alleged` or `established`, and its `sources`.

Fails:
    # situation.yaml
    -      - {actor: red-band, role: perpetrator, attribution: alleged, sources: [report-2020]}
    +      - {actor: red-band, role: perpetrator}

Passes:
    # situation.yaml
    -      - {actor: red-band, role: perpetrator, attribution: alleged, sources: [report-2020]}
    +      - {actor: red-band, role: perpetrator, attribution: alleged}
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.events import ActorRole

CODE = "ANA008"
SEVERITY = Severity.ERROR
TITLE = "perpetrator without attribution"


def check(subject: Subject) -> Iterator[Finding]:
    """Ask of each perpetrator who says so."""
    for index, event in enumerate(subject.estimate.events):
        for place, part in enumerate(event.actors):
            if part.role is not ActorRole.PERPETRATOR:
                continue
            path = ("events", index, "actors", place)
            if part.attribution is None:
                yield Finding(
                    CODE, SEVERITY, TITLE,
                    f"`{part.actor}` is named as perpetrator, and it is not said how that is known",
                    "add `attribution`: claimed (by it), alleged (by others) or established", path,
                )  # fmt: skip
            elif not (part.sources or event.sources):
                yield Finding(
                    CODE, SEVERITY, TITLE,
                    f"no source says that `{part.actor}` was the perpetrator ({part.attribution})",
                    "add `sources` to the actor's part with the id of the document that says it", path,
                )  # fmt: skip
