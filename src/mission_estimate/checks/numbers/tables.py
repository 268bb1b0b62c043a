"""Tables of deaths and contributors that contradict their totals or each other."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.personnel import Deployed, deployments, fatality_tables
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.checks.sentences.disputes import is_disputed, recorded_under
from mission_estimate.derived_values.deployments import counted_in
from mission_estimate.derived_values.fatalities import total
from mission_estimate.model.casualties import Fatalities
from mission_estimate.model.deployment import Contributors
from mission_estimate.model.records import Record
from mission_estimate.model.walk import identity, names_of
from mission_estimate.positions import DataPath


class _Row(Protocol):
    """A row with a count."""

    @property
    def count(self) -> int:
        """The deaths of the row."""


@rule("NUM002", ERROR, "tables of deaths contradict each other",
      help="take all tables from one extract with one cut-off date; record a conflict of sources under"
      " `discrepancies` with `path: casualties.fatalities.total`")  # fmt: skip
def fatality_table_mismatch(context: Context) -> Iterator[Issue]:
    """Two tables of the same deaths have different totals.

    What: compares the sum of deaths by nationality (if complete) and by type of personnel with the total
    by year and cause.
    Why: one of the tables is wrong or has another cut-off date, and so is every share and rank computed
    from it.
    Source: practice of UN fatality statistics; the UN reclassified 115 records between its extracts of
    2023 and 2025.
    """
    for path, table in fatality_tables(context.estimate):
        everyone = total(table)
        for key, what, rows in _tables(table):
            made = sum(row.count for row in rows)
            partial = key == "by_nationality" and not table.nationalities_complete
            wrong = made > everyone if partial else made != everyone
            place, whole = (*path, key), whole_of(context, path)
            if not (table.by_year and rows and wrong):
                continue
            if not is_disputed(context, place, whole, numbers=(made, everyone)):
                yield Issue(
                    place,
                    f"the deaths by {what} add up to {made:,}, those by year and cause to {everyone:,}",
                    f"{_remedy(key, made, everyone)}; or {recorded_under(context, whole)}",
                    on_key=True,
                )


def whole_of(context: Context, path: DataPath) -> str:
    """Return the path of the value that counts all deaths of a table."""
    name = names_of(context.estimate, path)
    own = name.startswith("casualties.fatalities")
    return f"{name if own else name.removesuffix('.fatalities')}.total"


def _tables(table: Fatalities) -> Iterator[tuple[str, str, Sequence[_Row]]]:
    yield "by_nationality", "nationality", table.by_nationality
    yield "by_personnel", "type of personnel", table.by_personnel


def _remedy(key: str, made: int, everyone: int) -> str:
    remedy = "take both tables from one extract with one cut-off date, and correct the row that is wrong"
    if key == "by_nationality" and made < everyone:
        return f"{remedy}; or write `nationalities_complete: false` if states are omitted"
    return remedy


@rule("NUM003", ERROR, "contributors contradict the strength",
      help="correct the count, or describe the list with `counted` and `complete`; record a conflict of"
      " sources under `discrepancies` with `path: deployment.contributors.listed`")  # fmt: skip
def contributors_against_strength(context: Context) -> Iterator[Issue]:
    """The contributions of states contradict the strength of the same day.

    What: a complete list adds up to the strength that it counts, and an incomplete one does not exceed
    it; `number_of_states` matches the list.
    Why: a state is missing or counted twice, or the list does not count the same people as the table of
    personnel.
    Source: seen in the 2017 estimate of MINUSMA: figures of uniformed personnel under the heading of
    troop contributors.
    """
    for deployed in deployments(context.estimate):
        listed = deployed.contributors
        path = (*deployed.path, "contributors")
        if listed is None:
            continue
        made, name = sum(state.count for state in listed.states), f"{names_of(context.estimate, path)}.listed"
        if is_disputed(context, path, name, numbers=(made,)):
            continue
        message = _against_strength(deployed, listed)
        if message:
            remedy = (
                "correct the wrong count, describe the list with `counted` and `complete`, or"
                f" {recorded_under(context, name)}"
            )
            yield Issue(path, message, remedy, on_key=True)
        number, rows = listed.number_of_states, len(listed.states)
        if number is not None and (number < rows or (listed.complete and number != rows)):
            yield Issue(
                (*path, "number_of_states"),
                f"the list has {rows:,} states, but the number of states is {number:,}",
                "correct the number, or complete the list",
            )


def _against_strength(deployed: Deployed, listed: Contributors) -> str | None:
    strength = deployed.strength
    if strength is None or strength.as_of != listed.as_of:
        return None
    whole = counted_in(strength, listed.counted)
    made = sum(state.count for state in listed.states)
    if whole is None or made == whole or (made < whole and not listed.complete):
        return None
    kind = "complete" if listed.complete else "incomplete"
    what = f"{listed.counted} personnel" if listed.counted != "troops" else "troops"
    return f"the {kind} list of contributors adds up to {made:,}, but the strength is {whole:,} {what}"


@rule("NUM019", ERROR, "duplicate row", help="add up the two rows, or remove the wrong one")
def duplicate_row(context: Context) -> Iterator[Issue]:
    """A row of a table occurs twice.

    What: each state has one row among the contributors; each year, country and type of personnel has
    one row among the fatalities.
    Why: every total would count the row twice, and a path could lead to either row.
    Source: experience with tables compiled from several reports.
    """
    for path, rows in _tables_with_unique_rows(context):
        seen: set[str] = set()
        for index, row in enumerate(rows):
            name = identity(row) or ""
            if name in seen:
                yield Issue(
                    (*path, index),
                    f"{name.upper() if len(name) == 3 else name} is already in this table",
                    on_key=True,
                )
            seen.add(name)


def _tables_with_unique_rows(context: Context) -> Iterator[tuple[DataPath, Sequence[Record]]]:
    for deployed in deployments(context.estimate):
        if deployed.contributors is not None:
            yield (*deployed.path, "contributors", "states"), deployed.contributors.states
    for path, table in fatality_tables(context.estimate):
        yield (*path, "by_year"), table.by_year
        yield (*path, "by_nationality"), table.by_nationality
        yield (*path, "by_personnel"), table.by_personnel
