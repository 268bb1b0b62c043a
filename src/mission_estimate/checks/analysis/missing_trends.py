"""A heading has no trend, while most of the others have one.

What: where more than half of the headings of GPMESII that apply have a `trend`, all of them have.
Why: in the row of arrows an empty place reads as unchanged, and nobody said so.
Source: CrisisWatch lists what is unchanged, too.
Hint: add `trend: unchanged` with a reason, or what it is.

Fails:
    # environment.yaml
    -  infrastructure:
    +  infrastructure:
    +    trend: unchanged
    +    why: The road is as it was

Passes:
    # environment.yaml
    -    trend: improved
    -    why: Both parties met
    +    as_of: 2020-01-31
"""

from collections.abc import Iterator

from mission_estimate.checks.parts import ENVIRONMENT
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.outline import paragraph

CODE = "ANA019"
SEVERITY = Severity.WARNING
TITLE = "heading without a trend"


def check(subject: Subject) -> Iterator[Finding]:
    """Count the headings with a trend and report the few without."""
    all_parts = {key: paragraph(subject.estimate, key) for key in ENVIRONMENT}
    applied = {key: part for key, part in all_parts.items() if part.not_applicable is None}
    without = [key for key, part in applied.items() if part.trend is None]
    having = len(applied) - len(without)
    if having <= len(without):
        return
    for key in without:
        yield Finding(
            CODE, SEVERITY, TITLE, f"{having} of {len(applied)} headings have a trend, and this one has none",
            "add `trend` and `why`; if nothing moved, `unchanged` says so",
            tuple(key.split(".")), on_key=True,
        )  # fmt: skip
