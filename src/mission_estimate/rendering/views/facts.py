"""Rows of fact tables: the reading that holds first, the other readings of a fact below it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mission_estimate.derived_values.values import Value
from mission_estimate.model.dates import UNKNOWN_DATE
from mission_estimate.model.quantities import Cited, Fact, Reading, Unit
from mission_estimate.rendering.wording import in_table, written_date


@dataclass(frozen=True, slots=True)
class FactRow:
    """One reading of a fact; `earlier` if another one holds. A text prints it by one of the paths."""

    label: str
    detail: str
    value: str
    as_of: str
    sources: tuple[Cited, ...]
    earlier: bool
    path: str = ""
    dated_path: str = ""


def fact_rows(facts: Iterable[Fact]) -> tuple[FactRow, ...]:
    """Return the rows for a list of facts."""
    return tuple(row for fact in facts for row in _rows(fact))


def _rows(fact: Fact) -> Iterator[FactRow]:
    newest = fact.newest
    shared = (_base(fact), fact.scope, fact.note)
    yield _row(fact, newest, shared, earlier=False)
    others = [reading for reading in fact.readings if reading is not newest]
    for reading in sorted(others, key=_latest, reverse=True):
        yield _row(fact, reading, (), earlier=True)


def _row(fact: Fact, reading: Reading, shared: tuple[str | None, ...], *, earlier: bool) -> FactRow:
    return FactRow(
        fact.label,
        _joined(filter(None, (*shared, reading.scope, reading.note))),
        _value(fact, reading),
        written_date(reading.as_of) if reading.as_of else "not dated",
        reading.sources,
        earlier,
        str(fact.id) if reading is fact.newest else f"{fact.id}.{reading.as_of or UNKNOWN_DATE}",
        f"{fact.id}.{reading.as_of or UNKNOWN_DATE}",
    )


def _base(fact: Fact) -> str:
    """Name what a share is a share of; a label may have the word already."""
    if not fact.of:
        return ""
    is_share = fact.unit is Unit.PERCENT and "share" not in fact.label.lower()
    return f"as share of {fact.of}" if is_share else f"of {fact.of}"


def _joined(parts: Iterable[str]) -> str:
    """Join parts by semicolons, and sentences by stops."""
    text = ""
    for part in parts:
        text += f"{'. ' if part[:1].isupper() else '; '}{part}" if text else part
    return text


def _latest(reading: Reading) -> str:
    return reading.as_of.latest.isoformat() if reading.as_of else ""


def _value(fact: Fact, reading: Reading) -> str:
    number = reading.value if reading.value is not None else reading.low
    return in_table(Value("", number or 0, fact.unit, reading.bound, reading.high))
