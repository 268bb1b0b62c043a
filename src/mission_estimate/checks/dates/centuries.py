"""A date lies in another century.

What: every date of the estimate, in fields and in texts, from 1900 to thirty years after the edition.
Why: two digits change places easily, and an event of 2106 or 1017 leaves its place in every list.
Source: seen in the 2017 estimate of MINUSMA: a "20 November 2106" in a list of recent events.
Hint: mend the year.

Fails:
    # situation.yaml
    -    date: 2020-01-20
    +    date: 2102-01-20

Passes:
    # situation.yaml
    -    date: 2020-01-20
    +    date: 2020-01-12
"""

from collections.abc import Iterator
from datetime import date

from mission_estimate.checks.days import dates_in, in_words
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.dates import EdtfDate

CODE = "DAT001"
SEVERITY = Severity.ERROR
TITLE = "date in another century"

FIRST_YEAR = 1900
YEARS_AHEAD = 30
FOUNDING = ("origins", "issued")
"""States and their laws may be old."""


def check(subject: Subject) -> Iterator[Finding]:
    """Report each date that no event, figure or document of a mission can have."""
    last_year = subject.estimate.edition.as_of.year + YEARS_AHEAD
    for dated in subject.dates:
        old = any(step in FOUNDING for step in dated.path)
        for day in _ends(dated.date):
            if day.year > last_year or (day.year < FIRST_YEAR and not old):
                yield Finding(CODE, SEVERITY, TITLE, _message(in_words(dated.date)), _HELP, dated.path)
                break
    for text in subject.texts:
        for found in dates_in(text.text):
            year = found.year
            if found.day and year and not FIRST_YEAR - 100 <= year <= last_year:
                yield Finding(CODE, SEVERITY, TITLE, _message(found.text), _HELP, text.path, spot=found.spot)


_HELP = "mend the year"


def _message(words: str) -> str:
    return f"the date {words} is too far from the edition to be meant"


def _ends(written: EdtfDate) -> Iterator[date]:
    for part in (written.start, written.end):
        if part is not None:
            yield part.earliest
