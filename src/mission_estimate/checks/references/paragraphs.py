"""A field names a paragraph that the outline does not have.

What: `see` of a concern and `paragraph` of an assessment or a discrepancy name a paragraph by key, such as
`environment.political`.
Why: the judgement would be printed nowhere, and the reader be sent to nothing.
"""

from collections.abc import Iterator

from mission_estimate.checks.near import did_you_mean
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.outline import PARAGRAPH_KEYS
from mission_estimate.positions import DataPath

CODE = "REF006"
SEVERITY = Severity.ERROR
TITLE = "unknown paragraph"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each key that is not of the outline."""
    for path, key in _named(subject):
        if key not in PARAGRAPH_KEYS:
            otherwise = f"use one of: {', '.join(PARAGRAPH_KEYS)}"
            yield Finding(
                CODE, SEVERITY, TITLE, f"there is no paragraph `{key}`",
                did_you_mean(key, PARAGRAPH_KEYS, otherwise), path,
            )  # fmt: skip


def _named(subject: Subject) -> Iterator[tuple[DataPath, str]]:
    for index, concern in enumerate(subject.estimate.summary.concerns):
        for place, key in enumerate(concern.see):
            yield ("summary", "concerns", index, "see", place), key
    for index, assessment in enumerate(subject.estimate.assessments):
        yield ("assessments", index, "paragraph"), assessment.paragraph
    for index, discrepancy in enumerate(subject.estimate.discrepancies):
        if discrepancy.paragraph:
            yield ("discrepancies", index, "paragraph"), discrepancy.paragraph
