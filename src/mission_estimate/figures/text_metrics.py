"""Measure labels before they are drawn: widths, line breaks, and the boxes that they take."""

import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ASCENT, DESCENT = 0.74, 0.22
"""Height above and below the base line, in parts of the size; capitals and digits reach 0.66."""
_UNKNOWN = 620


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the drawing; y grows downward."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box", gap: float = 0.0) -> bool:
        """Return whether two boxes come nearer than the gap."""
        return (
            self.left - gap < other.right
            and other.left - gap < self.right
            and self.top - gap < other.bottom
            and other.top - gap < self.bottom
        )

    def within(self, other: "Box") -> bool:
        """Return whether the box lies in another."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )

    def grown(self, by: float) -> "Box":
        """Return the box with a margin around it."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


@dataclass(frozen=True, slots=True)
class Type:
    """How a label is set: its size in units of the drawing, weight, slope and spacing."""

    size: float
    weight: int = 400
    italic: bool = False
    spacing: float = 0.0

    def width(self, text: str) -> float:
        """Return how wide a text is."""
        letters = _letters("400-italic" if self.italic else str(self.weight))
        total = sum(letters.get(char) or _width_unknown(char) for char in text)
        return total * self.size / 1000 + self.spacing * len(text)

    def box(self, x: float, y: float, text: str, anchor: str = "start") -> Box:
        """Return the box of a text whose base line is at y."""
        wide = self.width(text)
        left = {"start": x, "middle": x - wide / 2, "end": x - wide}[anchor]
        return Box(left, y - ASCENT * self.size, left + wide, y + DESCENT * self.size)

    def wrap(self, text: str, limit: float, lines: int = 2) -> tuple[str, ...]:
        """Break a text between words; what does not fit the last line is cut with an ellipsis."""
        broken = [""]
        for word in text.split():
            longer = f"{broken[-1]} {word}".strip()
            if not broken[-1] or self.width(longer) <= limit or len(broken) == lines:
                broken[-1] = longer
            else:
                broken.append(word)
        return tuple(self.cut(line, limit) for line in broken)

    def cut(self, text: str, limit: float) -> str:
        """Shorten a text that is too wide, with an ellipsis."""
        if self.width(text) <= limit:
            return text
        kept = text
        while kept and self.width(f"{kept}…") > limit:
            kept = kept[:-1]
        return f"{kept.rstrip()}…"


def free(box: Box, taken: Iterable[Box], gap: float = 1.0) -> bool:
    """Return whether a box keeps clear of all others."""
    return not any(box.meets(other, gap) for other in taken)


def _width_unknown(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Mn"):
        return 0
    if width := _letters_of_scripts().get(char):
        return width
    return 1000 if unicodedata.east_asian_width(char) in ("W", "F") else _UNKNOWN


@cache
def _letters_of_scripts() -> dict[str, int]:
    table = json.loads(Path(__file__).with_name("widths_of_scripts.json").read_text("utf-8"))
    return {char: int(width) for width, chars in table.items() for char in chars}


@cache
def _letters(face: str) -> dict[str, int]:
    table = json.loads(Path(__file__).with_name("widths.json").read_text("utf-8"))
    return {char: int(width) for width, chars in table[face].items() for char in chars}
