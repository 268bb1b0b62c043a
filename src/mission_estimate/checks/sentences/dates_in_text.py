"""Dates in texts."""

import calendar
import re
from datetime import date
from typing import NamedTuple

from mission_estimate.checks.memoize import keep
from mission_estimate.checks.sentences.counted_nouns import counts
from mission_estimate.checks.world.date_words import MONTHS
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup.tokens import spot_at
from mission_estimate.positions import TextSpot

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_MONTH = "|".join(MONTHS)
_WRITTEN = pattern_of(
    rf"(?<!\d[.,])\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?P<month>{_MONTH})\b"
    r"(?:\s+(?P<after>\d{1,2})(?:st|nd|rd|th)?\b(?![.,:/–-]?\d))?"
    r"(?:,?\s+(?P<year>\d{4})\b)?"
)
_NAMED_MONTH = pattern_of(_MONTH)
_WEEKDAY = pattern_of(rf"\b({'|'.join(WEEKDAYS)}),?\s+(?:the\s+)?\Z")
_LEADING_TO_A_DAY = pattern_of(
    r"\b(?:on|dated|until|till|since|before|after|by|from|to|of|and|between|through)\s+(?:the\s+)?\Z|(?:\A|[,(])\s*\Z",
    re.IGNORECASE,
)
_ON = pattern_of(r"\b(?:on|dated)\s+\Z", re.IGNORECASE)
_ORDINARY_YEARS = range(1900, 2050)
_LONGEST_MONTH = 31


class WrittenDate(NamedTuple):
    """A date in a text: `month`, at least one of day and year, and the `weekday` before it."""

    text: str
    start: int
    spot: TextSpot
    day: int | None
    month: int
    year: int | None
    weekday: str | None

    @property
    def possible(self) -> bool:
        """Return whether the day exists; without a year, whether it exists in any year."""
        year = self.year if self.year is not None else 2000
        if year == 0:
            return False
        return self.day is None or 1 <= self.day <= calendar.monthrange(year, self.month)[1]

    @property
    def first(self) -> date | None:
        """The first day that it may mean; None without a year."""
        if self.year is None or not self.possible:
            return None
        return date(self.year, self.month, self.day or 1)

    @property
    def last(self) -> date | None:
        """The last day that it may mean; None without a year."""
        first = self.first
        if first is None or self.day is not None:
            return first
        return first.replace(day=calendar.monthrange(first.year, first.month)[1])


@keep(4096)
def dates_in(text: str) -> tuple[WrittenDate, ...]:
    """Find the dates in a text with a month in words, and a day or a year."""
    if not _NAMED_MONTH.search(text):
        return ()
    written = (_written(text, found) for found in _WRITTEN.finditer(text))
    return tuple(date for date in written if date is not None)


def _written(text: str, found: re.Match[str]) -> WrittenDate | None:
    year = _year(text, found)
    day = _day(text, found, dated=year is not None)
    if day is None and year is None:
        return None
    last = "year" if year is not None else "after" if found["after"] and day is not None else "month"
    words = text[found.start() : found.end(last)]
    before = _WEEKDAY.search(text, max(0, found.start() - 20), found.start())
    return WrittenDate(
        " ".join(words.split()), found.start(), spot_at(text, found.start(), len(words.split("\n")[0])),
        day, MONTHS.index(found["month"]) + 1, year, before[1] if before else None,
    )  # fmt: skip


def _day(text: str, found: re.Match[str], *, dated: bool) -> int | None:
    """Return the day, before or after the month."""
    if found["day"]:
        return int(found["day"]) if _is_a_day(text, found, dated=dated) else None
    if not found["after"]:
        return None
    on = _ON.search(text, max(0, found.start() - 10), found.start())
    return int(found["after"]) if dated or (on and not counts(text, found.end("after"))) else None


def _year(text: str, found: re.Match[str]) -> int | None:
    """Return the year after a month, unless it is implausible and counts the following words."""
    if not found["year"]:
        return None
    year = int(found["year"])
    return year if year in _ORDINARY_YEARS or not counts(text, found.end()) else None


def _is_a_day(text: str, found: re.Match[str], *, dated: bool) -> bool:
    """Distinguish the day of a date from a count: “40 March brigades”, “all 45 June incidents”."""
    day, month = int(found["day"]), MONTHS.index(found["month"]) + 1
    if 1 <= day <= calendar.monthrange(2000, month)[1]:
        return True
    leads = _LEADING_TO_A_DAY.search(text, max(0, found.start() - 20), found.start())
    if dated and leads:
        return True
    return bool(dated or leads or day <= _LONGEST_MONTH) and not counts(text, found.end())
