"""Ticks of a time axis, with labels that do not meet."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from mission_estimate.figures import wording
from mission_estimate.figures.text_metrics import Type


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis; `words` start at `label`, empty where there is no room."""

    x: float
    label: float
    words: str


def year_ticks(first: date, until: date, place: Callable[[date], float], type_: Type) -> Iterator[Tick]:
    """Yield the beginning of each year, named as far as there is room: all, or round ones."""
    starts = [
        date(year, 1, 1) for year in range(first.year + (first > date(first.year, 1, 1)), until.year + 1)
    ]
    pitch = (place(until) - place(first)) / max(1.0, (until - first).days / 365.25)
    every = next((n for n in (1, 2, 5, 10, 20) if pitch * n >= type_.width("2000") + 8), 50)
    kept: list[Tick] = []
    room = place(until) + 16
    for day in reversed([first, *starts]):
        x, words = place(day), str(day.year)
        named = (day.year % every == 0 and (day in starts or every == 1)) and x + 6 + type_.width(
            words
        ) <= room
        kept.append(Tick(x, x + 2, words if named else ""))
        room = x + 2 if named else room
    yield from (tick for tick in reversed(kept) if tick.words or tick.x > place(first))


def month_and_year_ticks(
    first: date, until: date, place: Callable[[date], float], type_: Type
) -> Iterator[Tick]:
    """Yield the beginning of each month of a short time; the first and each January bear the year too."""
    taken = float("-inf")
    for number, tick in enumerate(month_ticks(first, until, place, type_)):
        year, month = divmod(first.year * 12 + first.month - 1 + number, 12)
        words = f"{tick.words} {year}" if tick.words and (number == 0 or month == 0) else tick.words
        fits = tick.label >= taken and tick.label + type_.width(words) <= place(until) + 16
        taken = tick.label + type_.width(words) + 4 if words and fits else taken
        yield Tick(tick.x, tick.label, words if fits else "")


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
