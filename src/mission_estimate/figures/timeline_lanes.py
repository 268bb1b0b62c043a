"""Draw events in lanes, one a kind; the names of the lanes are the key to the marks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from math import sqrt

from mission_estimate.figures import marks, palette, wording
from mission_estimate.figures.axes import Tick, month_ticks, year_ticks
from mission_estimate.figures.svg import Drawing, Point
from mission_estimate.figures.typeset import Box, Type, free

MOST_ROWS, ROW, NUMBERED = 12, 10.5, 5
CROWDED = 45
"""More marks than this in a lane are drawn smaller."""
_RADIUS = 4.2


@dataclass(frozen=True, slots=True)
class Span:
    """The time that is drawn; what comes after `today` is still to come."""

    first: date
    last: date
    today: date


@dataclass(frozen=True, slots=True)
class Mark:
    """One event in a lane; `toll` is given where the dead are counted."""

    day: date
    toll: int | None
    upcoming: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """The events of one kind."""

    name: str
    shape: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its center and half its width; marks of one time stand above each other."""

    mark: Mark
    center: Point
    reach: float


def draw_lanes(width: float, span: Span, lanes: tuple[Lane, ...], alternative: str) -> str:
    """Return the drawing."""
    narrow = width < 400
    label = Type(12.5 if narrow else 11.3)
    small = Type(11.5 if narrow else 9.6, 600)
    left = min(max(label.width(lane.name) for lane in lanes) + 16, width * 0.42)
    days = max(1, (span.last - span.first).days + 1)

    def place(day: date) -> float:
        return left + 6 + (width - left - 14) * (day - span.first).days / days

    top, settled = 4.0, []
    for lane in lanes:
        placed, height = _settle(lane, place, top)
        settled.append((lane, placed, max(one.center[1] for one in placed)))
        top += height + 3
    drawing = Drawing(width, top + 34, alternative)
    if span.last > span.today:
        _draw_future(drawing, place(span.today), top, width, small)
    for lane, placed, base in settled:
        drawing.line((left, base), (width, base), palette.GRID, 1.6)
        drawing.text((0, base + label.size * 0.34), label.cut(lane.name, left - 8), label)
        for one in placed:
            _draw_mark(drawing, lane.shape, one)
        _number(drawing, placed, small, width)
    _draw_axis(drawing, span, place, label, top)
    return str(drawing)


def _reach(mark: Mark, most: float) -> float:
    """Return half the width of a mark: for a toll, the square grows with the number."""
    return _RADIUS if not mark.toll else max(_RADIUS, min(most, 1.35 * sqrt(mark.toll) + 2.2))


def _settle(lane: Lane, place: Callable[[date], float], top: float) -> tuple[list[Placed], float]:
    """Put each mark in the lowest row where it is free, the largest first; else in the first row."""
    rows: list[tuple[Mark, Box, int]] = []
    most = 14.0 if len(lane.marks) <= CROWDED else 6.5
    for mark in sorted(lane.marks, key=lambda mark: (-_reach(mark, most), mark.day)):
        x, reach = place(mark.day), _reach(mark, most)
        boxes = [Box(x - reach, -reach - row * ROW, x + reach, reach - row * ROW) for row in range(MOST_ROWS)]
        taken = [box for _, box, _ in rows]
        row = next((row for row, box in enumerate(boxes) if free(box, taken, 0.4)), 0)
        rows.append((mark, boxes[row], row))
    below = max(8.0, max(box.bottom for _, box, _ in rows) + 1)
    above = max(8.0, -min(box.top for _, box, _ in rows) + 1)
    base = top + above
    found = [
        Placed(m, ((box.left + box.right) / 2, base - row * ROW), _reach(m, most)) for m, box, row in rows
    ]
    return found, above + below


def _draw_future(drawing: Drawing, x: float, bottom: float, width: float, type_: Type) -> None:
    drawing.rect(Box(x, 0, width, bottom), palette.TINT)
    drawing.line((x, 0), (x, bottom + 4), palette.SOFT, 0.7)
    words, soft = "still to come", Type(type_.size)
    if soft.width(words) <= width - x - 6:
        drawing.text((x + 4, bottom + 28), words, soft, palette.SOFT)


def _draw_mark(drawing: Drawing, shape: str, placed: Placed) -> None:
    center, arm = placed.center, placed.reach
    if shape == "cross":
        marks.cross(drawing, center, arm * 0.86, 2.1 if arm < 8 else 2.6)
    elif shape == "circle":
        drawing.disc(center, 3.6, palette.WHITE, palette.INK, 1.4)
    elif shape == "disc":
        drawing.disc(center, 3.8, palette.NAVY, palette.WHITE, 0.8)
    elif shape == "square":
        marks.square(drawing, center, 7.4, palette.NAVY, palette.WHITE)
    elif shape == "diamond":
        marks.diamond(drawing, center, 4.8, palette.PALE)
    else:
        marks.triangle(drawing, center, 8.4, palette.WHITE, (palette.INK, 1.3))


def _number(drawing: Drawing, placed: list[Placed], type_: Type, width: float) -> None:
    """Write the toll beside the larger marks, the largest first, where there is room."""
    taken = [
        Box(one.center[0] - one.reach, one.center[1] - one.reach, one.center[0] + one.reach,
            one.center[1] + one.reach)
        for one in placed
    ]  # fmt: skip
    told = [one for one in placed if (one.mark.toll or 0) >= NUMBERED]
    for one in sorted(told, key=lambda one: -(one.mark.toll or 0)):
        words = wording.number(one.mark.toll or 0)
        level = one.center[1] + type_.size * 0.34
        over = one.center[1] - one.reach - 3
        beside = (
            ((one.center[0] + one.reach + 2, level), "start"),
            ((one.center[0] - one.reach - 2, level), "end"),
            ((one.center[0], over), "middle"),
        )
        for at, anchor in beside:
            box = type_.box(*at, words, anchor)
            if free(box, taken, 1.2) and box.right <= width and box.top >= 0:
                taken.append(drawing.text(at, words, type_, palette.RUST, anchor, halo=palette.WHITE))
                break


def _draw_axis(drawing: Drawing, span: Span, place: Callable[[date], float], label: Type, top: float) -> None:
    months = (span.last.year - span.first.year) * 12 + span.last.month - span.first.month + 1
    soft = Type(label.size - 0.8)
    if months > 30:
        for tick in year_ticks(span.first, span.last, place, soft):
            _draw_tick(drawing, tick, soft, top)
        return
    ticks = list(month_ticks(span.first, span.last, place, soft))
    for tick in ticks:
        _draw_tick(drawing, tick, soft, top)
    for x, year in _years(span, place):
        drawing.text((x + 2, top + 28), year, Type(soft.size, 600))


def _years(span: Span, place: Callable[[date], float]) -> Iterator[tuple[float, str]]:
    """Yield the year under the first month, and under each January with room before it."""
    first = place(span.first)
    for year in range(span.first.year, span.last.year + 1):
        x = max(first, place(date(year, 1, 1))) if year > span.first.year else first
        if year == span.first.year or x - first > 34:
            yield x, str(year)


def _draw_tick(drawing: Drawing, tick: Tick, type_: Type, top: float) -> None:
    drawing.line((tick.x, top), (tick.x, top + 4))
    if tick.words and tick.label + type_.width(tick.words) <= drawing.width:
        drawing.text((tick.label, top + 15), tick.words, type_, palette.SOFT)
