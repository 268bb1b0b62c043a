"""Numbers, days and flags.

This is the one place that decides what a number or a day looks like: ASCII digits by full match, no leading
zeros, no separators.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from mission_estimate.human_formats.dates import date_meant_by
from mission_estimate.human_formats.numbers import POINT, Meant, meant_by
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.scalars import read_text, refuse, shown

LARGEST_NUMBER = Decimal(10) ** 13
LARGEST_HEADCOUNT = 200_000

_WHOLE = pattern_of(r"0|[1-9][0-9]{0,15}", re.ASCII)
_DECIMAL = pattern_of(r"-?(?:0|[1-9][0-9]{0,15})(?:\.[0-9]{1,6})?", re.ASCII)
_DEGREES = pattern_of(r"-?(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{1,15})?", re.ASCII)
"""Coordinates come with as many places as a computer prints: 0.3155556, 12.650000000000001."""
_POINT = pattern_of(r"([0-9]+)\.([0-9]+)", re.ASCII)
_FLAGS = {"yes": "true", "y": "true", "on": "true", "true": "true"} | {
    "no": "false", "n": "false", "off": "false", "false": "false"
}  # fmt: skip
_RANGE = pattern_of(r"[0-9]\s*(?:-|–|—|to|bis|à)\s*[0-9]")
_DAY = pattern_of(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", re.ASCII)
_MONTH = pattern_of(r"([0-9]{4})-(0[1-9]|1[0-2])", re.ASCII)


def parse_whole(value: object) -> int:
    """Read a whole number that is not negative, written with the digits 0–9 only."""
    return read_text(value, "a whole number", _whole)


def _whole(text: str) -> int:
    if not _WHOLE.fullmatch(text):
        raise refuse("number", f"{shown(text)} is no whole number", _whole_remedy(text))
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
    return read_text(value, "a number", _number)


def parse_degrees(value: object) -> Decimal:
    """Read a latitude or a longitude in decimal degrees."""
    return read_text(value, "a number", _degrees)


def _number(text: str) -> Decimal:
    return _decimal(text, _DECIMAL, _number_remedy)


def _degrees(text: str) -> Decimal:
    return _decimal(text, _DEGREES, _degrees_remedy)


def _decimal(text: str, form: re.Pattern[str], remedy: Callable[[str], str]) -> Decimal:
    if not form.fullmatch(text) or text == "-0":
        raise refuse("number", f"{shown(text)} is no number", remedy(text))
    number = Decimal(text)
    if abs(number) > LARGEST_NUMBER:
        raise refuse("range", f"{shown(text)} is too large", f"write a number up to {LARGEST_NUMBER:,}")
    return number


def parse_day(value: object) -> date:
    """Read a day as YYYY-MM-DD that the calendar knows."""
    return read_text(value, "a day", _day)


def _day(text: str) -> date:
    match = _DAY.fullmatch(text)
    if match:
        try:
            return date(*(int(part) for part in match.groups()))
        except ValueError:
            raise refuse("day", f"there is no day {shown(text)}", "write a day of the calendar") from None
    raise _refuse_date("day", text, _DAY, "year, month and day as 2017-07-10")


def parse_month(value: object) -> str:
    """Read a month as YYYY-MM."""
    return read_text(value, "a month", _month)


def _month(text: str) -> str:
    if not _MONTH.fullmatch(text) or text.startswith("0000"):
        raise _refuse_date("month", text, _MONTH, "year and month as 2017-07")
    return text


def _refuse_date(what: str, text: str, form: re.Pattern[str], words: str) -> PydanticCustomError:
    """Refuse what is no day or no month, with the one that is meant if it can be no other."""
    meant = date_meant_by(text)
    fit = meant if meant is not None and form.fullmatch(meant) else None
    remedy = f"write {fit}: {words}" if fit else f"write {words}"
    return refuse(what, f"{shown(text)} is no {what}", remedy)


def parse_year(value: object) -> int:
    """Read a year of four digits."""
    return read_text(value, "a year", _year)


def _year(text: str) -> int:
    if not re.fullmatch(r"[12][0-9]{3}", text, re.ASCII):
        raise refuse("year", f"{shown(text)} is no year", "write four digits, such as 2017")
    return int(text)


def parse_flag(value: object) -> bool:
    """Read true or false."""
    return read_text(value, "true or false", _flag)


def _flag(text: str) -> bool:
    if text not in {"true", "false"}:
        meant = _FLAGS.get(text.lower())
        remedy = f"write {meant}" if meant else "write true or false"
        raise refuse("flag", f"{shown(text)} is neither true nor false", remedy)
    return text == "true"


def _whole_remedy(text: str) -> str:
    """Propose the whole number that is meant; one with decimals may be thousands in point form."""
    if text.lstrip().startswith(("-", "\N{MINUS SIGN}", "–")):
        return "write a number that is not negative"
    point = _POINT.fullmatch(text.strip())
    if point and len(point[2]) == 3 and len(point[1]) <= 3 and point[1] != "0":
        return f"write {point[1]}{point[2]} if the point separates thousands: a whole number has no decimals"
    meant = meant_by(text)
    if meant is not None and "." in meant.number:
        return "write a whole number, without decimals"
    return _proposal(meant, _WHOLE) or _alone(text)


def _number_remedy(text: str) -> str:
    if _RANGE.search(text):
        return "write a range as `low` and `high`, where these keys are possible"
    unit = "; `unit` says what is counted, `bound` that it is about, at least or at most so many"
    return _proposal(meant_by(text), _DECIMAL) or _alone(text, unit)


def _degrees_remedy(text: str) -> str:
    otherwise = "write decimal degrees, such as -12.65: north and east are positive, south and west negative"
    return _proposal(meant_by(text, decimal=True), _DEGREES) or otherwise


def _proposal(meant: Meant | None, form: re.Pattern[str]) -> str:
    """Propose a number that is read as the value that was meant, or nothing."""
    if meant is None or not form.fullmatch(meant.number):
        return ""
    between = ": " if meant.how == POINT else ", "
    return f"write {meant.number}{between}{meant.how}"


def _alone(text: str, unit: str = "") -> str:
    """Say how a number is written where the text has more than a number, or none at all."""
    if any(char.isdecimal() for char in text):
        return f"write the number alone, with the digits 0–9{unit}"
    return "write it with the digits 0–9 only"


Headcount = Annotated[
    int, BeforeValidator(parse_headcount), WithJsonSchema({"type": "integer", "minimum": 0})
]
Whole = Annotated[int, BeforeValidator(parse_whole), WithJsonSchema({"type": "integer", "minimum": 0})]
Number = Annotated[Decimal, BeforeValidator(parse_number), WithJsonSchema({"type": "number"})]
Degrees = Annotated[Decimal, BeforeValidator(parse_degrees), WithJsonSchema({"type": "number"})]
Day = Annotated[
    date, BeforeValidator(parse_day), WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"})
]
Month = Annotated[
    str, BeforeValidator(parse_month), WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}$"})
]
Year = Annotated[int, BeforeValidator(parse_year), WithJsonSchema({"type": "integer", "minimum": 1000})]
Flag = Annotated[bool, BeforeValidator(parse_flag), WithJsonSchema({"type": "boolean"})]
