"""Understand numbers as people write them, to say how to write them here without changing their value.

`33,000` is thirty-three thousand, and `38,7` is not three hundred and eighty-seven. A proposal that is wrong
by a factor of ten is worse than none, so what can be read in two ways gets none.
"""

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from mission_estimate.lazy_regex import pattern_of

NO_SEPARATORS = "without separators"
POINT = "the decimal sign is a point"
NO_ZEROS = "without leading zeros"
ONLY_DIGITS = "with the digits 0–9"
NO_SIGN = "without a sign"
IN_DIGITS = "in digits"

_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_SPACES = "\N{NO-BREAK SPACE}\N{FIGURE SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}"
_APOSTROPHES = "’\N{MODIFIER LETTER APOSTROPHE}\N{ARABIC THOUSANDS SEPARATOR}_"
_LIKE = str.maketrans(
    {
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_APOSTROPHES, "'"),
        **dict.fromkeys("–\N{MINUS SIGN}", "-"),
        "\N{ARABIC DECIMAL SEPARATOR}": ",",
    }
)
_GROUPED = pattern_of(r"([1-9][0-9]{0,2})((?P<sign>[ ,.'])[0-9]{3}(?:(?P=sign)[0-9]{3})*)")
_LAKHS = pattern_of(r"[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}")
_DECIMALS = pattern_of(r"(.*[0-9])([.,·])([0-9]+)")
_SCALED = pattern_of(r"([0-9][0-9.,]*) ?(thousand|million|billion)s?")


class Meant(NamedTuple):
    """A number in plain digits with a decimal point, and how it differs from what was written."""

    number: str
    how: str


def meant_by(text: str, *, decimal: bool = False) -> Meant | None:
    """Return the number that a text means, if it can mean no other.

    With `decimal` a single comma is a decimal sign in any case, as in a latitude: `12,639`.
    """
    bare = _in_ascii(text.strip()).translate(_LIKE)
    sign, bare = ("-", bare[1:].lstrip()) if bare.startswith("-") else ("", bare)
    plus, bare = bare.startswith("+"), bare.removeprefix("+")
    found = _of_digits(bare) or _grouped(bare, decimal=decimal) or _with_decimals(bare) or _scaled(bare)
    if found is None:
        return None
    zero = not found.number.strip("0.")
    how = found.how or (NO_SIGN if plus or (sign and zero) else ONLY_DIGITS)
    return Meant(found.number if zero else f"{sign}{found.number}", how)


def _in_ascii(text: str) -> str:
    """Return a text whose digits, of whatever script, are 0–9."""
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def _of_digits(bare: str) -> Meant | None:
    """Know digits and a point: with zeros before them, or with the point at an end."""
    match = re.fullmatch(r"([0-9]*)(?:\.([0-9]*))?", bare, re.ASCII)
    if match is None or not (match[1] or match[2]):
        return None
    whole = match[1].lstrip("0") or "0"
    number = f"{whole}.{match[2]}" if match[2] else whole
    zeros = len(match[1]) > 1 and match[1].startswith("0")
    return Meant(number, NO_ZEROS if zeros else "")


def _grouped(bare: str, *, decimal: bool) -> Meant | None:
    """Know whole numbers in groups of three: `33,000`, `1.240.000`, `19 815`; and `12,34,567` of India."""
    if _LAKHS.fullmatch(bare):
        return Meant(bare.replace(",", ""), NO_SEPARATORS)
    match = _GROUPED.fullmatch(bare)
    if match is None or (decimal and bare.count(",") == 1):
        return None
    return Meant(re.sub(r"[^0-9]", "", bare), NO_SEPARATORS)


def _with_decimals(bare: str) -> Meant | None:
    """Know `38,7`, `1.240,5` and `1,240.5`: the sign of the decimals is not the one of the groups."""
    match = _DECIMALS.fullmatch(bare)
    if match is None:
        return None
    before, sign, decimals = match.groups()
    whole = _GROUPED.fullmatch(before)
    if whole is None and not re.fullmatch(r"[0-9]+", before):
        return None
    if whole is not None and whole["sign"] == sign:
        return None
    digits = re.sub(r"[^0-9]", "", before).lstrip("0") or "0"
    return Meant(f"{digits}.{decimals}", NO_SEPARATORS if sign == "." else POINT)


def _scaled(bare: str) -> Meant | None:
    """Know `1.2 million`, but not `1,200 billion`: no one writes that twice in the same way."""
    match = _SCALED.fullmatch(bare.lower())
    if match is None or not re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", match[1]):
        return None
    number = Decimal(match[1]) * _SCALES[match[2]]
    return Meant(f"{number.normalize():f}", IN_DIGITS)
