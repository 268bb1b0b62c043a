"""Numbers in a line: digits with commas, amounts with million, words."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from mission_estimate.checks.memoize import keep
from mission_estimate.lazy_regex import pattern_of

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = pattern_of(
    rf"\b(?:\d{{1,2}} (?:to \d{{1,2}} )?)?{_MONTH}(?: \d{{4}})?\b"
    r"|\b(?:in|of|since|from|until|by|for|at the end of|to) (?:19|20)\d{2}(?:[/–]\d{2,4})?\b"
)
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_SMALL[1:10])}))?"
    rf"|{'|'.join(sorted(_SMALL, key=len, reverse=True))})(?:[ \u00a0\u202f](?:{'|'.join(_SCALES)}))?"
)
_NUMBER = pattern_of(
    rf"(?P<money>[$€] ?)?(?<![\w.,/-])(?P<number>{NUMBER})(?![\w-]*[a-z])(?:st|nd|rd|th)?"
    r"(?P<percent>[ \u00a0\u202f]?(?:%|percent))?",
    re.IGNORECASE,
)
_FIGURES = pattern_of(r"\d+(?:,\d{3})*")
_ORDINAL = pattern_of(r"(?<=\d)(?:st|nd|rd|th)\b")


class Written(NamedTuple):
    """A number, and whether it is an amount of money, a percentage or a plain count."""

    number: Decimal
    kind: str


def read_number(words: str) -> Decimal:
    """Return the number of a match of `NUMBER`."""
    first, scale = (*words.lower().split(), "")[:2]
    if first[0].isdigit():
        number = Decimal(first.replace(",", ""))
    elif first in _SMALL:
        number = Decimal(_SMALL.index(first))
    else:
        ten, _, one = first.partition("-")
        number = Decimal(20 + 10 * _TENS.index(ten) + (_SMALL.index(one) if one else 0))
    return number * _SCALES.get(scale, 1)


def numbers_in(line: str) -> list[Written]:
    """Return the numbers in a line, without dates, years and "the two"."""
    return list(_numbers_in(line))


@keep(4096)
def _numbers_in(line: str) -> tuple[Written, ...]:
    bare = _ORDINAL.sub("", _DATE.sub("¤", line))
    return tuple(
        Written(read_number(found["number"]), _kind(found))
        for found in _NUMBER.finditer(bare)
        if found["number"][0].isdigit() or not bare[: found.start()].endswith("the ")
    )


def is_none_of(chosen: str, values: Sequence[str]) -> bool:
    """Return whether a chosen value shares no number with the other values, which all must have numbers.

    A number in a date of the others counts, since the chosen value may shorten it to the year.
    """
    wanted = {one.number for one in numbers_in(chosen)}
    given = [{one.number for one in numbers_in(value)} for value in values]
    written = _FIGURES.findall(chosen)
    dated = {figure for value in values for figure in _FIGURES.findall(value)}
    known = bool(given) and all(given)
    return known and bool(wanted) and wanted.isdisjoint(set().union(*given)) and dated.isdisjoint(written)


def _kind(found: re.Match[str]) -> str:
    if found["money"]:
        return "money"
    return "percent" if found["percent"] else "count"
