"""A value that is disputed has no source.

What: each value of a discrepancy names the source that says it; where it is nobody's, a `note` tells whose
it is.
Why: a disagreement is between sources; a value from nowhere cannot be weighed against another.
Source: ICD 206; ICD 203 on alternatives.
Hint: add `source`, or a `note` such as "reckoned by the editors".

Fails:
    # functions.yaml
    -      - {value: four days, source: report-2020}
    +      - {value: four days}

Passes:
    # functions.yaml
    -      - {value: four days, source: report-2020}
    +      - {value: four days, note: reckoned by the editors}
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity

CODE = "SRC020"
SEVERITY = Severity.WARNING
TITLE = "disputed value without a source"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each value of a discrepancy that nobody says."""
    for index, discrepancy in enumerate(subject.estimate.discrepancies):
        for place, disputed in enumerate(discrepancy.values):
            if disputed.source is None and disputed.note is None:
                yield Finding(
                    CODE, SEVERITY, TITLE, f"it is not told who gives the value “{disputed.value}”",
                    "add `source` with the id of the document, or a `note` that says whose value it is",
                    ("discrepancies", index, "values", place, "value"),
                )  # fmt: skip
