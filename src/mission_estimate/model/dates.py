"""Dates as precise as the source is: the parts of EDTF (ISO 8601-2) that estimates need.

A year `2013`, a month `2017-03`, a day `2017-06-18`, each with `~` (about) or `?`
(uncertain) behind it; an interval `2016-08-05/2016-08-07`; an open end `2015/..`.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from mission_estimate.human_formats.dates import date_meant_by
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.scalars import Vocabulary, read_text, refuse, shown

_PART = pattern_of(r"([12][0-9]{3})(?:-(0[1-9]|1[0-2])(?:-([0-3][0-9]))?)?([~?])?", re.ASCII)
EDTF_PATTERN = r"^(\.\.|[12]\d{3}(-\d{2}(-\d{2})?)?[~?]?)(/(\.\.|[12]\d{3}(-\d{2}(-\d{2})?)?[~?]?))?$"

UNKNOWN_DATE = "unknown"
"""How a date is written that is not known; as a value it is None."""


class Precision(Vocabulary):
    """How much of a date is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class DatePart:
    """One end of a date: its first and last possible day, and what is said of its certainty."""

    earliest: date
    latest: date
    precision: Precision
    approximate: bool = False
    uncertain: bool = False


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date or an interval as written (`text`); an open end is None."""

    text: str
    start: DatePart | None
    end: DatePart | None

    @property
    def earliest(self) -> date:
        """The first day that it can mean."""
        return self.start.earliest if self.start else date.min

    @property
    def latest(self) -> date:
        """The last day that it can mean."""
        return self.end.latest if self.end else date.max

    @property
    def is_interval(self) -> bool:
        """Return whether two ends are written."""
        return "/" in self.text

    def __str__(self) -> str:
        return self.text

    @classmethod
    def parse(cls, value: object) -> "EdtfDate":
        """Read a date of the forms above."""
        return read_text(value, "a date", cls._read)

    @classmethod
    def _read(cls, text: str) -> "EdtfDate":
        ends = text.split("/")
        if len(ends) > 2 or ends in ([".."], ["..", ".."]):
            raise _no_date(text)
        parts = [None if end == ".." else _parse_part(end, text) for end in ends]
        made = cls(text, parts[0], parts[-1])
        if made.earliest > made.latest:
            raise refuse(
                "date", f"the interval {shown(text)} ends before it begins", "put the earlier date first"
            )
        return made

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.parse, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": ["string", "integer"], "pattern": EDTF_PATTERN}


Edtf = Annotated[EdtfDate, "a date as precise as its source"]


def _no_date(text: str) -> Exception:
    forms = "2017, 2017-06, 2017-06-18, 2013~ (about) or 2016-08/2017-02"
    meant = date_meant_by(text)
    remedy = f"write {meant}: a date has one of the forms {forms}" if meant else f"write {forms}"
    return refuse("date", f"{shown(text)} is no date", remedy)


def _parse_part(part: str, whole: str) -> DatePart:
    match = _PART.fullmatch(part)
    if not match:
        raise _no_date(whole)
    year, month, day, mark = match.groups()
    about, uncertain = mark == "~", mark == "?"
    if month is None:
        return DatePart(date(int(year), 1, 1), date(int(year), 12, 31), Precision.YEAR, about, uncertain)
    last = calendar.monthrange(int(year), int(month))[1]
    if day is None:
        first, end = date(int(year), int(month), 1), date(int(year), int(month), last)
        return DatePart(first, end, Precision.MONTH, about, uncertain)
    if not 1 <= int(day) <= last:
        raise refuse("day", f"there is no day {shown(part)}", "write a day of the calendar")
    exact = date(int(year), int(month), int(day))
    return DatePart(exact, exact, Precision.DAY, about, uncertain)
