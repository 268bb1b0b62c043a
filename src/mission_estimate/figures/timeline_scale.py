"""The lanes of the timeline before they are drawn, and their scale: days, tolls and numbers of events."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from math import ceil, sqrt

from mission_estimate.figures import wording
from mission_estimate.figures.text_metrics import Type

MOST_ROWS, CROWDED = 12, 45
"""A lane with more marks on one day, or together, becomes columns."""
NARROWEST = 5.0
RADIUS, LARGEST = 4.2, 14.0
"""Half the width of the smallest and of the largest mark."""


@dataclass(frozen=True, slots=True)
class Span:
    """The time that is drawn; what comes after `today` is still to come."""

    first: date
    last: date
    today: date


@dataclass(frozen=True, slots=True)
class Mark:
    """One event in a lane; `toll`, with its words, is given where the dead are counted."""

    day: date
    toll: int | None
    words: str
    upcoming: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """The events of one kind."""

    name: str
    shape: str
    marks: tuple[Mark, ...]

    @property
    def crowded(self) -> bool:
        """Return whether the events cannot be distinguished."""
        return len(self.marks) > CROWDED or max(Counter(m.day for m in self.marks).values()) > MOST_ROWS


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to x, tolls to the size of a cross, and events to the height of a column."""

    first: date
    days: int
    left: float
    right: float
    deadliest: int
    stretch: int = 1
    tallest: int = 1

    def x(self, day: date) -> float:
        """Return the place of a day."""
        return self.left + (self.right - self.left) * (day - self.first).days / self.days

    def reach(self, toll: int | None) -> float:
        """Return half the width of a mark: its area grows with the toll, up to that of the deadliest."""
        factor = min(1.35, (LARGEST - 2.2) / sqrt(max(1, self.deadliest)))
        return max(RADIUS, factor * sqrt(toll or 0) + 2.2)

    def stretch_of(self, day: date) -> int:
        """Return the number of the column that a day falls into."""
        return (day - self.first).days // self.stretch


def stretch_for(span: Span, wide: float) -> int:
    """Return how many days one column holds, for a drawing so wide: weeks, months, quarters or years."""
    days = max(1, (span.last - span.first).days + 1)
    return next((n for n in (1, 7, 30, 91, 182, 365) if wide / (days / n) >= NARROWEST), ceil(days / 60))


def scale_of(width: float, span: Span, lanes: tuple[Lane, ...], label: Type) -> Scale:
    """Return the scale of a drawing."""
    left = min(max(label.width(lane.name) for lane in lanes) + 16, width * 0.42) + 6
    days = max(1, (span.last - span.first).days + 1)
    deadliest = max((mark.toll or 0 for lane in lanes for mark in lane.marks), default=0)
    stretch = stretch_for(span, width - left - 8)
    bare = Scale(span.first, days, left, width - 8, deadliest, stretch)
    crowds = [Counter(bare.stretch_of(m.day) for m in lane.marks) for lane in lanes if lane.crowded]
    tallest = max((max(crowd.values()) for crowd in crowds), default=1)
    return Scale(span.first, days, left, width - 8, deadliest, stretch, tallest)


def tolls_of(scale: Scale, lanes: tuple[Lane, ...]) -> list[tuple[str, float]]:
    """Return words and size of the crosses that explain the tolls, or nothing where none differ."""
    if scale.reach(scale.deadliest) < RADIUS + 1.5:
        return []
    unknown = any(mark.toll is None for lane in lanes if lane.shape == "cross" for mark in lane.marks)
    few = next(n for n in range(1, scale.deadliest + 1) if scale.reach(n + 1) > RADIUS)
    found = [(f"up to {wording.number(_round(few))}{' or not counted' if unknown else ''}", RADIUS)]
    for part in (0.25, 1.0):
        toll = _round(scale.deadliest * part)
        if toll > few and scale.reach(toll) > found[-1][1] + 1:
            found.append((wording.number(toll), scale.reach(toll)))
    return found


def _round(count: float) -> int:
    """Return the largest round number up to a count: 1, 2 or 5 times a power of ten."""
    power = int("1" + "0" * (len(str(int(max(1, count)))) - 1))
    return next(n * power for n in (5, 2, 1) if n * power <= max(1, count))
