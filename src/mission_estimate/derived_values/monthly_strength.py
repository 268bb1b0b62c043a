"""Uniformed personnel month by month: sums, leaps, the largest and the newest figure."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from mission_estimate.derived_values.values import Value, reckoned
from mission_estimate.model.deployment import MonthlyStrength, StrengthSeries
from mission_estimate.model.quantities import Unit

_MONTHLY = ("troops", "police", "observers")


def has_figures(month: MonthlyStrength) -> bool:
    """Return whether a month of a series says anything of the uniformed personnel."""
    return any(getattr(month, name) is not None for name in _MONTHLY)


def month_total(month: MonthlyStrength) -> int:
    """Return the uniformed personnel of one month of a series."""
    return sum(getattr(month, name) or 0 for name in _MONTHLY)


LEAPS = {"contributors": Decimal("0.25"), "troops": Decimal("0.5"), "police": Decimal("0.5")}
"""By how much of itself a figure can change from one month to the next; small ones change more."""


def leaps(series: StrengthSeries) -> tuple[tuple[int, str, int, int], ...]:
    """Return each figure that leaps from the row before it to its own.

    A leap is the index of the row, the name of the figure, the figure before and the figure itself.
    """
    found: list[tuple[int, str, int, int]] = []
    for index, (before, after) in enumerate(pairwise(series.months), 1):
        for name, most in LEAPS.items():
            old, new = getattr(before, name), getattr(after, name)
            if old and new and max(old, new) >= 20 and abs(new - old) > max(old * most, 5):
                found.append((index, name, old, new))
    return tuple(found)


def monthly_values(series: StrengthSeries) -> Iterator[Value]:
    """Yield the sum of each month that has figures, the largest and the newest."""
    by_month = {month.month: month_total(month) for month in series.months if has_figures(month)}
    for month, count in by_month.items():
        yield reckoned(f"months.{month}.total", count, Unit.PERSONS)
        yield reckoned(f"{month}.total", count, Unit.PERSONS)
    if by_month:
        peak = max(by_month, key=lambda month: by_month[month])
        latest = max(by_month)
        yield reckoned("peak", by_month[peak], Unit.PERSONS)
        yield reckoned("peak_month", peak)
        yield reckoned("latest", by_month[latest], Unit.PERSONS)
        yield reckoned("latest_month", latest)
