"""One row stands out of the order of its table.

What: contributors, and deaths by nationality, are listed from the largest to the smallest, but for one row.
Why: a list that follows its numbers everywhere but in one place has, most often, a wrong digit in that place.
Source: lists of contributors of the United Nations, which are ordered by the number of people.
Hint: check the digits of the row, or put it in its place.

Fails:
    # overview.yaml
    -      - {country: CIV, count: 300}
    -      - {country: BGD, count: 625}
    +      - {country: BGD, count: 305}
    +      - {country: CIV, count: 250}
    +      - {country: GHA, count: 20}
    +      - {country: SEN, count: 150}
    +      - {country: TGO, count: 110}
    +      - {country: TCD, count: 90}

Passes:
    # overview.yaml
    -      - {country: CIV, count: 300}
    -      - {country: BGD, count: 625}
    +      - {country: BGD, count: 305}
    +      - {country: CIV, count: 250}
    +      - {country: SEN, count: 150}
    +      - {country: TGO, count: 110}
    +      - {country: TCD, count: 90}
    +      - {country: GHA, count: 20}
"""

from collections.abc import Iterator
from itertools import pairwise

from mission_estimate.checks.personnel import deployments, fatality_tables
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.casualties import FatalitiesByNationality
from mission_estimate.model.countries import UNDETERMINED
from mission_estimate.model.deployment import Contribution
from mission_estimate.positions import DataPath

CODE = "NUM021"
SEVERITY = Severity.ADVICE
TITLE = "row out of order"

FEWEST = 6
"""In a shorter list the order can be an accident."""

Rows = tuple[Contribution, ...] | tuple[FatalitiesByNationality, ...]


def check(subject: Subject) -> Iterator[Finding]:
    """Report the one row that breaks the order of a list."""
    for path, rows in _lists(subject):
        counts = [row.count for row in rows]
        index = _stray(counts) if len(counts) >= FEWEST else None
        if index is not None:
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"{rows[index].country} with {counts[index]:,} breaks the order of the list, largest first",
                "check the digits of the row, or put it in its place", (*path, index, "count"),
            )  # fmt: skip


def _lists(subject: Subject) -> Iterator[tuple[DataPath, Rows]]:
    for deployed in deployments(subject.estimate):
        if deployed.contributors is not None:
            yield (*deployed.path, "contributors", "states"), deployed.contributors.states
    for path, table in fatality_tables(subject.estimate):
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
