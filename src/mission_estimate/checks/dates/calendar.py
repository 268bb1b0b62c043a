"""Dates and weekdays that the calendar does not have."""

import re
from collections.abc import Iterator
from datetime import date

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.checks.sentences.dates_in_text import WEEKDAYS, dates_in
from mission_estimate.checks.sentences.editor_dates import said
from mission_estimate.checks.sentences.editor_text import Written, everything
from mission_estimate.checks.sentences.split import Passage, unquoted
from mission_estimate.checks.sentences.years import WrittenYear, years_in
from mission_estimate.checks.world.date_words import in_words
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.dates import EdtfDate

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
_FOUR_DIGITS = pattern_of(r"\d\d\d\d")


@rule("DAT001", ERROR, "date in another century", help="correct the year")
def implausible_century(context: Context) -> Iterator[Issue]:
    """A date lies in another century.

    What: every date of the estimate, in fields, texts, titles and labels, with or without a day and a
    month, from 1900 to thirty years after the edition. In words the dates of history may be older;
    projections, such as those of population and climate, may look a hundred years ahead.
    Why: two digits change places easily, and an event of 2106 or 1017 leaves its place in every list.
    Source: seen in the 2017 estimate of MINUSMA: a "20 November 2106" in a list of recent events.
    """
    last_year = context.estimate.edition.as_of.year + YEARS_AHEAD
    for dated in context.dates:
        old = any(step in FOUNDING for step in dated.path)
        for day in _ends(dated.date):
            if day.year > last_year or (day.year < FIRST_YEAR and not old):
                yield Issue(dated.path, _message(in_words(dated.date)), _HELP)
                break
    for one in said(context):
        year = one.date.year
        if year is not None and one.date.possible and not FIRST_IN_WORDS <= year <= last_year:
            yield Issue(one.path, _message(one.date.text), _HELP, spot=one.spot)
    for written in everything(context):
        if written.of_editors and _FOUR_DIGITS.search(written.text):
            for sentence in written.sentences:
                yield from _years(written, sentence, last_year)


_HELP = "correct the year"


def _years(written: Written, sentence: Passage, last_year: int) -> Iterator[Issue]:
    if not any(_is_suspect(int(digits), last_year) for digits in _FOUR_DIGITS.findall(sentence.words)):
        return
    words = unquoted(sentence.words)
    for found in years_in(words):
        if _is_absurd(found, words, last_year):
            piece = sentence.part(found.start, found.stop)
            yield written.issue(piece, _message(words[found.start : found.stop]), _HELP)


def _is_suspect(year: int, last_year: int) -> bool:
    """Tell whether a year can be absurd at all; nearly every year of a text cannot."""
    return year > last_year or year <= last_year - YEARS_AHEAD - CENTURIES or year < CENTURIES


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


@rule("DAT017", ERROR, "wrong weekday", help="mend the weekday or the date; an estimate needs no weekday")
def wrong_weekday(context: Context) -> Iterator[Issue]:
    """A text names the wrong day of the week.

    What: a weekday before a full date in a text, against the calendar.
    Why: either the weekday or the date is wrong, and a reader who looks it up trusts neither.
    Source: arithmetic of the calendar.
    """
    for text in context.texts:
        for found in dates_in(text.text):
            if found.weekday is None or found.first is None or found.day is None:
                continue
            right = WEEKDAYS[found.first.weekday()]
            if right != found.weekday:
                yield Issue(text.path, f"{found.text} was a {right}, not a {found.weekday}", spot=found.spot)


@rule("DAT018", ERROR, "impossible date", help="look the day up in the source")
def impossible_date(context: Context) -> Iterator[Issue]:
    """A text names a day that no calendar has.

    What: day and month in texts, titles, labels and notes, with their year where one is written: 31
    June, 40 May, 29 February 2019.
    Why: the reader cannot tell which day is meant.
    Source: arithmetic of the calendar; dates in fields are refused at reading.
    """
    for one in said(context):
        if not one.date.possible:
            message = f"there is no {one.date.text}"
            yield Issue(one.path, message, spot=one.spot)
