"""What a template sees of an object: its data, and nothing that it can do.

A template is text that somebody else may have written. It gets records of the model, and
the classes of these have methods that read files and load what is pickled. So the data of
each class are listed here by rule, and everything else stays hidden: methods, classes,
modules, and whatever a library adds to its base classes in a later version.
"""

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cached_property
from types import MappingProxyType, NoneType

from markupsafe import Markup

from mission_estimate.model.records import Record

_VALUES = frozenset({str, Markup, int, bool, float, NoneType, Decimal, date})
_CONTAINERS = frozenset({tuple, list, dict, frozenset, MappingProxyType})
_PACKAGE = __name__.partition(".")[0]


class _DataOf(dict[type, frozenset[str]]):
    """The names of the data of each class, found when first asked for."""

    def __missing__(self, kind: type) -> frozenset[str]:
        self[kind] = found = frozenset(name for name in _data(kind) if not name.startswith("_"))
        return found


class _Plain(dict[type, bool]):
    """Whether the objects of a class are plain data."""

    def __missing__(self, kind: type) -> bool:
        self[kind] = found = _is_plain(kind)
        return found


DATA_OF = _DataOf()
"""The attributes that a template may read, by class."""

PLAIN = _Plain()
"""Whether a template may hold objects of a class."""


def _data(kind: type) -> set[str]:
    if issubclass(kind, Enum) and _is_ours(kind):
        return {"value"}
    if kind is date:
        return {"year", "month", "day"}
    return _fields(kind) | _properties(kind) if _is_record(kind) else set()


def _is_plain(kind: type) -> bool:
    if kind in _VALUES or kind in _CONTAINERS:
        return True
    return _is_ours(kind) and (_is_record(kind) or issubclass(kind, Enum | str))


def _is_ours(kind: type) -> bool:
    return kind.__module__.partition(".")[0] == _PACKAGE


def _is_record(kind: type) -> bool:
    return _is_ours(kind) and (issubclass(kind, Record) or is_dataclass(kind) or _is_named_tuple(kind))


def _is_named_tuple(kind: type) -> bool:
    return issubclass(kind, tuple) and hasattr(kind, "_fields")


def _fields(kind: type) -> set[str]:
    if issubclass(kind, Record):
        return set(kind.model_fields)
    if is_dataclass(kind):
        return {field.name for field in fields(kind)}
    return set(getattr(kind, "_fields", ()))


def _properties(kind: type) -> set[str]:
    """Return the properties that our own classes declare, and none of a library's base class."""
    own = (base for base in kind.__mro__ if _is_ours(base))
    return {
        name
        for base in own
        for name, value in vars(base).items()
        if isinstance(value, property | cached_property)
    }
