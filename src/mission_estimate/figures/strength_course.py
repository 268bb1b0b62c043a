"""The course of the strength: counts, ceilings and their resolutions, what is missing, the gap at the end."""

from dataclasses import dataclass
from datetime import date

from mission_estimate.figures import wording

MOST_MARKS = 16
"""Of more resolutions only those are marked that change the ceiling."""


def number_of(symbol: str) -> str:
    """Return the number of a resolution: 2295 of S/RES/2295 (2016)."""
    return symbol.removeprefix("S/RES/").split(" ")[0]


@dataclass(frozen=True, slots=True)
class Step:
    """From a day on a ceiling holds; `marked` where its resolution falls into the time shown."""

    day: date
    level: int
    symbol: str
    marked: bool

    @property
    def number(self) -> str:
        """Return the number of the resolution."""
        return number_of(self.symbol)

    @property
    def words(self) -> str:
        """Return what is below the ceiling: other bodies than the Security Council have symbols."""
        return f"resolution {self.number}" if self.symbol.startswith("S/RES/") else self.symbol


@dataclass(frozen=True, slots=True)
class End:
    """The day on which a resolution ended the mandate, and with it the ceiling."""

    day: date
    symbol: str

    @property
    def number(self) -> str:
        """Return the number of the resolution."""
        return number_of(self.symbol)


@dataclass(frozen=True, slots=True)
class Ending:
    """The newest count; `apart` where it comes from another source than the months."""

    day: date
    count: int
    apart: bool


@dataclass(frozen=True, slots=True)
class Course:
    """What is drawn; the ceiling is not `like` the force where they count other personnel."""

    first: date
    until: date
    points: tuple[tuple[date, int], ...]
    steps: tuple[Step, ...]
    last: Ending
    missing: tuple[str, ...]
    end: End | None = None
    like: bool = True

    @property
    def ceiling(self) -> int | None:
        """Return the ceiling on the day of the newest count, if it has not ended."""
        if self.end is not None and self.end.day <= self.last.day:
            return None
        held = [step.level for step in self.steps if step.day <= self.last.day]
        return held[-1] if held else None

    @property
    def shown(self) -> tuple[Step, ...]:
        """Return the resolutions to mark: all, or of too many those that change the ceiling."""
        marked = tuple(step for step in self.steps if step.marked)
        if len(marked) <= MOST_MARKS:
            return marked
        before = (None, *(step.level for step in self.steps))
        return tuple(
            step
            for level, step in zip(before, self.steps, strict=False)
            if step.marked and step.level != level
        )

    @property
    def gap(self) -> str:
        """Name what is missing to the ceiling, or beyond it."""
        missing = 0 if self.ceiling is None or not self.like else self.ceiling - self.last.count
        return f"{wording.number(abs(missing))} {'short' if missing > 0 else 'over'}" if missing else ""


def endings_of(course: Course) -> tuple[tuple[str, str], ...]:
    """Return the labels at the ends of the lines: the ceiling and the force, each over a small line."""
    force = (f"Deployed {wording.number(course.last.count)}", wording.day(course.last.day))
    if course.ceiling is None:
        return (force,)
    held = [step for step in course.steps if step.day <= course.last.day][-1]
    return ((f"Ceiling {wording.number(course.ceiling)}", held.words), force)


def crowded_note(course: Course) -> str:
    """Say how many resolutions have no mark."""
    left = sum(step.marked for step in course.steps) - len(course.shown)
    return f"Not marked: {wording.some(left, 'resolution')} that kept the ceiling as it was." if left else ""
