"""Two tables of the same deaths do not give the same number.

What: deaths by nationality (where complete) and by type of personnel are added up and compared with the
total by year and cause.
Why: one of the tables is wrong or has another cut-off, and every share and rank taken from it is wrong with
it.
Source: practice of UN fatality statistics; the UN reclassified 115 records between its extracts of 2023 and
2025.
Hint: take all tables from one extract with one cut-off date; record a conflict of sources under
`discrepancies` with `path: casualties.fatalities.total`.

Fails:
    # overview.yaml
    -      - {country: CIV, count: 2}
    +      - {country: CIV, count: 3}

Passes:
    # overview.yaml
    -      - {country: CIV, count: 2}
    +      - {country: CIV, count: 1}
    +      - {country: GHA, count: 1}
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from mission_estimate.checks.disputes import is_disputed, recorded_under
from mission_estimate.checks.personnel import fatality_tables
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.casualties import Fatalities
from mission_estimate.model.walk import names_of
from mission_estimate.positions import DataPath
from mission_estimate.reckoning.fatalities import total

CODE = "NUM002"
SEVERITY = Severity.ERROR
TITLE = "tables of deaths disagree"


class _Row(Protocol):
    """A row with a count."""

    @property
    def count(self) -> int:
        """The deaths of the row."""


def check(subject: Subject) -> Iterator[Finding]:
    """Report each table whose sum is not the total by year and cause."""
    for path, table in fatality_tables(subject.estimate):
        everyone = total(table)
        for key, what, rows in _tables(table):
            made = sum(row.count for row in rows)
            partial = key == "by_nationality" and not table.nationalities_complete
            wrong = made > everyone if partial else made != everyone
            place, whole = (*path, key), whole_of(subject, path)
            if not (table.by_year and rows and wrong):
                continue
            if not is_disputed(subject, place, whole, numbers=(made, everyone)):
                yield Finding(
                    CODE, SEVERITY, TITLE,
                    f"the deaths by {what} make {made:,}, those by year and cause {everyone:,}",
                    f"{_remedy(key, made, everyone)}; or {recorded_under(subject, whole)}",
                    place, on_key=True,
                )  # fmt: skip


def whole_of(subject: Subject, path: DataPath) -> str:
    """Return the path of the value that counts all deaths of a table."""
    name = names_of(subject.estimate, path)
    own = name.startswith("casualties.fatalities")
    return f"{name if own else name.removesuffix('.fatalities')}.total"


def _tables(table: Fatalities) -> Iterator[tuple[str, str, Sequence[_Row]]]:
    yield "by_nationality", "nationality", table.by_nationality
    yield "by_personnel", "type of personnel", table.by_personnel


def _remedy(key: str, made: int, everyone: int) -> str:
    remedy = "take both tables from one extract with one cut-off date, and fix the row that is wrong"
    if key == "by_nationality" and made < everyone:
        return f"{remedy}; or write `nationalities_complete: false` where states are left out"
    return remedy
