"""A source is called independent of one that it is not independent of.

What: `independent_of` names neither the source itself nor one of the same author or the same journal, and
not one whose content is graded doubtful or worse.
Why: an institute that repeats itself confirms nothing; the credibility of 1 would rest on one voice.
Source: Admiralty code (NATO AJP-2.1); analysts call it circular reporting.
Hint: name a source of another origin, or lower the credibility.

Fails:
    # functions.yaml
    -    kind: party
    +    independent_of: [accord-2015]
    +    kind: party

Passes:
    # functions.yaml
    -    kind: party
    +    independent_of: [report-2020]
    +    kind: party
"""

from collections.abc import Iterator

from mission_estimate.checks.evidence import POOR_CREDIBILITY, grade
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.sources import Source

CODE = "SRC025"
SEVERITY = Severity.WARNING
TITLE = "source is not independent"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare each source with those of which it is said to be independent."""
    for index, source in enumerate(subject.estimate.sources):
        for place, named in enumerate(source.independent_of):
            other = subject.index.sources.get(named)
            fault = _fault(source, other) if other is not None else ""
            if fault:
                yield Finding(
                    CODE, SEVERITY, TITLE, f"`{source.id}` cannot be confirmed by `{named}`: {fault}",
                    "name a source of another origin, or take it out and lower the credibility",
                    ("sources", index, "independent_of", place),
                )  # fmt: skip


def _fault(source: Source, other: Source) -> str:
    if source.id == other.id:
        return "it is the source itself"
    shared = sorted({one.printed for one in source.author} & {one.printed for one in other.author})
    if shared:
        return f"both are by {shared[0]}"
    if source.container_title and source.container_title == other.container_title:
        return f"both appeared in {source.container_title}"
    if other.credibility in POOR_CREDIBILITY:
        return f"what it tells is graded {grade(other)} itself"
    return ""
