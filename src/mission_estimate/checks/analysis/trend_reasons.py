"""The reason of a trend does not fit in its line.

What: `why` has at most 90 characters, which is one printed line.
Why: the table is read at a glance; a reason of three lines pushes the other arrows off the page.
Source: CrisisWatch: a one-line reason beside each arrow.
Hint: keep the one change that made the difference, and tell the rest in the text.

Fails:
    # environment.yaml
    -    why: Both parties met
    +    why: Both parties met in January 2020, after two years in which they had met only through others

Passes:
    # environment.yaml
    -    why: Both parties met
    +    why: Both parties met in January 2020, for the first time in a year
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.outline import PARAGRAPH_KEYS, paragraph

CODE = "ANA018"
SEVERITY = Severity.WARNING
TITLE = "reason is too long"

LONGEST = 90


def check(subject: Subject) -> Iterator[Finding]:
    """Measure every reason."""
    for key in PARAGRAPH_KEYS:
        why = paragraph(subject.estimate, key).why
        if why is not None and len(why) > LONGEST:
            yield Finding(
                CODE, SEVERITY, TITLE, f"the reason has {len(why)} characters, and one line holds {LONGEST}",
                "keep the one change that made the difference, and tell the rest in the text",
                (*key.split("."), "why"),
            )  # fmt: skip
