"""The title of the figure of strength: how far the force is from its ceiling, or how it changed.

Two numbers are compared only where both count the same: a month without the police of another month, or a
ceiling for the military alone, says nothing about the whole force. Then the title says what is drawn.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from mission_estimate.derived_values.chronology import is_long_before
from mission_estimate.derived_values.deployments import is_comparable, is_comparable_month, totals
from mission_estimate.derived_values.mandates import ceiling_total, has_same_parts, holds_from, in_force
from mission_estimate.derived_values.monthly_strength import month_total
from mission_estimate.figures import wording
from mission_estimate.figures.strength_course import Ending
from mission_estimate.model.deployment import MonthlyStrength, Strength
from mission_estimate.model.mandate import Ceiling, Resolution

Kinds = frozenset[str]
"""Which of military and police a number counts."""


@dataclass(frozen=True, slots=True)
class Ceilings:
    """The resolutions that give a ceiling or end it, and the ceiling on any day."""

    resolutions: tuple[Resolution, ...]

    def held(self, day: date) -> Ceiling | None:
        """Return the ceiling in force on a day, with its parts."""
        resolution = in_force(self.resolutions, day)
        return resolution.ceiling if resolution is not None else None

    def on(self, day: date) -> int | None:
        """Return the ceiling in force on a day."""
        ceiling = self.held(day)
        return None if ceiling is None else ceiling_total(ceiling)


@dataclass(frozen=True, slots=True)
class Months:
    """The months of a series, in order, and the newest count, which may be of a later day."""

    rows: tuple[MonthlyStrength, ...]
    last: Ending
    strength: Strength | None
    edition: date

    @property
    def counts(self) -> dict[str, int]:
        """Return the uniformed personnel by month."""
        return {row.month: month_total(row) for row in self.rows}

    def kinds(self, month: str = "") -> Kinds:
        """Return what a month counts; without one, what the newest count does."""
        return _kinds(*self._parts(month))

    def fits(self, ceiling: Ceiling) -> bool:
        """Return whether the newest count and a ceiling are of the same personnel."""
        if self.last.apart and self.strength is not None:
            sums = totals(self.strength)
            return has_same_parts(sums.military, sums.police, ceiling) and is_comparable(
                self.strength, ceiling
            )
        return is_comparable_month(self._row(max(self.counts)), ceiling)

    def _parts(self, month: str) -> tuple[int | None, int | None]:
        if not month and self.last.apart and self.strength is not None:
            sums = totals(self.strength)
            return sums.military, sums.police
        row = self._row(month or max(self.counts))
        return row.troops, row.police

    def _row(self, month: str) -> MonthlyStrength:
        return next(row for row in self.rows if row.month == month)


def month_end(month: str) -> date:
    """Return the last day of a month, since a month is counted at its end."""
    year, number = int(month[:4]), int(month[5:])
    return date(year, number, monthrange(year, number)[1])


def strength_title(months: Months, ceilings: Ceilings) -> str:
    """Say how far the force is from its ceiling, or whether it followed the last rise of it."""
    last = months.last
    held = ceilings.held(last.day)
    if held is None or not months.fits(held):
        return _course_in_words(months, ended=held is None)
    now = ceiling_total(held)
    ceiling = f"its ceiling of {wording.number(now)}"
    then = f" on {wording.day(last.day)}" if is_long_before(last.day, months.edition) else ""
    if now == 0:
        people = wording.some(last.count, "person", "people")
        verb = ("was" if last.count == 1 else "were") if then else ("is" if last.count == 1 else "are")
        left = f"{people} {verb} still there{then}"
        return f"The ceiling {'was' if then else 'is'} zero; {left if last.count else 'the force has left'}"
    if last.count > now:
        verb = "exceeded" if then else "exceeds"
        return f"The force {verb} {ceiling} by {wording.number(last.count - now)}{then}"
    if told := _since_rise(months, ceilings, now):
        return told
    verb = "stood" if then else "stands"
    return f"The force {verb} at {wording.percent(last.count, now)} of {ceiling}{then}"


def _course_in_words(months: Months, *, ended: bool) -> str:
    """Say how the force changed from the first month on; without a like count, say what is drawn."""
    counts, last = months.counts, months.last
    first = min(counts)
    when = wording.day(last.day) if last.apart else wording.month(str(last.day)[:7])
    if not ended or months.kinds() != months.kinds(first):
        return f"Uniformed personnel from {wording.month(first)} to {when}"
    before = counts[first]
    if last.count == before:
        both = f"in {wording.month(first)} and {'on' if last.apart else 'in'} {when}"
        return f"The force had the same size {both}: {wording.number(before)}"
    verb = "grew" if last.count > before else "shrank"
    span = f"from {wording.number(before)} in {wording.month(first)} to {wording.number(last.count)}"
    return f"The force {verb} {span} {'on' if last.apart else 'in'} {when}"


def _since_rise(months: Months, ceilings: Ceilings, now: int) -> str:
    """Say that the force did not grow with the ceiling, where it did not.

    The month of the comparison is named: at the end of the month before, the force may have had another size.
    """
    counts, last = months.counts, months.last
    rise = _last_rise(counts, ceilings)
    if rise is None or rise[2] != now:
        return ""
    when, before, after = rise
    base = min(month for month in counts if month_end(month) >= when)
    grown = last.count - counts[base]
    if not counts[base] or grown * 2 * before >= (after - before) * counts[base]:
        return ""
    if months.kinds(base) != months.kinds():
        return ""
    rose = f"The ceiling rose by {wording.percent(after - before, before)} in {wording.month(str(when)[:7])}"
    since = f"since the end of {'that month' if base == str(when)[:7] else wording.month(base)}"
    if is_long_before(last.day, months.edition):
        since = f"{since.replace('since', 'from')} to {wording.day(last.day)}"
        verb = "stayed as it was" if abs(grown) * 200 < counts[base] else "shrank" if grown < 0 else "grew"
    else:
        verb = "has stayed as it was" if abs(grown) * 200 < counts[base] else (
            "has shrunk" if grown < 0 else "has grown"
        )  # fmt: skip
    by = "" if "stayed" in verb else f" by {wording.percent(abs(grown), counts[base])}"
    return f"{rose}; the force {verb}{by} {since}"


def _last_rise(counts: dict[str, int], ceilings: Ceilings) -> tuple[date, int, int] | None:
    """Return the day and sizes of the newest rise by a tenth or more, within the months shown."""
    steps = [(holds_from(r), r.ceiling) for r in ceilings.resolutions if r.ceiling is not None]
    rises = [
        (day, ceiling_total(before), ceiling_total(after))
        for (_, before), (day, after) in pairwise(sorted(steps, key=lambda step: step[0]))
        if _kinds(before.military, before.police) == _kinds(after.military, after.police)
        if ceiling_total(after) * 10 >= ceiling_total(before) * 11
        if month_end(min(counts)) <= day < month_end(max(counts))
    ]
    return rises[-1] if rises else None


def _kinds(military: int | None, police: int | None) -> Kinds:
    given = {"military": military, "police": police}
    return frozenset(name for name, number in given.items() if number is not None)
