"""Days as people write them: said in messages, and found in texts."""

import calendar
import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from mission_estimate.model.dates import EdtfDate
from mission_estimate.patterns import pattern_of
from mission_estimate.positions import TextSpot
from mission_estimate.prose.tokens import spot_at

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_MONTH = "|".join(MONTHS)
_WRITTEN = pattern_of(
    rf"\b(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?P<month>{_MONTH})\b"
    r"(?:\s+(?P<after>\d{1,2})(?:st|nd|rd|th)?(?=,?\s+[12]\d{3}\b))?"
    r"(?:,?\s+(?P<year>[12]\d{3})\b)?"
)
_NAMED_MONTH = pattern_of(_MONTH)
_WEEKDAY = pattern_of(rf"\b({'|'.join(WEEKDAYS)}),?\s+(?:the\s+)?\Z")


class WrittenDate(NamedTuple):
    """A date in a text: `month` and at least one of day and year; `weekday` as it is named before it."""

    text: str
    start: int
    spot: TextSpot
    day: int | None
    month: int
    year: int | None
    weekday: str | None

    @property
    def possible(self) -> bool:
        """Tell whether the calendar has the day; without a year, whether any year has it."""
        longest = calendar.monthrange(self.year if self.year is not None else 2000, self.month)[1]
        return self.day is None or 1 <= self.day <= longest

    @property
    def first(self) -> date | None:
        """The first day that it can mean; None without a year."""
        if self.year is None or not self.possible:
            return None
        return date(self.year, self.month, self.day or 1)

    @property
    def last(self) -> date | None:
        """The last day that it can mean; None without a year."""
        first = self.first
        if first is None or self.day is not None:
            return first
        return first.replace(day=calendar.monthrange(first.year, first.month)[1])


@lru_cache(maxsize=4096)
def dates_in(text: str) -> tuple[WrittenDate, ...]:
    """Find the dates of a text that have a month in words, and a day or a year."""
    if not _NAMED_MONTH.search(text):
        return ()
    return tuple(
        _written(text, found)
        for found in _WRITTEN.finditer(text)
        if found["day"] or found["after"] or found["year"]
    )


def _written(text: str, found: re.Match[str]) -> WrittenDate:
    before = _WEEKDAY.search(text, max(0, found.start() - 20), found.start())
    day = found["day"] or found["after"]
    return WrittenDate(
        " ".join(found.group().split()), found.start(),
        spot_at(text, found.start(), len(found.group().split("\n")[0])),
        int(day) if day else None, MONTHS.index(found["month"]) + 1,
        int(found["year"]) if found["year"] else None, before[1] if before else None,
    )  # fmt: skip


def in_words(when: date | EdtfDate) -> str:
    """Write a date as the estimate prints it: 31 January 2020, January 2020, 2020."""
    if isinstance(when, date):
        return f"{when.day} {MONTHS[when.month - 1]} {when.year}"
    return " to ".join(_part(end) for end in when.text.split("/"))


def on_or_in(when: date | EdtfDate) -> str:
    """Put the preposition before a date: on a day, in a month or year."""
    words = in_words(when)
    return f"on {words}" if re.match(r"\d{1,2} ", words) else f"in {words}"


def _part(part: str) -> str:
    if part == "..":
        return "an open end"
    about, numbers = ("about " if part[-1] in "~?" else ""), part.rstrip("~?").split("-")
    if len(numbers) == 1:
        return f"{about}{numbers[0]}"
    day = f"{int(numbers[2])} " if len(numbers) == 3 else ""
    return f"{about}{day}{MONTHS[int(numbers[1]) - 1]} {numbers[0]}"
