"""Place the labels of a map, the weightiest first, each where it is free."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mission_estimate.figures import palette
from mission_estimate.figures.geography.projection import Point, Room
from mission_estimate.figures.svg import Drawing
from mission_estimate.figures.text_metrics import Box, Type, free

WIDEST = 0.42
"""The part of the map's width that a name may take; what is longer is cut, and whole in the words."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """The types of a map of some width."""

    strong: Type
    plain: Type
    small: Type
    land: Type
    region: Type
    key: Type

    @classmethod
    def for_width(cls, width: float) -> "Sizes":
        """Return the types for paper, or the larger ones for a phone."""
        base, small = (12.5, 11.5) if width < 400 else (11.3, 9.6)
        land = Type(9.6 if width < 400 else 9.4, spacing=0.9)
        return cls(Type(base, 600), Type(base), Type(small), land, Type(9.8, italic=True), Type(base - 0.5))

    @property
    def line(self) -> float:
        """Return the height of a line of the key."""
        return self.key.size + 5.5

    def key_size(self, words: Sequence[str]) -> tuple[float, float]:
        """Return the room that the key with its scale bar needs."""
        return max(118.0, 21 + max(map(self.key.width, words), default=0)), len(words) * self.line + 14


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of a label, each with its place, and the box of all."""

    lines: tuple[tuple[Point, str, Type, str], ...]
    anchor: str
    box: Box

    @classmethod
    def of(cls, lines: Sequence[tuple[Point, str, Type, str]], anchor: str) -> "Block":
        """Return the block of some lines."""
        boxes = [type_.box(*place, words, anchor) for place, words, type_, _ in lines]
        around = Box(
            min(box.left for box in boxes),
            min(box.top for box in boxes),
            max(box.right for box in boxes),
            max(box.bottom for box in boxes),
        )
        return cls(tuple(lines), anchor, around)


class Labels:
    """The labels of one map, and what they must keep clear of."""

    def __init__(self, drawing: Drawing, frame: Box, sizes: Sizes, lines: list[list[Point]]) -> None:
        self._drawing, self._frame, self._sizes = drawing, frame, sizes
        self._taken: list[Box] = []
        self._points = [point for line in lines for point in _dense(line)]

    def block(self, box: Box) -> None:
        """Keep labels off a box."""
        self._taken.append(box)

    def name(self, at: Point, name: str, role: str, *, strong: bool) -> bool:
        """Name a place next to its mark, its role first given up, or report that there is no room."""
        limit = (self._frame.right - self._frame.left) * WIDEST
        main = self._sizes.strong if strong else self._sizes.plain
        shown = main.cut(name, limit)
        for below in dict.fromkeys((self._sizes.small.cut(role, limit), "")):
            blocks = [
                block for block in self._around(at, shown, below, strong=strong) if self._fits(block, 1.0)
            ]
            if blocks:
                self._set(min(blocks, key=self._crossed))
                return True
        return False

    def area(self, room: Room, name: str, *, italic: bool) -> None:
        """Name a region or a neighbour where its land has room, in up to three lines."""
        type_ = self._sizes.region if italic else self._sizes.land
        color = palette.REGION_NAME if italic else palette.SOFT
        words = name.split()
        for count in range(1, min(3, len(words)) + 1):
            lines = _balanced(words, count)
            wide, high = max(type_.width(line) for line in lines), (type_.size + 2) * len(lines)
            for place in room.places(self._frame, wide + 4, high + 2):
                block = self._centered(place, lines, type_, color)
                if self._fits(block, 3.0) and (not italic or not self._crossed(block)):
                    self._set(block)
                    return

    def river(self, line: Sequence[Point], name: str) -> None:
        """Name a river next to its course, from the middle on."""
        type_ = self._sizes.region
        middle = len(line) // 2
        for place in sorted(range(len(line)), key=lambda place: abs(place - middle)):
            for rise in (-8, 15):
                at = (line[place][0], line[place][1] + rise)
                block = self._centered(at, (name,), type_, palette.BLUE)
                if self._fits(block, 2.0) and not self._crossed(block):
                    self._set(block)
                    return

    def _around(self, at: Point, name: str, role: str, *, strong: bool) -> Iterator[Block]:
        sizes = self._sizes
        main = sizes.strong if strong else sizes.plain
        half, step = main.size * 0.34, sizes.small.size + 2.0
        last = step if role else 0.0
        x, y = at
        for anchor, right, down in (
            ("start", 9, half), ("end", -9, half), ("start", 9, half - last), ("end", -9, half - last),
            ("middle", 0, -10.5 - last), ("middle", 0, 8 + main.size * 0.74),
            ("start", 3, -10.5 - last), ("end", -3, -10.5 - last),
            ("start", 3, 8 + main.size * 0.74), ("end", -3, 8 + main.size * 0.74),
        ):  # fmt: skip
            place = (x + right, y + down)
            lines = [(place, name, main, palette.INK)]
            if role:
                lines.append(((place[0], place[1] + step), role, sizes.small, palette.SOFT))
            yield Block.of(lines, anchor)

    def _centered(self, place: Point, lines: Sequence[str], type_: Type, color: str) -> Block:
        step = type_.size + 2
        top = place[1] - step * (len(lines) - 1) / 2 + type_.size * 0.34
        return Block.of(
            [((place[0], top + step * n), line, type_, color) for n, line in enumerate(lines)], "middle"
        )

    def _fits(self, block: Block, gap: float) -> bool:
        return block.box.within(self._frame) and free(block.box, self._taken, gap)

    def _crossed(self, block: Block) -> int:
        box = block.box.grown(1.5)
        return sum(box.left < x < box.right and box.top < y < box.bottom for x, y in self._points)

    def _set(self, block: Block) -> None:
        for place, words, type_, color in block.lines:
            self._drawing.text(place, words, type_, color, block.anchor, halo=self._halo(block))
        self._taken.append(block.box)

    def _halo(self, block: Block) -> str:
        """Return white: on land it hides lines, on the grey of neighbours it lifts the name."""
        return palette.SEA if block.lines[0][2] is self._sizes.land else palette.WHITE


def _dense(line: list[Point]) -> Iterator[Point]:
    """Yield points along a line, about five units apart."""
    for (x, y), (to_x, to_y) in pairwise(line):
        steps = max(1, int(max(abs(to_x - x), abs(to_y - y)) / 5))
        for step in range(steps):
            yield (x + (to_x - x) * step / steps, y + (to_y - y) * step / steps)


def _balanced(words: list[str], count: int) -> list[str]:
    """Break words into so many lines of about the same length."""
    lines, goal = [""], len(" ".join(words)) / count
    for word in words:
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and len(lines) < count and len(longer) > goal + 2:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
