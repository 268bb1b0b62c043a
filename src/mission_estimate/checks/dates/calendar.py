"""Impossible dates, implausible years and wrong weekdays."""

import re
from collections.abc import Iterator
from datetime import date

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.checks.sentences.dates_in_text import WEEKDAYS, dates_in
from mission_estimate.checks.sentences.editor_dates import editor_dates
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
"""A year this far before a recent one has a wrong first digit: 1017."""
FOUNDING = ("origins", "issued")
"""States and their laws may be old."""

_AHEAD = pattern_of(
    r"\b(?:project\w*|forecast\w*|population|climate|warming|temperatures?|rainfall|sea level|scenarios?"
    r"|agenda|vision|neutrality|debt|bonds?|loans?|lease|concession|demand)\b",
    re.IGNORECASE,
)
"""Words of projections, which may look a hundred years ahead."""
_PAST = pattern_of(r"\b(?:was|were|had|did|began|took|fell|rose|held|left|came|went|[a-z]{2,}ed)\b")
_TO_COME = pattern_of(r"\b(?:will|would|shall|should|may|could|to be|expected|planned|is|are|aims?|plans?)\b")
_FOUR_DIGITS = pattern_of(r"\d\d\d\d")


@rule("DAT001", ERROR, "date in another century", help="correct the year")
def implausible_century(context: Context) -> Iterator[Issue]:
    """A date is in another century.

    What: every date of the estimate, in fields, texts, titles and labels, must lie between 1900 and
    thirty years after the edition. Historical dates in texts may be older; projections, such as those
    of population and climate, may be a hundred years ahead.
    Why: digits are easily swapped, and an event of 2106 or 1017 is sorted to the wrong place.
    Source: seen in the 2017 estimate of MINUSMA: a "20 November 2106" in a list of recent events.
    """
    last_year = context.estimate.edition.as_of.year + YEARS_AHEAD
    for dated in context.dates:
        old = any(step in FOUNDING for step in dated.path)
        for day in _ends(dated.date):
            if day.year > last_year or (day.year < FIRST_YEAR and not old):
                yield Issue(dated.path, _message(in_words(dated.date)))
                break
    for one in editor_dates(context):
        year = one.date.year
        if year is not None and one.date.possible and not FIRST_IN_WORDS <= year <= last_year:
            yield Issue(one.path, _message(one.date.text), spot=one.spot)
    for written in everything(context):
        if written.of_editors and _FOUR_DIGITS.search(written.text):
            for sentence in written.sentences:
                yield from _years(written, sentence, last_year)


def _years(written: Written, sentence: Passage, last_year: int) -> Iterator[Issue]:
    if not any(_is_suspect(int(digits), last_year) for digits in _FOUR_DIGITS.findall(sentence.words)):
        return
    words = unquoted(sentence.words)
    for found in years_in(words):
        if _is_absurd(found, words, last_year):
            piece = sentence.part(found.start, found.stop)
            yield written.issue(piece, _message(words[found.start : found.stop]))


def _is_suspect(year: int, last_year: int) -> bool:
    """Return whether a year can be absurd at all; nearly every year of a text cannot."""
    return year > last_year or year <= last_year - YEARS_AHEAD - CENTURIES or year < CENTURIES


def _is_absurd(found: WrittenYear, words: str, last_year: int) -> bool:
    if found.year <= last_year:
        return found.year < CENTURIES or 2000 <= found.year + CENTURIES <= last_year - YEARS_AHEAD
    if found.year > last_year + 100 - YEARS_AHEAD:
        return True
    is_past = _PAST.search(words) is not None and _TO_COME.search(words) is None
    return not _AHEAD.search(words) and (is_past or not found.is_an_end)


def _message(words: str) -> str:
    return f"the date {words} is implausibly far from the edition date"


def _ends(written: EdtfDate) -> Iterator[date]:
    for part in (written.start, written.end):
        if part is not None:
            yield part.earliest


@rule("DAT017", ERROR, "wrong weekday", help="correct the weekday or the date, or remove the weekday")
def wrong_weekday(context: Context) -> Iterator[Issue]:
    """A text names the wrong day of the week.

    What: compares a weekday before a full date in a text with the calendar.
    Why: either the weekday or the date is wrong, and a reader who checks it trusts neither.
    Source: the calendar.
    """
    for text in context.texts:
        for found in dates_in(text.text):
            if found.weekday is None or found.first is None or found.day is None:
                continue
            right = WEEKDAYS[found.first.weekday()]
            if right != found.weekday:
                yield Issue(text.path, f"{found.text} was a {right}, not a {found.weekday}", spot=found.spot)


@rule("DAT018", ERROR, "impossible date", help="look up the date in the source")
def impossible_date(context: Context) -> Iterator[Issue]:
    """A text contains an impossible date.

    What: checks day and month, and the year if given, in texts, titles, labels and notes: 31 June, 40
    May, 29 February 2019.
    Why: the reader does not know which day is meant.
    Source: the calendar; impossible dates in fields are reported when the file is read.
    """
    for one in editor_dates(context):
        if not one.date.possible:
            yield Issue(one.path, f"there is no {one.date.text}", spot=one.spot)
