"""Make author text safe to print, and know how wide it will be.

A file may hold anything: an escape sequence that repaints the terminal, a line
break that forges a message, an override that turns a line around. What cannot be
seen is named instead, as <U+202E>.
"""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

MARKS_ON_A_LETTER = 4

_TAB = "→   "
_NAMED = {"Cc", "Cf", "Cn", "Cs", "Zl", "Zp"}
_JOINERS = {"\u200c", "\u200d"}
"""Persian, the scripts of India and emoji are not written without these."""

_SIGNS = {*map(chr, range(0x600, 0x606)), "\u06dd", "\u070f", "\u0890", "\u0891", "\u08e2"}
"""Arabic and Syriac number signs: formats by category, but plain to see."""


class Cell(NamedTuple):
    """How one character is shown, and how many columns of a terminal that takes."""

    text: str
    width: int


def cells(text: str) -> Iterator[Cell]:
    """Yield a cell for each character."""
    marks = 0
    for char in text:
        cell = _cell(char)
        marks = 0 if cell.width else marks + 1
        yield _named(char) if marks > MARKS_ON_A_LETTER else cell


def printable(text: str) -> str:
    """Return a text as one line that can be printed anywhere."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(cell.text for cell in cells(text))


def _cell(char: str) -> Cell:
    if " " <= char <= "~":
        return Cell(char, 1)
    if char == "\t":
        return Cell(_TAB, len(_TAB))
    category = unicodedata.category(char)
    if char in _JOINERS or category in {"Mn", "Me"}:
        return Cell(char, 0)
    if category in _NAMED and char not in _SIGNS:
        return _named(char)
    return Cell(char, 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1)


def _named(char: str) -> Cell:
    name = f"<U+{ord(char):04X}>"
    return Cell(name, len(name))
