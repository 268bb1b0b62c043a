"""A value of the estimate, written or computed, with what a sentence needs to print it."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from typing import NamedTuple

from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.quantities import Bound, Unit
from mission_estimate.positions import DataPath

Plain = str | int | bool | Decimal | date | EdtfDate


class Value(NamedTuple):
    """One value that a sentence, table or program can take by its path.

    `high` is set for a range, whose lower end then is `value`. `data_path` says
    where it was written; a computed value has the path of what it is computed from.
    """

    path: str
    value: Plain
    unit: Unit | None = None
    bound: Bound = Bound.EXACT
    high: Decimal | None = None
    as_of: EdtfDate | None = None
    reckoned: bool = False
    data_path: DataPath = ()


Values = Mapping[str, Value]


def reckoned(path: str, value: Plain, unit: Unit | None = None, bound: Bound = Bound.EXACT) -> Value:
    """Make a value that no one wrote but that follows from what is written."""
    return Value(path, value, unit, bound, reckoned=True)


def under(prefix: str, values: Iterator[Value]) -> Iterator[Value]:
    """Put a prefix before the paths of values."""
    for value in values:
        yield value._replace(path=f"{prefix}.{value.path}")


def share(part: int | Decimal, whole: int | Decimal) -> Decimal:
    """Return the percentage of a part in a whole, to one decimal, half away from zero."""
    return tenths(Decimal(part) * 100 / Decimal(whole))


def tenths(number: Decimal) -> Decimal:
    """Round to one decimal, half away from zero."""
    return number.quantize(Decimal("0.1"), ROUND_HALF_UP)


def plain(value: object) -> Plain | None:
    """Return a scalar of the model as a plain value, None for anything else."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, str | bool | int | Decimal | date | EdtfDate):
        return value
    return None


def is_date(value: Value) -> bool:
    """Return whether a value is a day, or a date as precise as its source."""
    return isinstance(value.value, date | EdtfDate)
