"""Draw events in lanes, one a kind; the names of the lanes are the key to the marks.

A lane with more events than can be distinguished becomes columns, one for each stretch of time, as
high as the events in it; over the columns of violence are the deadliest events, each by its toll.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from mission_estimate.figures import marks, palette, wording
from mission_estimate.figures.svg import Drawing, Point
from mission_estimate.figures.text_metrics import Box, Type, free
from mission_estimate.figures.timeline_axis import draw_axis, draw_future, draw_tolls
from mission_estimate.figures.timeline_scale import CROWDED, Lane, Mark, Scale, Span, scale_of, tolls_of

ROW, NUMBERED = 10.5, 5
DEADLIEST, OF_ONE_DAY, HIGHEST = 8, 3, 40.0
"""Over columns so many of the deadliest are drawn, and so many of one day; and how high columns are."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its center and half its width; marks of one time are above each other."""

    mark: Mark
    center: Point
    reach: float


@dataclass(frozen=True, slots=True)
class Row:
    """A lane on the drawing: its marks, or its columns with the deadliest events above them."""

    lane: Lane
    base: float
    placed: list[Placed]
    columns: dict[int, int] = field(default_factory=dict)


def draw_lanes(width: float, span: Span, lanes: tuple[Lane, ...], alternative: str) -> str:
    """Return the drawing."""
    label = Type(12.5 if width < 400 else 11.3)
    small = Type(11.5 if width < 400 else 9.6, 600)
    scale = scale_of(width, span, lanes, label)
    top, rows = 4.0, []
    for lane in lanes:
        row, height = (_columns if lane.crowded else _settle)(lane, scale, top)
        rows.append(row)
        top += height + 3
    tolls = tolls_of(scale, lanes)
    drawing = Drawing(width, top + 34 + (2 * tolls[-1][1] + 8 if tolls else 0), alternative)
    if span.last > span.today:
        draw_future(drawing, scale.x(span.today), top, Type(small.size))
    for row in rows:
        _draw_row(drawing, scale, row, label, small)
    below = draw_axis(drawing, (span.first, span.last), scale.x, label, top)
    if tolls:
        draw_tolls(drawing, tolls, below + 10 + tolls[-1][1], Type(small.size))
    return str(drawing)


def _settle(lane: Lane, scale: Scale, top: float) -> tuple[Row, float]:
    """Put each mark in the lowest row where it is free, the largest first."""
    rows: list[tuple[Mark, Box, int]] = []
    for mark in sorted(lane.marks, key=lambda mark: (-scale.reach(mark.toll), mark.day)):
        x, reach = scale.x(mark.day), scale.reach(mark.toll)
        boxes = (Box(x - reach, -reach - n * ROW, x + reach, reach - n * ROW) for n in range(CROWDED + 1))
        taken = [box for _, box, _ in rows]
        row, box = next((n, box) for n, box in enumerate(boxes) if free(box, taken, 0.4))
        rows.append((mark, box, row))
    below = max(8.0, max(box.bottom for _, box, _ in rows) + 1)
    room = 10.0 if any((mark.toll or 0) >= NUMBERED for mark in lane.marks) else 1.0
    above = max(8.0, -min(box.top for _, box, _ in rows) + room)
    base = top + above
    found = [
        Placed(mark, ((box.left + box.right) / 2, base - row * ROW), scale.reach(mark.toll))
        for mark, box, row in rows
    ]
    return Row(lane, base, found), above + below


def _columns(lane: Lane, scale: Scale, top: float) -> tuple[Row, float]:
    """Count the events of each stretch; lift the deadliest above the columns."""
    counts = Counter(scale.stretch_of(mark.day) for mark in lane.marks)
    high = HIGHEST * max(counts.values()) / scale.tallest + 13
    lifted, above = [], 0.0
    if deadliest := tuple(_deadliest(lane)):
        row, above = _settle(Lane(lane.name, lane.shape, deadliest), scale, top)
        lifted = row.placed
    base = top + above + high
    return Row(lane, base, lifted, dict(counts)), above + high + 3


def _deadliest(lane: Lane) -> list[Mark]:
    """Return the few events to draw above the columns."""
    days: Counter[date] = Counter()
    found: list[Mark] = []
    for mark in sorted(lane.marks, key=lambda mark: -(mark.toll or 0)):
        if (mark.toll or 0) >= NUMBERED and days[mark.day] < OF_ONE_DAY:
            days[mark.day] += 1
            found.append(mark)
    return found[:DEADLIEST]


def _draw_row(drawing: Drawing, scale: Scale, row: Row, label: Type, small: Type) -> None:
    left = scale.left - 6
    drawing.line((left, row.base), (drawing.width, row.base), palette.GRID, 1.6)
    drawing.text((0, row.base + label.size * 0.34), label.cut(row.lane.name, left - 8), label)
    if row.columns:
        _draw_columns(drawing, scale, row, small)
    for one in row.placed:
        _draw_mark(drawing, row.lane.shape, one)
    _number(drawing, row.placed, small, drawing.width)


def _draw_columns(drawing: Drawing, scale: Scale, row: Row, type_: Type) -> None:
    """Draw a column a stretch, in the color of the kind, and number the highest."""
    fill, stroke = {
        "cross": (palette.RUST, None), "circle": (palette.WHITE, palette.INK), "disc": (palette.NAVY, None),
        "square": (palette.NAVY, None), "diamond": (palette.PALE, palette.INK),
    }.get(row.lane.shape, (palette.WHITE, palette.INK))  # fmt: skip
    wide = (scale.right - scale.left) * scale.stretch / scale.days
    highest = max(row.columns, key=lambda place: (row.columns[place], -place))
    for place, count in sorted(row.columns.items()):
        x, high = scale.left + wide * place, HIGHEST * count / scale.tallest
        drawing.rect(
            Box(x + 0.6, row.base - high, min(x + wide - 0.6, drawing.width), row.base), fill, stroke, 0.8
        )
        if place == highest:
            words = wording.number(count)
            middle = min(max(x + wide / 2, scale.left), drawing.width - type_.width(words) / 2)
            drawing.text((middle, row.base - high - 4), words, type_, anchor="middle")


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
    """Write the toll next to the larger marks, the largest first, where there is room."""
    taken = [Box(x - r, y - r, x + r, y + r) for (x, y), r in ((one.center, one.reach) for one in placed)]
    told = [one for one in placed if (one.mark.toll or 0) >= NUMBERED]
    for one in sorted(told, key=lambda one: -(one.mark.toll or 0)):
        words = one.mark.words
        for at, anchor in _beside(one, type_):
            box = type_.box(*at, words, anchor)
            if free(box, taken, 1.2) and box.right <= width and box.top >= 0:
                taken.append(drawing.text(at, words, type_, palette.RUST, anchor, halo=palette.WHITE))
                break


def _beside(one: Placed, type_: Type) -> Iterator[tuple[Point, str]]:
    """Yield where a toll can be: right, left, above, and above to a side."""
    (x, y), reach = one.center, one.reach
    level = y + type_.size * 0.34
    yield (x + reach + 2, level), "start"
    yield (x - reach - 2, level), "end"
    yield (x, y - reach - 2), "middle"
    yield (x - 3, y - reach - 2), "start"
    yield (x + 3, y - reach - 2), "end"
