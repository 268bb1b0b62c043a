"""Rows of fact tables: a fact with the reading that holds, its other readings beside it."""

from collections.abc import Iterable
from dataclasses import dataclass

from mission_estimate.model.quantities import Cited, Fact, Reading
from mission_estimate.reckoning.values import Value
from mission_estimate.rendering.wording import in_table, written_date


@dataclass(frozen=True, slots=True)
class OtherReading:
    """A reading of a fact that is not the one that holds."""

    value: str
    as_of: str
    detail: str
    sources: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact: the reading that holds, and the others, newest first."""

    label: str
    detail: str
    value: str
    as_of: str
    sources: tuple[Cited, ...]
    others: tuple[OtherReading, ...]


def fact_rows(facts: Iterable[Fact]) -> tuple[FactRow, ...]:
    """Return the rows for a list of facts."""
    return tuple(_row(fact) for fact in facts)


def _row(fact: Fact) -> FactRow:
    newest = fact.newest
    shared = (f"of {fact.of}" if fact.of else "", fact.scope, fact.note)
    rest = [reading for reading in fact.readings if reading is not newest]
    return FactRow(
        fact.label,
        "; ".join(filter(None, (*shared, newest.scope, newest.note))),
        _value(fact, newest),
        _held(newest),
        newest.sources,
        tuple(_other(fact, reading) for reading in sorted(rest, key=_latest, reverse=True)),
    )


def _other(fact: Fact, reading: Reading) -> OtherReading:
    detail = "; ".join(filter(None, (reading.scope, reading.note)))
    return OtherReading(_value(fact, reading), _held(reading), detail, reading.sources)


def _latest(reading: Reading) -> str:
    return reading.as_of.latest.isoformat() if reading.as_of else ""


def _held(reading: Reading) -> str:
    return written_date(reading.as_of) if reading.as_of else "not dated"


def _value(fact: Fact, reading: Reading) -> str:
    number = reading.value if reading.value is not None else reading.low
    return in_table(Value("", number or 0, fact.unit, reading.bound, reading.high))
