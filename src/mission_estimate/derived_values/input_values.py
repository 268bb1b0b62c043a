"""Values as they are written: every plain field that a path of names reaches."""

from collections.abc import Iterator

from mission_estimate.derived_values.values import Plain, Value, plain
from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.deployment import Headcounts
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.functions import Budget, BudgetShare
from mission_estimate.model.quantities import Fact, Quantity, Reading, Unit
from mission_estimate.model.scalars import Prose
from mission_estimate.model.walk import named
from mission_estimate.positions import DataPath

_FOLDED = (Fact, Quantity, Headcounts)


def written_values(estimate: Estimate) -> Iterator[Value]:
    """Yield each written value; quantities and facts come as one value with unit and bound.

    The walk is depth first, so all below a folded value follow it at once.
    """
    currencies: dict[DataPath, Unit] = {}
    folded: DataPath = ()
    for names, data_path, value in named(estimate):
        if folded and data_path[: len(folded)] == folded:
            continue
        found = plain(value)
        if found is not None:
            if not isinstance(value, Prose):
                yield _leaf(".".join(names), data_path, found, currencies.get(data_path[:-1]))
        elif isinstance(value, _FOLDED):
            folded = data_path
            yield from _fold(".".join(names), data_path, value)
        elif isinstance(value, Budget | BudgetShare):
            currencies[data_path] = _currency(value, currencies.get(data_path[:-2]))


def _fold(path: str, data_path: DataPath, value: Fact | Quantity | Headcounts) -> Iterator[Value]:
    if isinstance(value, Fact):
        yield from _fact(path, data_path, value)
    elif isinstance(value, Headcounts):
        yield Value(path, value.total, Unit.PERSONS, data_path=data_path)
    else:
        yield _quantity(path, data_path, value, Unit.PERSONS)


def _currency(value: Budget | BudgetShare, outer: Unit | None) -> Unit:
    if isinstance(value, Budget):
        return Unit.parse(str(value.currency))
    return outer or Unit.USD


def _leaf(path: str, data_path: DataPath, value: Plain, currency: Unit | None) -> Value:
    unit = currency if data_path[-1] == "amount" else None
    as_of = value if isinstance(value, EdtfDate) else None
    return Value(path, value, unit, as_of=as_of, data_path=data_path)


def _quantity(path: str, data_path: DataPath, value: Quantity, unit: Unit) -> Value:
    number = value.value if value.value is not None else value.low
    as_of = getattr(value, "as_of", None)
    return Value(path, number or 0, unit, value.bound, value.high, as_of, data_path=data_path)


def _fact(path: str, data_path: DataPath, fact: Fact) -> Iterator[Value]:
    """Yield the newest reading as the fact; each dated reading has its date behind the path."""
    newest = fact.newest
    yield _reading(path, data_path, newest, fact.unit)
    yield Value(f"{path}.label", str(fact.label), data_path=data_path)
    if newest.as_of is not None:
        yield Value(f"{path}.as_of", newest.as_of, data_path=data_path)
    for index, reading in enumerate(fact.readings):
        name = str(reading.as_of) if reading.as_of is not None else "unknown"
        yield _reading(f"{path}.{name}", (*data_path, "readings", index), reading, fact.unit)


def _reading(path: str, data_path: DataPath, reading: Reading, unit: Unit) -> Value:
    made = _quantity(path, data_path, reading, unit)
    return Value(path, made.value, unit, reading.bound, reading.high, reading.as_of, data_path=data_path)
