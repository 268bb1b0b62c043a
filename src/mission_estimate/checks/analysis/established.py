"""A responsibility is called established on weak evidence.

What: `attribution: established` does not rest on weak sources only (D to F, 4 to 6, a lone C3), nor on
parties to the conflict only.
Why: established tells the reader that the matter is closed; a court or an inquiry closes it, not a rumor or
an enemy.
Source: UN human rights reporting (OHCHR), standards of proof; Admiralty code (NATO AJP-2.1).
Hint: write `alleged`, or add the source that establishes it.

Fails:
    # situation.yaml
    -attribution: alleged, sources: [report-2020]
    +attribution: established, sources: [atlas-2019]

Passes:
    # situation.yaml
    -attribution: alleged, sources: [report-2020]
    +attribution: established, sources: [report-2020]
"""

from collections.abc import Iterator

from mission_estimate.checks.evidence import described, graded, is_poor, is_weak
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.events import Attribution
from mission_estimate.model.sources import Source, SourceKind

CODE = "ANA009"
SEVERITY = Severity.WARNING
TITLE = "established on weak evidence"


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the sources of each responsibility that is called established."""
    for index, event in enumerate(subject.estimate.events):
        for place, part in enumerate(event.actors):
            if part.attribution is not Attribution.ESTABLISHED:
                continue
            sources = described(subject, part.sources or event.sources)
            if _is_thin(sources):
                yield Finding(
                    CODE, SEVERITY, TITLE,
                    f"the part of `{part.actor}` is called established on {graded(sources)} only",
                    "write `alleged`, or add the source that establishes it",
                    ("events", index, "actors", place, "attribution"),
                )  # fmt: skip


def _is_thin(sources: list[Source]) -> bool:
    if len(sources) == 1 and is_weak(sources[0]):
        return True
    if not sources:
        return False
    return all(is_poor(one) for one in sources) or all(one.kind is SourceKind.PARTY for one in sources)
