"""Numbers, days and flags.

This is the one place that decides what a number or a day looks like: ASCII digits by full match, no leading
zeros, no separators.
"""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from mission_estimate.model.scalars import expect_text, refuse, shown

LARGEST_NUMBER = Decimal(10) ** 13
LARGEST_HEADCOUNT = 200_000

_WHOLE = re.compile(r"0|[1-9][0-9]{0,15}", re.ASCII)
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,15})(?:\.[0-9]{1,6})?", re.ASCII)
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", re.ASCII)
_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])", re.ASCII)


def parse_whole(value: object) -> int:
    """Read a whole number that is not negative, written with the digits 0–9 only."""
    text = expect_text(value, "a whole number")
    if not _WHOLE.fullmatch(text):
        raise refuse("number", f"{shown(text)} is no whole number", _number_remedy(text))
    return int(text)


def parse_headcount(value: object) -> int:
    """Read a number of people of a mission; no mission ever had `LARGEST_HEADCOUNT`."""
    number = parse_whole(value)
    if number > LARGEST_HEADCOUNT:
        raise refuse(
            "range",
            f"{number:,} people is more than any mission ever had",
            f"write a number up to {LARGEST_HEADCOUNT:,}",
        )
    return number


def parse_number(value: object) -> Decimal:
    """Read a number, decimals after a point; never `nan` or `inf`."""
    text = expect_text(value, "a number")
    if not _DECIMAL.fullmatch(text) or text == "-0":
        raise refuse("number", f"{shown(text)} is no number", _number_remedy(text))
    number = Decimal(text)
    if abs(number) > LARGEST_NUMBER:
        raise refuse("range", f"{shown(text)} is too large", f"write a number up to {LARGEST_NUMBER:,}")
    return number


def parse_day(value: object) -> date:
    """Read a day as YYYY-MM-DD that the calendar knows."""
    text = expect_text(value, "a day")
    match = _DAY.fullmatch(text)
    if match:
        try:
            return date(*(int(part) for part in match.groups()))
        except ValueError:
            raise refuse("day", f"there is no day {shown(text)}", "write a day of the calendar") from None
    raise refuse("day", f"{shown(text)} is no day", "write year, month and day as 2017-07-10")


def parse_month(value: object) -> str:
    """Read a month as YYYY-MM."""
    text = expect_text(value, "a month")
    if not _MONTH.fullmatch(text) or text.startswith("0000"):
        raise refuse("month", f"{shown(text)} is no month", "write year and month as 2017-07")
    return text


def parse_year(value: object) -> int:
    """Read a year of four digits."""
    text = expect_text(value, "a year")
    if not re.fullmatch(r"[12][0-9]{3}", text, re.ASCII):
        raise refuse("year", f"{shown(text)} is no year", "write four digits, such as 2017")
    return int(text)


def parse_flag(value: object) -> bool:
    """Read true or false."""
    text = expect_text(value, "true or false")
    if text not in {"true", "false"}:
        raise refuse("flag", f"{shown(text)} is neither true nor false", "write true or false")
    return text == "true"


def _number_remedy(text: str) -> str:
    bare = text.replace(",", "").replace("_", "").replace(" ", "").replace("’", "")
    if bare.startswith("-"):
        return "write a number that is not negative"
    if _DECIMAL.fullmatch(bare) and bare != text:
        return f"write {bare}, without separators"
    if re.fullmatch(r"0+[0-9]+", bare, re.ASCII):
        return f"write {bare.lstrip('0') or '0'}, without leading zeros"
    return "write it with the digits 0–9 only"


Headcount = Annotated[
    int, BeforeValidator(parse_headcount), WithJsonSchema({"type": "integer", "minimum": 0})
]
Whole = Annotated[int, BeforeValidator(parse_whole), WithJsonSchema({"type": "integer", "minimum": 0})]
Number = Annotated[Decimal, BeforeValidator(parse_number), WithJsonSchema({"type": "number"})]
Day = Annotated[
    date, BeforeValidator(parse_day), WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"})
]
Month = Annotated[
    str, BeforeValidator(parse_month), WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}$"})
]
Year = Annotated[int, BeforeValidator(parse_year), WithJsonSchema({"type": "integer", "minimum": 1000})]
Flag = Annotated[bool, BeforeValidator(parse_flag), WithJsonSchema({"type": "boolean"})]
