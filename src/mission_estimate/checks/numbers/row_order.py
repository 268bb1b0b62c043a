"""Rows of a ranked table that are out of order."""

from collections.abc import Iterator
from itertools import pairwise

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.personnel import deployments, fatality_tables
from mission_estimate.checks.rule import ADVICE, Issue, rule
from mission_estimate.model.casualties import FatalitiesByNationality
from mission_estimate.model.countries import UNDETERMINED
from mission_estimate.model.deployment import Contribution
from mission_estimate.positions import DataPath

FEWEST = 6
"""The order of a shorter list may be a coincidence."""

Rows = tuple[Contribution, ...] | tuple[FatalitiesByNationality, ...]


@rule("NUM021", ADVICE, "row out of order", help="check the digits of the row, or move it to its place")
def row_order(context: Context) -> Iterator[Issue]:
    """One row of a ranked table is out of order.

    What: reports the row, if contributors or deaths by nationality are listed from the largest to the
    smallest except for one row.
    Why: the row that breaks the order usually has a wrong digit.
    Source: the UN orders its lists of contributors by the number of people.
    """
    for path, rows in _lists(context):
        counts = [row.count for row in rows]
        index = _misplaced(counts) if len(counts) >= FEWEST else None
        if index is not None:
            yield Issue(
                (*path, index, "count"),
                f"{rows[index].country} with {counts[index]:,} breaks the order of the list, largest first",
            )


def _lists(context: Context) -> Iterator[tuple[DataPath, Rows]]:
    for deployed in deployments(context.estimate):
        if deployed.contributors is not None:
            yield (*deployed.path, "contributors", "states"), deployed.contributors.states
    for path, table in fatality_tables(context.estimate):
        yield (*path, "by_nationality"), _without_rest(table.by_nationality)


def _without_rest(rows: tuple[FatalitiesByNationality, ...]) -> Rows:
    """Leave out undetermined nationalities at the end, which are not part of the order."""
    return rows[:-1] if rows and rows[-1].country == UNDETERMINED else rows


def _misplaced(counts: list[int]) -> int | None:
    """Return the only row without which the list is in descending order, if there is one."""
    breaks = [index for index, (one, two) in enumerate(pairwise(counts)) if one < two]
    if len(breaks) != 1:
        return None
    return next(
        (index for index in (breaks[0] + 1, breaks[0]) if _descends(counts[:index] + counts[index + 1 :])),
        None,
    )


def _descends(counts: list[int]) -> bool:
    return all(one >= two for one, two in pairwise(counts))
