"""Bring the globe to the page: projection, cutting at the frame, and room inside of areas."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians

from mission_estimate.figures.text_metrics import Box

Point = tuple[float, float]
KM_PER_DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class Plane:
    """Equirectangular at the mean latitude: straight, north up, true in the middle."""

    west: float
    north: float
    per_degree: float
    narrowing: float

    @classmethod
    def over(cls, box: Box, width: float) -> "Plane":
        """Return the plane on which a box of degrees (top is north) is so wide."""
        narrowing = cos(radians((box.top + box.bottom) / 2))
        return cls(box.left, box.top, width / ((box.right - box.left) * narrowing), narrowing)

    def place(self, point: Point) -> Point:
        """Return where longitude and latitude lie on the page."""
        x = (point[0] - self.west) * self.per_degree * self.narrowing
        return (x, (self.north - point[1]) * self.per_degree)

    def line(self, points: Iterable[Point]) -> tuple[Point, ...]:
        """Return a line on the page."""
        return tuple(self.place(point) for point in points)

    def units(self, km: float) -> float:
        """Return how long a distance is on the page."""
        return km / KM_PER_DEGREE * self.per_degree


def bounds(rings: Iterable[Sequence[Point]]) -> Box:
    """Return the box of rings in degrees; its top is the northern edge."""
    points = [point for ring in rings for point in ring]
    x, y = [point[0] for point in points], [point[1] for point in points]
    return Box(min(x), max(y), max(x), min(y))


def cut_line(points: Sequence[Point], frame: Box) -> Iterator[list[Point]]:
    """Yield the parts of a line that lie in the frame."""
    run: list[Point] = []
    for start, end in pairwise(points):
        part = _cut_segment(start, end, frame)
        if part is None or (run and run[-1] != part[0]):
            if len(run) > 1:
                yield run
            run = []
        if part is not None:
            run += [part[1]] if run else list(part)
    if len(run) > 1:
        yield run


def _cut_segment(start: Point, end: Point, frame: Box) -> tuple[Point, Point] | None:
    """Cut a segment at four edges, after Liang and Barsky."""
    run, rise = end[0] - start[0], end[1] - start[1]
    first, last = 0.0, 1.0
    for step, room in (
        (-run, start[0] - frame.left),
        (run, frame.right - start[0]),
        (-rise, start[1] - frame.top),
        (rise, frame.bottom - start[1]),
    ):
        if step == 0:
            if room < 0:
                return None
        elif step < 0:
            first = max(first, room / step)
        else:
            last = min(last, room / step)
    if first > last:
        return None
    begin = start if first == 0 else (start[0] + first * run, start[1] + first * rise)
    return begin, (end if last == 1 else (start[0] + last * run, start[1] + last * rise))


def cut_ring(ring: Sequence[Point], frame: Box) -> list[Point]:
    """Return what of a ring lies in the frame, after Sutherland and Hodgman."""
    kept = list(ring)
    for axis, edge, sign in (
        (0, frame.left, 1),
        (0, frame.right, -1),
        (1, frame.top, 1),
        (1, frame.bottom, -1),
    ):
        kept = list(_cut_edge(kept, axis, edge, sign))
    return kept


def _cut_edge(ring: list[Point], axis: int, edge: float, sign: int) -> Iterator[Point]:
    for before, now in zip(ring[-1:] + ring[:-1], ring, strict=True):
        was, is_ = (before[axis] - edge) * sign, (now[axis] - edge) * sign
        if (was < 0) != (is_ < 0):
            part = was / (was - is_)
            yield (before[0] + (now[0] - before[0]) * part, before[1] + (now[1] - before[1]) * part)
        if is_ >= 0:
            yield now


class Room:
    """The inside of an area on the page, asked row by row.

    Edges lie in bands, so that a row meets the few of its own band and not all of a long border.
    """

    BANDS = 64

    def __init__(self, rings: Iterable[Sequence[Point]]) -> None:
        self._edges = [(a, b) for ring in rings for a, b in pairwise(ring) if a[1] != b[1]]
        heights = [point[1] for edge in self._edges for point in edge]
        self._top, bottom = min(heights, default=0.0), max(heights, default=0.0)
        self._step = (bottom - self._top) / self.BANDS or 1.0
        self._bands: list[list[tuple[Point, Point]]] = [[] for _ in range(self.BANDS + 1)]
        for a, b in self._edges:
            for band in range(self._band(min(a[1], b[1])), self._band(max(a[1], b[1])) + 1):
                self._bands[band].append((a, b))
        self._rows: dict[float, list[tuple[float, float]]] = {}

    def _band(self, y: float) -> int:
        return int((y - self._top) / self._step)

    def spans(self, y: float) -> list[tuple[float, float]]:
        """Return from where to where a row lies inside."""
        if y not in self._rows:
            self._rows[y] = self._crossed(y)
        return self._rows[y]

    def _crossed(self, y: float) -> list[tuple[float, float]]:
        band = self._band(y)
        if not 0 <= band <= self.BANDS:
            return []
        crossings = sorted(
            a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1])
            for a, b in self._bands[band]
            if (a[1] <= y) != (b[1] <= y)
        )
        return list(zip(crossings[::2], crossings[1::2], strict=False))

    def holds(self, point: Point) -> bool:
        """Return whether a point lies inside."""
        return any(left <= point[0] <= right for left, right in self.spans(point[1]))

    def middle(self) -> Point:
        """Return the middle of the box around the area."""
        points = [edge[0] for edge in self._edges]
        x, y = [point[0] for point in points], [point[1] for point in points]
        return ((min(x) + max(x)) / 2, (min(y) + max(y)) / 2)

    def lowest(self) -> float:
        """Return how far down the area reaches."""
        return max(edge[0][1] for edge in self._edges)

    def places(self, frame: Box, width: float, height: float) -> Iterator[Point]:
        """Yield centers at which a label lies inside area and frame, the roomiest first."""
        found = []
        y = frame.top + height / 2 + 4
        while y < frame.bottom - height / 2 - 4:
            for left, right in self._shared(y - height / 2, y, y + height / 2):
                first, last = max(left, frame.left + 4), min(right, frame.right - 4)
                if last - first >= width:
                    found.append((last - first, ((first + last) / 2, y)))
                    sides = (first + width / 2 + 3, last - width / 2 - 3)
                    found += [(last - first - 40, (x, y)) for x in sides]
            y += 6
        middle = sum(place[1] for _, place in found) / len(found) if found else 0.0
        yield from (
            place for _, place in sorted(found, key=lambda one: abs(one[1][1] - middle) * 1.5 - one[0])
        )

    def _shared(self, *rows: float) -> list[tuple[float, float]]:
        spans = self.spans(rows[0])
        for row in rows[1:]:
            others = self.spans(row)
            spans = [(max(a, c), min(b, d)) for a, b in spans for c, d in others if max(a, c) < min(b, d)]
        return spans
