"""Keep the text of one file, and turn a spot in it into a position."""

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from mission_estimate.positions import Position
from mission_estimate.yaml_reader.value_positions import position_of

LOST = "\ufffd"
"""The replacement for a refused character, so that every column stays right."""

_SHOWN = 60


@dataclass(frozen=True)
class FileText:
    """The text of one file, lines ended by a line feed, under the name that is shown."""

    file: str
    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Return the lines without their ends."""
        return tuple(self.text.split("\n"))

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for line in self.lines:
            starts.append(starts[-1] + len(line) + 1)
        return starts[:-1]

    def at(self, index: int, width: int = 1) -> Position:
        """Return the position of the character with this index in the text."""
        line = bisect_right(self._starts, index) - 1
        return self.spot(line, index - self._starts[line], width)

    def spot(self, line: int, column: int, width: int = 1) -> Position:
        """Return the position of a line and column that count from 0."""
        return position_of(self.file, (line, column, width))

    def line_at(self, line: int) -> str:
        """Return a line that counts from 0; beyond the last line there is nothing."""
        return self.lines[line] if 0 <= line < len(self.lines) else ""

    def rest_of_line(self, line: int, column: int) -> int:
        """Return the width from a column to the end of the line, a comment left out."""
        whole = self.line_at(line)
        comment = whole.find(" #", column)
        return len((whole if comment < 0 else whole[:comment]).rstrip()) - column


def quoted(text: str) -> str:
    """Quote author text in one line, cut to a readable length, without hidden characters."""
    flat = " ".join(text.split())
    cut = f"{flat[: _SHOWN - 1]}…" if len(flat) > _SHOWN else flat
    return f"“{''.join(char if char.isprintable() else LOST for char in cut)}”"


def named(char: str) -> str:
    """Name a character that cannot be shown, such as U+200B ZERO WIDTH SPACE."""
    name = unicodedata.name(char, "")
    return f"U+{ord(char):04X} {name}".rstrip()
