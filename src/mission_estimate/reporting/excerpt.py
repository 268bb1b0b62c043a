"""Cut out the line that a finding speaks of, with a caret below the spot."""

from collections.abc import Sequence
from typing import NamedTuple

from mission_estimate.positions import Position
from mission_estimate.reporting.printable import Cell, cells

WIDEST = 96
"""Columns of a line that are shown; the rest is cut away around the caret."""

_AFTER = WIDEST * 2 // 3
_REACH = WIDEST * 5
"""Characters on each side that are looked at: a letter has four marks at most."""


class Row(NamedTuple):
    """A line of the file by its number; the row of the caret has none."""

    number: int | None
    text: str


def excerpt(position: Position, lines: Sequence[str]) -> tuple[Row, ...]:
    """Return the line before, the line itself and the caret; nothing where there is nothing to see."""
    number = position.line
    if not 1 <= number <= len(lines):
        return ()
    line, before = lines[number - 1], lines[number - 2] if number > 1 else ""
    if not line.strip() and not before.strip():
        return ()
    shown, caret = _around(line, position.column - 1, position.width)
    rows = (Row(number, shown), Row(None, caret))
    return (Row(number - 1, _around(before, 0, 1)[0]), *rows) if before.strip() else rows


def _around(line: str, column: int, width: int) -> tuple[str, str]:
    """Return what fits of a line around a column, and the carets that are below it."""
    column = min(column, len(line))
    low = max(0, column - _REACH)
    near = list(cells(line[low : column + _REACH]))
    first, last = _window(near, column - low)
    cut_left, cut_right = low + first > 0, low + last < len(line)
    shown = "".join(cell.text for cell in near[first:last])
    offset = cut_left + _width(near[first : column - low])
    carets = "^" * max(1, _width(near[column - low : min(column - low + width, last)]))
    return f"{'…' * cut_left}{shown}{'…' * cut_right}", f"{' ' * offset}{carets}"


def _window(near: Sequence[Cell], start: int) -> tuple[int, int]:
    """Return the first cell that is shown and the first that is not: more after the caret than before."""
    last = _grown(near, start, _AFTER)
    first, free = start, WIDEST - _width(near[start:last])
    while first > 0 and near[first - 1].width <= free:
        first -= 1
        free -= near[first].width
    return first, _grown(near, last, free)


def _grown(near: Sequence[Cell], start: int, free: int) -> int:
    last = start
    while last < len(near) and near[last].width <= free:
        free -= near[last].width
        last += 1
    return last


def _width(part: Sequence[Cell]) -> int:
    return sum(cell.width for cell in part)
