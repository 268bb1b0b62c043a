"""The as-of dates of the parts of an estimate, and of its figures and tables."""

from datetime import date

from mission_estimate.checks.context import Context
from mission_estimate.positions import DataPath

_TABLES = ("strength", "contributors", "fatalities")


def is_of_a_figure(path: DataPath) -> bool:
    """Return whether a date belongs to a single figure or presence, not to a part of the estimate."""
    return "facts" in path or "presence" in path or (path[0] == "actors" and path[-2] == "strength")


def is_of_a_table(path: DataPath) -> bool:
    """Return whether a date belongs to a table: strength, contributors or fatalities."""
    return len(path) > 1 and path[-2] in _TABLES


def days_of_parts(context: Context) -> dict[DataPath, date]:
    """Return the as-of dates of the parts by their paths; the whole has that of the edition."""
    found: dict[DataPath, date] = {(): context.estimate.edition.as_of}
    for dated in context.dates:
        path = dated.path
        if path[-1] == "as_of" and not is_of_a_figure(path) and not is_of_a_table(path):
            found[path[:-1]] = dated.date.latest
    return found


def day_at(path: DataPath, days: dict[DataPath, date]) -> date:
    """Return the as-of date of the innermost part that has one."""
    return next(days[path[:length]] for length in range(len(path), -1, -1) if path[:length] in days)
