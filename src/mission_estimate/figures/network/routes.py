"""Lead the lines of the network: orthogonal, through the gutters between columns and the corridors.

Each line has ports of its own and a channel of its own, so no two lie on each other; channels
are swapped as long as that takes crossings away.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from mission_estimate.figures.network.layout import FIRST, GAP, HEAD, LEFT, MIDDLE, RIGHT, Plan, Point, Route
from mission_estimate.figures.network.nodes import Band, Link
from mission_estimate.figures.text_metrics import Box

GUTTER_1, GUTTER_2, BELOW_ALL, ABOVE_ALL = 1, 2, 3, 4
NEAR = 5.0
JOG = 8.0
"""A line that would step aside by less goes straight."""


def lead(plan: Plan, every: Sequence[Link]) -> None:
    """Add the lines to a plan."""
    direct = {link: line for link in every if (line := _upright(plan, link))}
    links = [link for link in every if link not in direct]
    ends = [_sides(plan, link) for link in links]
    wires = [
        _Wire(plan, pair, sides, _gutters(plan, link, sides))
        for link, pair, sides in zip(links, _ports(plan, links, ends), ends, strict=True)
    ]
    slots: dict[int, list[int]] = {GUTTER_1: [], GUTTER_2: [], BELOW_ALL: [], ABOVE_ALL: []}
    for n in sorted(range(len(wires)), key=lambda n: (wires[n].ends[0][1] + wires[n].ends[1][1], n)):
        for number in wires[n].needs:
            slots[number].append(n)
    _untangle(plan, wires, slots)
    plan.routes += [Route(link, line) for link, line in direct.items()]
    lines = _lines(plan, wires, slots)
    plan.routes += [Route(link, line) for link, line in zip(links, lines, strict=True)]


def _untangle(plan: Plan, wires: "list[_Wire]", slots: dict[int, list[int]]) -> None:
    best = _crossings(_lines(plan, wires, slots))
    for channel in slots.values():
        for i, j in combinations(range(len(channel)), 2):
            channel[i], channel[j] = channel[j], channel[i]
            now = _crossings(_lines(plan, wires, slots))
            if now < best:
                best = now
            else:
                channel[i], channel[j] = channel[j], channel[i]


def _lines(plan: Plan, wires: "list[_Wire]", slots: dict[int, list[int]]) -> list[tuple[Point, ...]]:
    places: dict[tuple[int, int], float] = {}
    for number, channel in slots.items():
        low, high = _reach_of(plan, number)
        for slot, n in enumerate(channel, 1):
            places[n, number] = low + (high - low) * slot / (len(channel) + 1)
    return [
        tuple(_straight(wire.points({number: places[n, number] for number in wire.needs})))
        for n, wire in enumerate(wires)
    ]


def _reach_of(plan: Plan, number: int) -> tuple[float, float]:
    """Return from where to where the channels of a gutter or corridor lie."""
    return {
        GUTTER_1: (LEFT[1] + 6, MIDDLE[0] - 10),
        GUTTER_2: (MIDDLE[1] + 6, RIGHT[0] - 10),
        BELOW_ALL: plan.corridor,
        ABOVE_ALL: (4.0, FIRST - 6),
    }[number]


def _crossings(lines: Sequence[tuple[Point, ...]]) -> int:
    """Count where level parts meet upright ones of other lines; to run along one counts as ten."""
    level, upright = [], []
    for n, line in enumerate(lines):
        for (ax, ay), (bx, by) in pairwise(line):
            if ay == by:
                level.append((n, min(ax, bx), max(ax, bx), ay))
            else:
                upright.append((n, min(ay, by), max(ay, by), ax))
    crossed = sum(
        n != m and left <= x <= right and top <= y <= bottom
        for n, left, right, y in level
        for m, top, bottom, x in upright
    )
    return crossed + 10 * _together(level) + 10 * _together(upright)


def _together(parts: list[tuple[int, float, float, float]]) -> int:
    """Count the parallel parts of different lines that come nearer than a line of text is high."""
    return sum(
        n != m and abs(at - other) < NEAR and start < last and first < end
        for (n, start, end, at), (m, first, last, other) in combinations(parts, 2)
    )


def _upright(plan: Plan, link: Link) -> tuple[Point, ...] | None:
    """Return the short line between two groups that are one above the other."""
    if {plan.side[link.source], plan.side[link.target]} != {Band.GROUP}:
        return None
    first, second = plan.end(link.source), plan.end(link.target)
    if first.left != second.left:
        return None
    x = first.left + (first.right - first.left) * 0.3
    if abs(second.top - first.bottom - GAP) < 1:
        return ((x, first.bottom), (x, second.top))
    if abs(first.top - second.bottom - GAP) < 1:
        return ((x, first.top), (x, second.bottom))
    return None


def _sides(plan: Plan, link: Link) -> tuple[str, str]:
    """Return the side at which a line leaves one node and enters the other."""
    first, second = plan.side[link.source], plan.side[link.target]
    return _side(first, second), _side(second, first)


def _side(own: Band, other: Band) -> str:
    if own is Band.OPPONENT:
        return "top"
    if own is Band.OUTSIDER:
        return "right"
    if own is Band.GROUP:
        return "left"
    if other is Band.OPPONENT:
        return "bottom"
    return "left" if other is Band.OUTSIDER else "right"


def _ports(plan: Plan, links: Sequence[Link], ends: list[tuple[str, str]]) -> list[tuple[Point, Point]]:
    """Give each line a place of its own on the side of its node, in the order of the other ends."""
    used: dict[tuple[str, str], list[tuple[float, int, int]]] = {}
    for n, (link, pair) in enumerate(zip(links, ends, strict=True)):
        for end, (node, other, side) in enumerate(
            ((link.source, link.target, pair[0]), (link.target, link.source, pair[1]))
        ):
            far = plan.end(other)
            goal = (far.left + far.right) / 2 if side in ("top", "bottom") else (far.top + far.bottom) / 2
            used.setdefault((node, side), []).append((goal, n, end))
    found: dict[tuple[int, int], Point] = {}
    for (node, side), wishes in used.items():
        box = plan.end(node)
        if node in plan.fields and side in ("left", "right"):
            box = Box(box.left, box.top, box.right, box.top + HEAD)
        for place, (_, n, end) in enumerate(sorted(wishes)):
            part = (place + 1) / (len(wishes) + 1)
            x, y = box.left + (box.right - box.left) * part, box.top + (box.bottom - box.top) * part
            found[n, end] = {"left": (box.left, y), "right": (box.right, y), "top": (x, box.top),
                             "bottom": (x, box.bottom)}[side]  # fmt: skip
    return [(found[n, 0], found[n, 1]) for n in range(len(links))]


@dataclass(frozen=True, slots=True)
class _Wire:
    """A line before it is drawn: its ends, their sides, and the channels that it needs."""

    plan: Plan
    ends: tuple[Point, Point]
    sides: tuple[str, str]
    needs: tuple[int, ...]

    def points(self, places: dict[int, float]) -> list[Point]:
        """Return the corners, given the place of each channel."""
        (start, end), (leaves, enters) = self.ends, self.sides
        gutters = [number for number in self.needs if number in (GUTTER_1, GUTTER_2)]
        if BELOW_ALL not in self.needs and abs(start[1] - end[1]) < 5:
            end = (end[0], start[1])
        if BELOW_ALL in self.needs and abs(start[0] - end[0]) < JOG and "bottom" in self.sides:
            return [start, (start[0], end[1])]
        if BELOW_ALL in self.needs:
            y = places[BELOW_ALL]
            first = [start, (start[0], y)]
            if leaves in ("left", "right"):
                first = [start, (places[gutters[0]], start[1]), (places[gutters[0]], y)]
            last = [(end[0], y), end]
            if enters in ("left", "right"):
                last = [(places[gutters[-1]], y), (places[gutters[-1]], end[1]), end]
            return [*first, *last]
        if len(gutters) == 1:
            x = places[gutters[0]]
            return [start, (x, start[1]), (x, end[1]), end]
        one, other = (places[number] for number in gutters)
        y = next((y for y in (end[1], start[1]) if _clear(self.plan, y)), places.get(ABOVE_ALL, 0))
        return [start, (one, start[1]), (one, y), (other, y), (other, end[1]), end]


def _gutters(plan: Plan, link: Link, sides: tuple[str, str]) -> tuple[int, ...]:
    """Return the channels that a line needs: in the gutters it passes, and in a corridor."""
    passed = [
        _gutter(plan.side[node], side)
        for node, side in zip((link.source, link.target), sides, strict=True)
        if side in ("left", "right")
    ]
    needed = tuple(dict.fromkeys(passed))
    if {"top", "bottom"} & set(sides):
        return (*needed, BELOW_ALL)
    return (*needed, ABOVE_ALL) if len(needed) == 2 else needed


def _gutter(band: Band, side: str) -> int:
    return GUTTER_1 if band is Band.OUTSIDER or (side == "left" and band is Band.STATE) else GUTTER_2


def _clear(plan: Plan, y: float) -> bool:
    """Return whether a row passes between the boxes of the state."""
    boxes = (plan.boxes[node] for node, band in plan.side.items() if band is Band.STATE)
    return not any(box.top - 6 < y < box.bottom + 6 for box in boxes)


def _straight(points: list[Point]) -> list[Point]:
    """Leave out corners that are none; a step too small to be seen is ironed flat."""
    kept: list[Point] = []
    for point in points:
        if kept and abs(kept[-1][0] - point[0]) < 0.05 and abs(kept[-1][1] - point[1]) < 0.05:
            continue
        if len(kept) > 1:
            (ax, ay), (bx, by) = kept[-2:]
            if (ax == bx == point[0]) or (ay == by == point[1]):
                kept[-1] = point
                continue
        kept.append(point)
    return kept
