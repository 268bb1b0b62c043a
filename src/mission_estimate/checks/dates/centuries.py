"""A date lies in another century.

What: every date of the estimate, in fields, texts, titles and labels, with or without a day and a month, from
1900 to thirty years after the edition. In words the dates of history may be older; projections, such as those
of population and climate, may look a hundred years ahead.
Why: two digits change places easily, and an event of 2106 or 1017 leaves its place in every list.
Source: seen in the 2017 estimate of MINUSMA: a "20 November 2106" in a list of recent events.
Hint: correct the year.

Fails:
    # situation.yaml
    -    date: 2020-01-20
    +    date: 2102-01-20

Passes:
    # situation.yaml
    -    date: 2020-01-20
    +    date: 2020-01-12
"""

import re
from collections.abc import Iterator
from datetime import date

from mission_estimate.checks.days import in_words
from mission_estimate.checks.sentences import Passage, unquoted
from mission_estimate.checks.spoken import said
from mission_estimate.checks.subject import Subject
from mission_estimate.checks.written import Written, everything
from mission_estimate.checks.years import WrittenYear, years_in
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.dates import EdtfDate
from mission_estimate.patterns import pattern_of

CODE = "DAT001"
SEVERITY = Severity.ERROR
TITLE = "date in another century"

FIRST_YEAR = 1900
FIRST_IN_WORDS = 1500
YEARS_AHEAD = 30
CENTURIES = 1000
"""A typed year that lies so far before one of our time has a wrong first digit: 1017."""
FOUNDING = ("origins", "issued")
"""States and their laws may be old."""

_AHEAD = pattern_of(
    r"\b(?:project\w*|forecast\w*|population|climate|warming|temperatures?|rainfall|sea level|scenarios?"
    r"|agenda|vision|neutrality|debt|bonds?|loans?|lease|concession|demand)\b",
    re.IGNORECASE,
)
"""Of these people speak a lifetime ahead."""
_PAST = pattern_of(r"\b(?:was|were|had|did|began|took|fell|rose|held|left|came|went|[a-z]{2,}ed)\b")
_TO_COME = pattern_of(r"\b(?:will|would|shall|should|may|could|to be|expected|planned|is|are|aims?|plans?)\b")
_FOUR_DIGITS = pattern_of(r"\d{4}")


def check(subject: Subject) -> Iterator[Finding]:
    """Report each date that no event, figure or document of a mission can have."""
    last_year = subject.estimate.edition.as_of.year + YEARS_AHEAD
    for dated in subject.dates:
        old = any(step in FOUNDING for step in dated.path)
        for day in _ends(dated.date):
            if day.year > last_year or (day.year < FIRST_YEAR and not old):
                yield Finding(CODE, SEVERITY, TITLE, _message(in_words(dated.date)), _HELP, dated.path)
                break
    for one in said(subject):
        year = one.date.year
        if year is not None and one.date.possible and not FIRST_IN_WORDS <= year <= last_year:
            yield Finding(CODE, SEVERITY, TITLE, _message(one.date.text), _HELP, one.path, spot=one.spot)
    for written in everything(subject):
        if written.of_editors and _FOUR_DIGITS.search(written.text):
            for sentence in written.sentences:
                yield from _years(written, sentence, last_year)


_HELP = "correct the year"


def _years(written: Written, sentence: Passage, last_year: int) -> Iterator[Finding]:
    words = unquoted(sentence.words)
    for found in years_in(words):
        if _is_absurd(found, words, last_year):
            head, piece = (CODE, SEVERITY, TITLE), sentence.part(found.start, found.stop)
            yield written.finding(head, _message(words[found.start : found.stop]), _HELP, piece)


def _is_absurd(found: WrittenYear, words: str, last_year: int) -> bool:
    if found.year <= last_year:
        return found.year < CENTURIES or 2000 <= found.year + CENTURIES <= last_year - YEARS_AHEAD
    if found.year > last_year + 100 - YEARS_AHEAD:
        return True
    told_as_past = _PAST.search(words) is not None and _TO_COME.search(words) is None
    return not _AHEAD.search(words) and (told_as_past or not found.is_an_end)


def _message(words: str) -> str:
    return f"the date {words} is too far from the edition to be meant"


def _ends(written: EdtfDate) -> Iterator[date]:
    for part in (written.start, written.end):
        if part is not None:
            yield part.earliest
