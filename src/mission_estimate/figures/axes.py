"""Ticks of a time axis, with labels that do not meet."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from mission_estimate.figures import wording
from mission_estimate.figures.typeset import Type


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis; `words` start at `label`, empty where there is no room."""

    x: float
    label: float
    words: str


def year_ticks(first: date, until: date, place: Callable[[date], float], type_: Type) -> Iterator[Tick]:
    """Yield the beginning of each year, and the first day shown."""
    days = [first, *(date(year, 1, 1) for year in range(first.year + 1, until.year + 1))]
    room = place(until)
    last = float("-inf")
    kept: list[Tick] = []
    for day in reversed(days):
        x = place(day)
        words = str(day.year)
        fits = x + 2 + type_.width(words) + 4 <= (kept[-1].label if kept else room + 14)
        tick = Tick(x, x + 2 if fits else (kept[-1].label if kept else x + 2), words if fits else "")
        kept.append(tick)
        last = tick.label
    del last
    yield from (tick for tick in reversed(kept) if tick.words or tick.x > place(first))


def month_ticks(first: date, until: date, place: Callable[[date], float], type_: Type) -> Iterator[Tick]:
    """Yield the beginning of each month, named as far as there is room."""
    months = (until.year - first.year) * 12 + until.month - first.month + 1
    days = [
        date(first.year + (first.month - 1 + n) // 12, (first.month - 1 + n) % 12 + 1, 1)
        for n in range(months)
    ]
    widest = max(type_.width(name[:3]) for name in wording.MONTHS) + 5
    every = next(
        n for n in (1, 2, 3, 6, 12) if n == 12 or (place(until) - place(first)) / months * n >= widest
    )
    for day in days:
        named = (day.month - 1) % every == 0
        yield Tick(place(day), place(day) + 2, wording.MONTHS[day.month - 1][:3] if named else "")
