"""A text names the wrong day of the week.

What: a weekday before a full date in a text, against the calendar.
Why: either the weekday or the date is wrong, and a reader who looks it up trusts neither.
Source: arithmetic of the calendar.
Hint: mend the weekday or the date; an estimate needs no weekday.

Fails:
    # situation.yaml
    -    Four events matter.
    +    The ambush was on Sunday, 20 January 2020.

Passes:
    # situation.yaml
    -    Four events matter.
    +    The ambush was on Monday, 20 January 2020.
"""

from collections.abc import Iterator

from mission_estimate.checks.days import WEEKDAYS, dates_in
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity

CODE = "DAT017"
SEVERITY = Severity.ERROR
TITLE = "wrong weekday"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare each weekday that is written with that of its date."""
    for text in subject.texts:
        for found in dates_in(text.text):
            if found.weekday is None or found.first is None or found.day is None:
                continue
            right = WEEKDAYS[found.first.weekday()]
            if right != found.weekday:
                yield Finding(
                    CODE, SEVERITY, TITLE, f"{found.text} was a {right}, not a {found.weekday}",
                    "mend the weekday or the date; an estimate needs no weekday", text.path, spot=found.spot,
                )  # fmt: skip
