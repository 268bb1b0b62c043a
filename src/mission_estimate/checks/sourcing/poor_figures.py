"""A figure rests on poor sources only, and does not say so.

What: a fact or reading whose sources are all graded D to F or 4 to 6 has a `note` that tells it.
Why: in a table every figure looks equally sure.
Source: ICD 206: a descriptor of the quality of the source; Admiralty code (NATO AJP-2.1).
Hint: find a better source, or say in a `note` how doubtful the figure is.

Fails:
    # functions.yaml
    -    reliability: C
    -    credibility: 3
    +    reliability: C
    +    credibility: 5

Passes:
    # functions.yaml
    -    reliability: C
    -    credibility: 3
    +    reliability: C
    +    credibility: 2
"""

from collections.abc import Iterator

from mission_estimate.checks.evidence import described, graded, is_poor
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.quantities import Cited, Fact
from mission_estimate.positions import DataPath

CODE = "SRC023"
SEVERITY = Severity.WARNING
TITLE = "figure on poor sources"


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the grading of the sources of every figure."""
    poor = {str(one.id) for one in subject.index.sources.values() if is_poor(one)}
    if not poor:
        return
    for entry in subject.index.entries:
        if not isinstance(entry.record, Fact) or entry.record.note:
            continue
        for path, cited in _figures(entry.path, entry.record):
            if cited and all(one.source in poor for one in cited):
                names = graded(described(subject, cited))
                yield Finding(
                    CODE, SEVERITY, TITLE, f"the figure `{entry.id}` rests on {names} only",
                    "find a better source, or say in a `note` how doubtful the figure is", path,
                )  # fmt: skip


def _figures(path: DataPath, fact: Fact) -> Iterator[tuple[DataPath, tuple[Cited, ...]]]:
    if not fact.readings:
        yield (*path, "id"), fact.sources
    for index, reading in enumerate(fact.readings):
        if not reading.note:
            yield (*path, "readings", index), reading.sources or fact.sources
