"""A text names a day that no calendar has.

What: day and month in texts, titles, labels and notes, with their year where one is written: 31 June, 40 May,
29 February 2019.
Why: the reader cannot tell which day is meant.
Source: arithmetic of the calendar; dates in fields are refused at reading.
Hint: look the day up in the source.

Fails:
    # situation.yaml
    -    Four events matter.
    +    The road was cut on 31 June 2019.

Passes:
    # situation.yaml
    -    Four events matter.
    +    The road was cut on 30 June 2019.
"""

from collections.abc import Iterator

from mission_estimate.checks.spoken import said
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity

CODE = "DAT018"
SEVERITY = Severity.ERROR
TITLE = "impossible date"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each day that its month does not have."""
    for one in said(subject):
        if not one.date.possible:
            message = f"there is no {one.date.text}"
            yield Finding(
                CODE, SEVERITY, TITLE, message, "look the day up in the source", one.path, spot=one.spot
            )
