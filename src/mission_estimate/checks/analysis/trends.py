"""A trend has no reason, or a reason has no trend.

What: a paragraph with `trend` has `why`, and one with `why` has `trend`.
Why: an arrow without a reason is a mood; a reason without an arrow is not printed where the reader looks
for it.
Source: CrisisWatch gives a reason with every arrow; ICD 203, analytic standard 7.
Hint: add the one that is missing.

Fails:
    # environment.yaml
    -    why: Both parties met
    +    as_of: 2020-01-31

Passes:
    # environment.yaml
    -    why: Both parties met
    +    why: Both parties met in January 2020
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.outline import PARAGRAPH_KEYS, paragraph

CODE = "ANA011"
SEVERITY = Severity.WARNING
TITLE = "trend and reason"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare trend and reason of every paragraph."""
    for key in PARAGRAPH_KEYS:
        part = paragraph(subject.estimate, key)
        if part.trend is not None and part.why is None:
            yield Finding(
                CODE, SEVERITY, TITLE, f"the trend {part.trend} has no reason",
                "add `why` with the reason in one line", (*key.split("."), "trend"),
            )  # fmt: skip
        elif part.why is not None and part.trend is None:
            yield Finding(
                CODE, SEVERITY, TITLE, "a reason is given, and no trend",
                "add `trend`: improved, unchanged or deteriorated", (*key.split("."), "why"),
            )  # fmt: skip
