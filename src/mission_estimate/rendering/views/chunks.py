"""Cut long lists into runs of about one length that are side by side: columns cannot break over a page."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil
from typing import TypeVar

Row = TypeVar("Row")
Rows = tuple[Row, ...]

MOST_ROWS, RUN = 24, 15
"""The most rows of a table in a column, and of each table where a list takes several: two fill a page."""


def is_long(rows: Sequence[object], most: int = MOST_ROWS) -> bool:
    """Return whether a list is too long for one column."""
    return len(rows) > most


def in_pairs(rows: Rows[Row], most: int = RUN) -> tuple[tuple[Rows[Row], Rows[Row]], ...]:
    """Return the list in pairs of runs, each with at most so many rows, to be read left, right, and down."""
    parts = 2 * ceil(len(rows) / (2 * most))
    cuts = [round(len(rows) * part / parts) for part in range(parts + 1)]
    runs = [rows[start:end] for start, end in pairwise(cuts)]
    return tuple(zip(runs[::2], runs[1::2], strict=True))
