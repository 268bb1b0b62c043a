"""Draw stacked bars: one a year, dark to light, with totals and the share of malicious acts.

The causes are named over the longest bar. Where the names find no room there, one line of
swatches is drawn above the chart instead.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mission_estimate.figures import palette, wording
from mission_estimate.figures.marks import hatch
from mission_estimate.figures.svg import Drawing
from mission_estimate.figures.text_metrics import Box, Type, free

FILLS = (palette.RUST, palette.MID_BLUE, palette.PALE_BLUE, palette.WHITE, palette.WHITE)
HATCHED = len(FILLS) - 1
THICK, PITCH, NARROWEST = 21.0, 33.0, 15.0


@dataclass(frozen=True, slots=True)
class Bar:
    """The deaths of a year, or of the years before the first that has a row of its own."""

    label: str
    sublabel: str
    counts: tuple[int, ...]
    total: int

    @property
    def share(self) -> str:
        """Return the share of malicious acts."""
        return wording.percent(self.counts[0], self.total) if self.total else "–"


@dataclass(frozen=True, slots=True)
class Frame:
    """The positions of all elements for one width of the drawing."""

    width: float
    label: Type
    small: Type
    left: float
    right: float
    longest: int
    head: str
    top: float = 30.0

    @property
    def bold(self) -> Type:
        """Return the type of years and totals."""
        return replace(self.label, weight=600)

    def end(self, count: int) -> float:
        """Return how far a bar of a count reaches."""
        return self.left + (self.right - self.left) * count / self.longest

    def edge(self, row: int) -> float:
        """Return the upper edge of a bar."""
        return self.top + row * PITCH

    def parts(self, row: int, bar: Bar) -> Iterator[tuple[int, Box]]:
        """Yield the place of each cause that has deaths, with its part of the bar."""
        before = 0
        for place, count in enumerate(bar.counts):
            if count:
                ends = self.end(before), self.end(before + count)
                yield place, Box(ends[0], self.edge(row), ends[1], self.edge(row) + THICK)
            before += count


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a cause over its part of the longest bar; the leader goes from it to the bar."""

    words: str
    x: float
    y: float
    bar: float


def draw_bars(width: float, bars: Sequence[Bar], whole: Bar, names: Sequence[str], alternative: str) -> str:
    """Return the drawing: a bar a year, and the sum of all years below a rule."""
    frame = _frame(width, bars, whole)
    longest = max(range(len(bars)), key=lambda row: bars[row].total)
    if longest == 0:
        frame = replace(frame, top=44.0)
    over = _names(frame, bars, names, longest)
    keys = () if over else tuple(_keys(frame, bars, names))
    if keys:
        frame = replace(frame, top=34.0 + 18.0 * (keys[-1][2] + 1))
    sums = len(bars) > 1
    drawing = Drawing(width, frame.edge(len(bars)) + (24 if sums else 4), alternative)
    if frame.head:
        drawing.text((width, frame.small.size), frame.head, frame.small, palette.SOFT, "end")
    for place, x, line in keys:
        _draw_key(drawing, frame, names[place], place, (x, 22 + 18.0 * line))
    for row, bar in enumerate(bars):
        _draw_row(drawing, frame, row, bar)
    for name in over:
        type_ = frame.bold if name is over[0] else frame.label
        drawing.text((name.x, name.y), name.words, type_, anchor="middle")
        drawing.line((name.x, name.y + 3), (name.x, name.bar), width=0.7)
    drawing.line((frame.left, frame.top - 6), (frame.left, frame.edge(len(bars)) - 6), width=1.2)
    if sums:
        _draw_sum(drawing, frame, whole, frame.edge(len(bars)))
    return str(drawing)


def _draw_sum(drawing: Drawing, frame: Frame, whole: Bar, top: float) -> None:
    drawing.line((0, top), (drawing.width, top), palette.INK, 0.8)
    base = top + 15
    drawing.text((frame.left - 8, base), whole.label, frame.bold, anchor="end")
    drawing.text((frame.left + 6, base), wording.some(whole.total, "death"), frame.bold)
    if frame.head:
        drawing.text((frame.width, base), _share(whole, frame.width), frame.bold, anchor="end")


def _frame(width: float, bars: Sequence[Bar], whole: Bar) -> Frame:
    narrow = width < 400
    label, small = (Type(12.5), Type(11.5)) if narrow else (Type(11.3), Type(9.6))
    bold, longest = replace(label, weight=600), max(bar.total for bar in bars)
    head = ("Malicious" if narrow else "By malicious act") if whole.counts[0] else ""
    rows = [*bars, whole] if len(bars) > 1 else bars
    left = max(*(bold.width(bar.label) for bar in rows), *(small.width(bar.sublabel) for bar in rows)) + 8
    column = max(small.width(head), *(bold.width(_share(bar, width)) for bar in rows)) if head else 0.0
    right = width - column - bold.width(wording.number(longest)) - 24
    return Frame(width, label, small, left, right, longest, head)


def _share(bar: Bar, width: float) -> str:
    counts = f"{wording.number(bar.counts[0])} of {wording.number(bar.total)} · "
    return bar.share if width < 400 or not bar.total else f"{counts}{bar.share}"


def _names(frame: Frame, bars: Sequence[Bar], names: Sequence[str], row: int) -> tuple[Name, ...]:
    """Place the names over the longest bar on two heights, or return none where one has no room."""
    parts = dict(frame.parts(row, bars[row]))
    if set(parts) != {place for bar in bars for place, count in enumerate(bar.counts) if count}:
        return ()
    head = frame.small.box(frame.width, frame.small.size, frame.head, "end")
    taken = [head, *_above(frame, bars, row)]
    placed: list[Name] = []
    for place, part in parts.items():
        type_ = frame.label if placed else frame.bold
        x = (part.left + part.right) / 2
        for y in (part.top - 9, part.top - 9 - frame.label.size * 1.15):
            box, leader = type_.box(x, y, names[place], "middle"), Box(x, y, x, part.top)
            if free(box, taken, 2.0) and free(leader, taken, 2.0) and box.left >= frame.left:
                taken += [box, leader]
                placed.append(Name(names[place], x, y, part.top))
                break
    return tuple(placed) if len(placed) == len(parts) else ()


def _above(frame: Frame, bars: Sequence[Bar], row: int) -> Iterator[Box]:
    """Yield what is in the row above: its bar with the total, and its share."""
    if row:
        top, bar = frame.edge(row - 1), bars[row - 1]
        reach = frame.end(bar.total) + 8 + frame.bold.width(wording.number(bar.total))
        yield Box(0, top, reach, top + THICK)
        yield frame.label.box(frame.width, top + 15, _share(bar, frame.width), "end")


def _keys(frame: Frame, bars: Sequence[Bar], names: Sequence[str]) -> Iterator[tuple[int, float, int]]:
    """Yield the place of each cause that occurs, with the x and the line of its swatch."""
    x, line = frame.left, 0
    for place in range(len(FILLS)):
        if not any(bar.counts[place] for bar in bars):
            continue
        wide = 17 + frame.label.width(names[place])
        if x + wide > frame.width and x > frame.left:
            x, line = frame.left, line + 1
        yield place, x, line
        x += wide + 14


def _draw_key(drawing: Drawing, frame: Frame, words: str, place: int, at: tuple[float, float]) -> None:
    box = Box(at[0], at[1], at[0] + 12, at[1] + 11)
    _fill(drawing, box, place)
    drawing.text((at[0] + 17, at[1] + 9.5), words, frame.label)


def _fill(drawing: Drawing, box: Box, place: int) -> None:
    drawing.rect(box, FILLS[place])
    if place == HATCHED:
        hatch(drawing, box)
    drawing.rect(box, "none", palette.INK, 0.6)


def _draw_row(drawing: Drawing, frame: Frame, row: int, bar: Bar) -> None:
    base = frame.edge(row) + THICK / 2 + frame.label.size * 0.34
    raised = base - 4 if bar.sublabel else base
    drawing.text((frame.left - 8, raised), bar.label, frame.bold, anchor="end")
    if bar.sublabel:
        place = (frame.left - 8, raised + frame.small.size + 1)
        drawing.text(place, bar.sublabel, frame.small, palette.SOFT, "end")
    for cause, box in frame.parts(row, bar):
        _fill(drawing, box, cause)
        _draw_count(drawing, frame, box, (cause, bar.counts[cause], base))
    total = wording.number(bar.total)
    drawing.text((frame.end(bar.total) + 6, base), total, frame.bold)
    if frame.head:
        drawing.text((frame.width, base), _share(bar, frame.width), frame.label, anchor="end")


def _draw_count(drawing: Drawing, frame: Frame, box: Box, given: tuple[int, int, float]) -> None:
    """Write the count into its part, where the part is wide enough; never on the hatching."""
    place, count, base = given
    words, wide = wording.number(count), box.right - box.left
    if place == HATCHED or wide < max(NARROWEST, frame.label.width(words) + 6):
        return
    type_ = frame.bold if place == 0 else frame.label
    color = palette.WHITE if place == 0 else palette.INK
    drawing.text(((box.left + box.right) / 2, base), words, type_, color, "middle")
