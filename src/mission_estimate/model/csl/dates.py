"""Dates as CSL, pandoc and reference managers write them, read as EDTF."""

import re
from collections.abc import Sequence
from typing import NamedTuple, TypeGuard

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.dates import EDTF_PATTERN

Node = object


class Read(NamedTuple):
    """A date in the one form, or None; `lost` is what of the written one was not understood."""

    date: str | None
    lost: str = ""


_EDTF = pattern_of(EDTF_PATTERN)
_MOMENT = pattern_of(r"([12]\d{3}-\d{2}-\d{2})[T ]\d{2}:?\d{2}.*")
_NUMBERS = pattern_of(r"([12]\d{3})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?")
_YEAR = pattern_of(r"(?<!\d)[12]\d{3}(?!\d)")
_DAY_FIRST = pattern_of(r"(\d{1,2})(?:st|nd|rd|th|\.)? +([A-Za-zÀ-ÿ]{3,})\.?,? +([12]\d{3})")
_MONTH_FIRST = pattern_of(r"([A-Za-zÀ-ÿ]{3,})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +([12]\d{3})")
_MONTH_YEAR = pattern_of(r"([A-Za-zÀ-ÿ]{3,})\.?,? +([12]\d{3})")
_YEAR_MONTH = pattern_of(r"([12]\d{3}),? +([A-Za-zÀ-ÿ]{3,})\.?(?: +(\d{1,2}))?")
_CIRCA = pattern_of(r"(?:c\.?|ca\.?|circa|about|approx\.?) *(?=[12]\d{3})", re.IGNORECASE)
_UNKNOWN_PART = pattern_of(r"(-(?:XX|uu|UU|xx|00))+$")
_SEASON = pattern_of(r"(?:spring|summer|autumn|fall|winter),? +([12]\d{3})", re.IGNORECASE)
_YEARS = pattern_of(r"([12]\d{3}) ?[-–] ?([12]\d{3})")
_NO_DATE = ("n.d", "n. d", "nd", "s.d", "no date", "undated", "forthcoming", "in press", "null")
_SEASON_MONTH = pattern_of(r"([12]\d{3})-2[1-4]")
"""A season of EDTF. CSL numbers its seasons from 13 on, but in a text `2020-13` is a wrong month."""

MONTHS = (
    ("january", "janvier", "enero"), ("february", "février", "fevrier", "febrero"),
    ("march", "mars", "marzo"), ("april", "avril", "abril"), ("may", "mai", "mayo"),
    ("june", "juin", "junio"), ("july", "juillet", "julio"), ("august", "août", "aout", "agosto"),
    ("september", "septembre", "septiembre"), ("october", "octobre", "octubre"),
    ("november", "novembre", "noviembre"), ("december", "décembre", "decembre", "diciembre"),
)  # fmt: skip
_SHORTEST = 3
_PARTS = 3
_LAST_MONTH = 12
_TRUE = ("true", "1", "yes")


def read_date(given: Node) -> Read:
    """Read a date of any form; what is no date at all comes back as it is written."""
    if isinstance(given, str):
        return _text(given)
    if isinstance(given, dict):
        return _map(given)
    if isinstance(given, list):
        return _ends([_map(end) if isinstance(end, dict) else _text(str(end)) for end in given])
    return Read(None)


def _text(text: str) -> Read:
    """Read a date that is written as a text; a text that is no date is kept, for the model to refuse."""
    bare = text.strip()
    if found := _plain(bare):
        return Read(found)
    if season := _SEASON.fullmatch(bare):
        return Read(season[1], bare)
    return Read(None, bare) if bare.casefold().rstrip(".") in _NO_DATE else Read(bare or None)


def _plain(text: str) -> str | None:
    """Return the date that a text can only mean, or None."""
    if "/" in text and (both := _interval(text)):
        return both
    text = _UNKNOWN_PART.sub("", text)
    if season := _SEASON_MONTH.fullmatch(text):
        return season[1]
    if _EDTF.match(text):
        return text
    if circa := _CIRCA.match(text):
        inner = _plain(text[circa.end() :])
        return f"{inner}~" if inner and inner[-1].isdigit() else inner
    return _written(text)


def _interval(text: str) -> str | None:
    """Read an interval of EDTF; an empty end is an open one, as its first edition wrote it."""
    ends = text.split("/")
    if len(ends) != 2:
        return None
    read = [".." if end in ("", "..", "open", "unknown") else _plain(end) for end in ends]
    return None if None in read or read == ["..", ".."] else "/".join(map(str, read))


def _written(text: str) -> str | None:
    """Read a date in words, or in numbers with the year first: no other order is certain."""
    if moment := _MOMENT.fullmatch(text):
        return moment[1]
    if years := _YEARS.fullmatch(text):
        return f"{years[1]}/{years[2]}"
    if numbers := _NUMBERS.fullmatch(text):
        return _joined(numbers[1], numbers[2], numbers[3])
    for pattern, order in (
        (_DAY_FIRST, (3, 2, 1)),
        (_MONTH_FIRST, (3, 1, 2)),
        (_MONTH_YEAR, (2, 1, None)),
        (_YEAR_MONTH, (1, 2, 3)),
    ):
        if found := pattern.fullmatch(text):
            year, month, day = (found[group] if group else None for group in order)
            return _joined(year, _month(month), day) if _month(month) else None
    return None


def _map(given: dict[str, Node]) -> Read:
    """Read the map of a date: parts, or words."""
    written = _parts_of(given)
    if written is None:
        return _words(given)
    if not written.date:
        return written if written.lost else _words(given)
    season = given.get("season")
    lost = written.lost or (f"season {season}" if isinstance(season, str) and season else "")
    about = "circa" in given and str(given["circa"]).strip().lower() in _TRUE
    mark = "~" if about and written.date[-1].isdigit() and "/" not in written.date else ""
    return Read(written.date + mark, lost)


def _parts_of(given: dict[str, Node]) -> Read | None:
    """Read `date-parts`, or the keys of pandoc; None where neither is given."""
    parts = given.get("date-parts")
    if _is_list(parts):
        every = parts if all(_is_list(part) for part in parts) else [parts]
        return _ends([_numbers(part) for part in every if _is_list(part)])
    if isinstance(given.get("year"), str):
        return _numbers([given[key] for key in ("year", "month", "day") if key in given])
    return None


def _words(given: dict[str, Node]) -> Read:
    """Read the words in which a date is given, down to its year."""
    for key in ("edtf", "raw", "literal", "date-time", "other"):
        text = given.get(key)
        if not isinstance(text, str) or not text.strip():
            continue
        if found := _plain(text.strip()):
            return Read(found)
        years = _YEAR.findall(text)
        return Read(years[0] if len(set(years)) == 1 else None, text.strip())
    return Read(None)


def _numbers(parts: Sequence[Node]) -> Read:
    """Read year, month and day, up to the first that is empty; a season in place of a month is left out."""
    given = [str(part).strip() for part in parts if not isinstance(part, list | dict)]
    known: list[str] = []
    for part in given[:_PARTS]:
        if part in ("", "null", "0", "00"):
            break
        known.append(part)
    if not known:
        return Read(".." if given[:1] == ["0"] else None)
    month = _month(known[1]) if len(known) > 1 else None
    if len(known) > 1 and month is None:
        return Read(known[0], f"month {known[1]}")
    return Read(_joined(known[0], month, known[2] if len(known) > 2 else None))


def _ends(ends: list[Read]) -> Read:
    """Join the two ends of a range."""
    dates = [end.date for end in ends if end.date]
    lost = "; ".join(end.lost for end in ends if end.lost)
    if len(dates) < 2 or dates[0] == dates[1]:
        return Read(dates[0] if dates and dates[0] != ".." else None, lost)
    return Read("/".join(dates[:2]), lost)


def _joined(year: str | None, month: str | None, day: str | None) -> str:
    return "-".join(part.zfill(2) for part in (year, month, day) if part)


def _month(text: str | None) -> str | None:
    """Return the number of a month that is given by number or name."""
    if text is None:
        return None
    if text.isdecimal():
        return text if 1 <= int(text) <= _LAST_MONTH else None
    name = text.casefold().rstrip(".")
    if len(name) < _SHORTEST:
        return None
    meant = {number for number, names in enumerate(MONTHS, 1) if any(n.startswith(name) for n in names)}
    return str(meant.pop()) if len(meant) == 1 else None


def _is_list(node: Node) -> TypeGuard[list[Node]]:
    return isinstance(node, list)
