"""Keep the lists and maps that are open while a file is read.

They are kept on a stack of their own, without recursion: thirty thousand open brackets
would end the interpreter. What has no path is discarded: it is read for its
mistakes, and its values go nowhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from mission_estimate.positions import DataPath
from mission_estimate.yaml_reader.reading import Node
from mission_estimate.yaml_reader.value_positions import Mark


@dataclass(slots=True)
class MapFrame:
    """A map that is open from index `start` on.

    `key` is the key whose value is awaited, None to discard the value. `has_gap` says that
    a key or a value was refused. `is_text`
    says that the map was meant as a text, which was noted once for all its keys; what
    is before index `noted_until` was noted already. `is_another` says that its first
    key came again, so that the rest belongs to another map, whose hyphen is missing.
    """

    node: dict[str, Node]
    path: DataPath | None
    flow: bool
    start: int
    is_text: bool = False
    has_gap: bool = False
    noted_until: int = 0
    is_another: bool = False
    awaits_key: bool = True
    key: str | None = None
    key_mark: Mark = (0, 0, 1)
    first_lines: dict[str, int] = field(default_factory=dict)

    def await_value(self, key: str | None, mark: Mark) -> None:
        """Remember the key that was read; without one the value will be discarded."""
        self.awaits_key, self.key, self.key_mark = False, key, mark
        self.has_gap = self.has_gap or key is None

    def next_path(self) -> DataPath | None:
        """Return the path of the value that comes next."""
        return None if self.path is None or self.key is None else (*self.path, self.key)

    def put(self, value: Node) -> None:
        """Take the value of the awaited key."""
        if self.key is not None:
            self.node[self.key] = value
        self.awaits_key = True

    def leave_out(self) -> None:
        """Go on without a value for the awaited key."""
        self.awaits_key, self.has_gap = True, True

    def skip(self) -> None:
        """Go on as if the awaited key were not there."""
        self.awaits_key = True


@dataclass(slots=True)
class ListFrame:
    """A list that is open from index `start` on; its dashes are in `column`, from `line` on."""

    node: list[Node]
    path: DataPath | None
    flow: bool
    start: int
    line: int
    column: int
    awaits_key: bool = False
    has_gap: bool = False

    def dash(self, line: int, lines: Sequence[str]) -> Mark | None:
        """Return the hyphen of an item, which may be some lines above it."""
        if self.flow:
            return None
        while line > self.line and lines[line][self.column : self.column + 1] != "-":
            line -= 1
        return line, self.column, 1

    def next_path(self) -> DataPath | None:
        """Return the path of the value that comes next."""
        return None if self.path is None else (*self.path, len(self.node))

    def put(self, value: Node) -> None:
        """Take one more item."""
        self.node.append(value)

    def skip(self) -> None:
        """Go on as if this item were not there."""

    def leave_out(self) -> None:
        """Go on without this item."""
        self.has_gap = True


Frame = MapFrame | ListFrame
