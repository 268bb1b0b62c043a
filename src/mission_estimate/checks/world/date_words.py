"""Write dates in words, for messages."""

import re
from datetime import date

from mission_estimate.model.dates import EdtfDate

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
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
