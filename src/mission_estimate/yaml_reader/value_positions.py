"""Keep the places of all values small, and make `Place` objects only where one is asked for.

An edition has thousands of values and few findings: making two or three objects
for every value took a third of the time of reading.
"""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from mission_estimate.positions import DataPath, Place, Position

Mark: TypeAlias = tuple[int, int, int]
"""Line and column, both counted from 0, and width."""

Written: TypeAlias = tuple[str, Mark, Mark | None, Mark | None]
"""File, and the marks of the value, of its key or dash, and of the text in its block."""


class Places(Mapping[DataPath, Place]):
    """The places of values, by data path."""

    __slots__ = ("written",)

    def __init__(self, written: Mapping[DataPath, Written]) -> None:
        self.written = written

    def __getitem__(self, path: DataPath) -> Place:
        """Return the place of a value."""
        file, value, key, block = self.written[path]
        return Place(
            position_of(file, value),
            position_of(file, key) if key else None,
            position_of(file, block) if block else None,
        )

    def __iter__(self) -> Iterator[DataPath]:
        """Yield the paths in the order of reading."""
        return iter(self.written)

    def __len__(self) -> int:
        """Count the values."""
        return len(self.written)


def position_of(file: str, mark: Mark) -> Position:
    """Return the position of a mark, which counts from 1."""
    line, column, width = mark
    return Position(file, line + 1, column + 1, max(width, 1))
