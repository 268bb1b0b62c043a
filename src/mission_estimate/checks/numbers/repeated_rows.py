"""A row of a table stands twice.

What: a state among the contributors, and a year, country or type of personnel among the fatalities, may
stand once.
Why: the row would be counted twice in every sum, and a path could lead to either.
Source: experience with tables put together from several reports.
Hint: add the two rows up, or keep the one that is right.

Fails:
    # overview.yaml
    -      - {country: BGD, count: 4}
    +      - {country: BGD, count: 2}
    +      - {country: BGD, count: 2}

Passes:
    # overview.yaml
    -      - {country: BGD, count: 4}
    +      - {country: BGD, count: 2}
    +      - {country: GHA, count: 2}
"""

from collections.abc import Iterator, Sequence

from mission_estimate.checks.personnel import deployments, fatality_tables
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.records import Record
from mission_estimate.model.walk import identity
from mission_estimate.positions import DataPath

CODE = "NUM019"
SEVERITY = Severity.ERROR
TITLE = "row stands twice"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each further row of one state, year or type."""
    for path, rows in _tables(subject):
        seen: set[str] = set()
        for index, row in enumerate(rows):
            name = identity(row) or ""
            if name in seen:
                yield Finding(
                    CODE, SEVERITY, TITLE,
                    f"{name.upper() if len(name) == 3 else name} stands in this table already",
                    "add the two rows up, or keep the one that is right", (*path, index), on_key=True,
                )  # fmt: skip
            seen.add(name)


def _tables(subject: Subject) -> Iterator[tuple[DataPath, Sequence[Record]]]:
    for deployed in deployments(subject.estimate):
        if deployed.contributors is not None:
            yield (*deployed.path, "contributors", "states"), deployed.contributors.states
    for path, table in fatality_tables(subject.estimate):
        yield (*path, "by_year"), table.by_year
        yield (*path, "by_nationality"), table.by_nationality
        yield (*path, "by_personnel"), table.by_personnel
