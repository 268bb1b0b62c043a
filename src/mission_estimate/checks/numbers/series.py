"""Sudden changes in the monthly series of strength."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.personnel import Deployed, deployments
from mission_estimate.checks.rule import ADVICE, Issue, rule
from mission_estimate.derived_values.deployments import totals
from mission_estimate.derived_values.monthly_strength import leaps, month_total
from mission_estimate.positions import DataPath


@rule("NUM015", ADVICE, "sudden change in the series",
      help="check the figure against the source; explain a real change in `note` of the series")  # fmt: skip
def series_leap(context: Context) -> Iterator[Issue]:
    """A figure of the monthly series changes suddenly.

    What: compares troops and police of each month with the previous row, and the newest strength with
    the last month; reports a change of more than half, for contributors of more than a quarter.
    Why: a mission grows by battalions; a change of half within a month is usually a wrong digit.
    Source: the strength of UN missions over time in the IPI Peacekeeping Database.
    """
    for deployed in deployments(context.estimate):
        for path, message in _leaps(deployed):
            yield Issue(path, message)


def _leaps(deployed: Deployed) -> Iterator[tuple[DataPath, str]]:
    series = deployed.monthly
    if series is None:
        return
    note = series.note or ""
    for index, name, old, new in leaps(series):
        month = series.months[index].month
        if month not in note:
            path = (*deployed.path, "monthly", "months", index, name)
            yield path, f"{name} go from {old:,} to {new:,} in {month}"
    newest = max(series.months, key=lambda row: row.month, default=None)
    uniformed = totals(deployed.strength).uniformed if deployed.strength else None
    if (
        newest is None
        or uniformed is None
        or str(deployed.strength and deployed.strength.as_of) < newest.month
    ):
        return
    last = month_total(newest)
    if last >= 20 and not last <= 2 * uniformed <= 3 * last:
        yield (
            (*deployed.path, "strength", "uniformed"),
            f"uniformed personnel go from {last:,} in {newest.month} to {uniformed:,} in the table",
        )
