"""The complete estimate with its derived values, for programs."""

import json
from datetime import date
from decimal import Decimal
from functools import cache

from mission_estimate.derived_values import Value, Values
from mission_estimate.model.dates import UNKNOWN_DATE, EdtfDate
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.outlook import Indicator
from mission_estimate.model.quantities import Fact, Reading
from mission_estimate.model.records import Record
from mission_estimate.model.sources import Source

FORMAT = "mission-estimate/1"


def render_json(estimate: Estimate, values: Values) -> str:
    """Return the estimate as written, and every value by its path."""
    whole = {
        "format": FORMAT,
        "estimate": _plain(estimate),
        "values": {path: _value(values[path]) for path in sorted(values)},
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


@cache
def _fields(kind: type[Record]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a record, each with the name that authors write."""
    return tuple((name, field.alias or name) for name, field in kind.model_fields.items())


def _record(record: Record) -> dict[str, object]:
    """Return what a record says; of a fact with readings these say it all."""
    held = record.__dict__
    written = {shown: _plain(held[name]) for name, shown in _fields(type(record)) if held[name] is not None}
    if (
        isinstance(record, Fact | Reading | Indicator)
        and record.as_of is None
        and "as_of" in record.model_fields_set
    ):
        written["as_of"] = UNKNOWN_DATE
    if isinstance(record, Source) and record.accessed is None and "accessed" in record.model_fields_set:
        written["accessed"] = UNKNOWN_DATE
    if isinstance(record, Fact) and record.readings:
        del written["bound"]
    return written


def _value(value: Value) -> dict[str, object]:
    made: dict[str, object] = {"value": _plain(value.value)}
    if value.high is not None:
        made["to"] = _plain(value.high)
    if value.unit is not None:
        made["unit"] = str(value.unit)
    if str(value.bound) != "exact":
        made["bound"] = str(value.bound)
    if value.as_of is not None:
        made["as_of"] = str(value.as_of)
    if value.reckoned:
        made["reckoned"] = True
    return made


def _plain(found: object) -> object:
    if isinstance(found, Record):
        return _record(found)
    if isinstance(found, list | tuple):
        return [_plain(value) for value in found]
    if isinstance(found, dict):
        return {key: _plain(value) for key, value in found.items()}
    return _scalar(found)


def _scalar(found: object) -> object:
    if isinstance(found, Decimal):
        return int(found) if found == found.to_integral_value() else float(found)
    if isinstance(found, bool | int) or found is None:
        return found
    if isinstance(found, EdtfDate):
        return found.text
    return found.isoformat() if isinstance(found, date) else str(found)
