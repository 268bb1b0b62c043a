"""To which day a part of the estimate is kept, and which dates belong to figures."""

from datetime import date

from mission_estimate.checks.context import Context
from mission_estimate.positions import DataPath

_TABLES = ("strength", "contributors", "fatalities")


def is_of_a_figure(path: DataPath) -> bool:
    """Tell whether a date belongs to a single figure or presence, not to a part of the estimate."""
    return "facts" in path or "presence" in path or (path[0] == "actors" and path[-2] == "strength")


def is_of_a_table(path: DataPath) -> bool:
    """Tell whether a date belongs to a table: strength, contributors or fatalities."""
    return len(path) > 1 and path[-2] in _TABLES


def days_of_parts(context: Context) -> dict[DataPath, date]:
    """Return the days of the parts that have one, by the path of the part; the whole has the edition's."""
    found: dict[DataPath, date] = {(): context.estimate.edition.as_of}
    for dated in context.dates:
        path = dated.path
        if path[-1] == "as_of" and not is_of_a_figure(path) and not is_of_a_table(path):
            found[path[:-1]] = dated.date.latest
    return found


def day_at(path: DataPath, days: dict[DataPath, date]) -> date:
    """Return the day of the innermost part that has one."""
    return next(days[path[:length]] for length in range(len(path), -1, -1) if path[:length] in days)
