"""Find the file and the line of a value of an estimate.

The reader notes a place for every value it meets; every later stage speaks of
values by data path only, and asks here when a message needs a place.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

DataPath = tuple[str | int, ...]
"""How to reach a value from the top: keys of maps and indexes of lists."""


SHORT_FORMS: frozenset[DataPath] = frozenset((("value",), ("source",), ("name",)))
"""Fields that may be written without their name: `killed: 5` is `killed: {value: 5}`."""


class Position(NamedTuple):
    """A place in a file: line and column count from 1, `width` is in characters."""

    file: str
    line: int
    column: int
    width: int = 1


class Place(NamedTuple):
    """The place of a value.

    `key` is the key or list dash that introduces it. `block` is the first
    character of the text in a block scalar (`|`), whose lines are the lines of
    the file; it is None where a text is written in any other style.
    """

    value: Position
    key: Position | None = None
    block: Position | None = None


class TextSpot(NamedTuple):
    """A spot inside a text: line and column count from 0, `width` is in characters."""

    line: int
    column: int
    width: int = 1


@dataclass(frozen=True, slots=True)
class Positions:
    """The places of all values of one estimate, by data path."""

    places: Mapping[DataPath, Place] = field(default_factory=dict)
    folder: str = ""

    def find(self, path: DataPath, *, on_key: bool = False, spot: TextSpot | None = None) -> Position:
        """Return the position of a value, or of its nearest written ancestor.

        A value that is missing has no place of its own, so the map in which it is
        missing is shown; with nothing written at all, the folder itself.
        """
        for length in range(len(path), -1, -1):
            place = self.places.get(path[:length])
            if place is None:
                continue
            whole = length == len(path) or path[length:] in SHORT_FORMS
            if whole and spot is not None and place.block is not None:
                column = place.block.column + spot.column
                return Position(place.block.file, place.block.line + spot.line, column, spot.width)
            if place.key is not None and (on_key or not whole):
                return place.key
            return place.value
        return Position(self.folder, 1, 1)
