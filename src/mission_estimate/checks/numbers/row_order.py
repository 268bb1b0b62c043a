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
"""In a shorter list the order can be an accident."""

Rows = tuple[Contribution, ...] | tuple[FatalitiesByNationality, ...]


@rule("NUM021", ADVICE, "row out of order", help="check the digits of the row, or put it in its place")
def row_order(context: Context) -> Iterator[Issue]:
    """One row stands out of the order of its table.

    What: contributors, and deaths by nationality, are listed from the largest to the smallest, but for
    one row.
    Why: a list that follows its numbers everywhere but in one place has, most often, a wrong digit in
    that place.
    Source: lists of contributors of the United Nations, which are ordered by the number of people.
    """
    for path, rows in _lists(context):
        counts = [row.count for row in rows]
        index = _stray(counts) if len(counts) >= FEWEST else None
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
    """Leave out undetermined nationalities at the end: they are no part of the order."""
    return rows[:-1] if rows and rows[-1].country == UNDETERMINED else rows


def _stray(counts: list[int]) -> int | None:
    """Return the only row without which the list falls; None where it falls anyway, or not even then."""
    breaks = [index for index, (one, two) in enumerate(pairwise(counts)) if one < two]
    if len(breaks) != 1:
        return None
    return next(
        (index for index in (breaks[0] + 1, breaks[0]) if _falls(counts[:index] + counts[index + 1 :])), None
    )


def _falls(counts: list[int]) -> bool:
    return all(one >= two for one, two in pairwise(counts))
