"""The axis of the timeline: days, months or years, what is still to come, and the key to the tolls."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from mission_estimate.figures import marks, palette, wording
from mission_estimate.figures.axes import Tick, month_ticks, year_ticks
from mission_estimate.figures.svg import Drawing
from mission_estimate.figures.text_metrics import Box, Type

Place = Callable[[date], float]
DAYS, MONTHS = 45, 30
"""Up to so many days the axis names days; up to so many months it names months."""


def draw_axis(drawing: Drawing, days: tuple[date, date], place: Place, label: Type, top: float) -> float:
    """Draw the ticks below the lanes; return where the next line of text may be."""
    first, last = days
    soft = Type(label.size - 0.8)
    if (last - first).days <= DAYS:
        ticks = list(_days(first, last, place, soft))
    elif (last.year - first.year) * 12 + last.month - first.month + 1 > MONTHS:
        for tick in year_ticks(first, last, place, soft):
            _draw_tick(drawing, tick, soft, top)
        return top + 28
    else:
        ticks = list(month_ticks(first, last, place, soft))
    for tick in ticks:
        _draw_tick(drawing, tick, soft, top)
    for x, words in _years(first, last, place):
        drawing.text((x + 2, top + 28), words, Type(soft.size, 600))
    return top + 28


def _days(first: date, last: date, place: Place, type_: Type) -> Iterator[Tick]:
    """Yield each day, named by its number as far as there is room."""
    pitch = (place(last) - place(first)) / max(1, (last - first).days)
    every = next(n for n in (1, 2, 5, 10, 15) if n == 15 or pitch * n >= type_.width("00") + 6)
    for step in range((last - first).days + 1):
        day = first + timedelta(days=step)
        yield Tick(place(day), place(day) + 2, str(day.day) if step % every == 0 else "")


def _years(first: date, last: date, place: Place) -> Iterator[tuple[float, str]]:
    """Yield the year, or month of days, under its first tick, and under each next with room before it."""
    if (last - first).days <= DAYS:
        yield place(first), wording.month(str(first)[:7])
        return
    start = place(first)
    for year in range(first.year, last.year + 1):
        x = max(start, place(date(year, 1, 1))) if year > first.year else start
        if year == first.year or x - start > 34:
            yield x, str(year)


def _draw_tick(drawing: Drawing, tick: Tick, type_: Type, top: float) -> None:
    drawing.line((tick.x, top), (tick.x, top + 4))
    if tick.words and tick.label + type_.width(tick.words) <= drawing.width:
        drawing.text((tick.label, top + 15), tick.words, type_, palette.SOFT)


def draw_future(drawing: Drawing, x: float, bottom: float, type_: Type) -> None:
    """Tint what is still to come; the word is drawn below, at the right edge where its time is short."""
    width = drawing.width
    drawing.rect(Box(x, 0, width, bottom), palette.TINT)
    drawing.line((x, 0), (x, bottom + 4), palette.SOFT, 0.7)
    words = "still to come"
    if type_.width(words) <= width - x - 6:
        drawing.text((x + 4, bottom + 28), words, type_, palette.SOFT)
    else:
        drawing.text((width, bottom + 28), words, type_, palette.SOFT, "end")


def draw_tolls(drawing: Drawing, reaches: Iterable[tuple[str, float]], y: float, type_: Type) -> None:
    """Draw the key to the size of the crosses, from the smallest on."""
    x = drawing.text((0, y + type_.size * 0.34), "Killed:", type_, palette.SOFT).right + 10
    for words, reach in reaches:
        marks.cross(drawing, (x + reach, y), reach * 0.86, 2.1 if reach < 8 else 2.6)
        box = drawing.text((x + 2 * reach + 5, y + type_.size * 0.34), words, type_, palette.SOFT)
        x = box.right + 14
