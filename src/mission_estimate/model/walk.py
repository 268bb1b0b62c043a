"""Walk an estimate: every record and scalar with its data path."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.records import Record
from mission_estimate.positions import DataPath

IDENTITY = ("id", "country", "year", "month", "personnel", "mission")
"""Fields that distinguish the items of a list; the first one that an item has counts."""


def walk(value: object, path: DataPath = ()) -> Iterator[tuple[DataPath, object]]:
    """Yield a value and all below it, depth first, in the order of the model.

    Paths use the names that authors write (`container-title`) and list indexes, so
    that positions can be found for them.
    """
    ahead: list[tuple[DataPath, Any]] = [(path, value)]
    while ahead:
        path, value = ahead.pop()
        yield path, value
        if isinstance(value, tuple):
            ahead += [((*path, index), value[index]) for index in range(len(value) - 1, -1, -1)]
        elif fields := _FIELDS[type(value)]:
            held = value.__dict__
            ahead += [
                ((*path, written), below)
                for name, written in reversed(fields)
                if (below := held[name]) or (below is not None and below != ())
            ]


class _Fields(dict[type, tuple[tuple[str, str], ...]]):
    """The fields of each model by the names of the code and of the author; anything else has none.

    To ask it is many times faster than `isinstance`, which pydantic answers in Python.
    """

    def __missing__(self, kind: type) -> tuple[tuple[str, str], ...]:
        of_kind = kind.model_fields if issubclass(kind, Record) else {}
        self[kind] = found = tuple((name, field.alias or name) for name, field in of_kind.items())
        return found


_FIELDS = _Fields()


@cache
def _identifying(kind: type[Record]) -> str | None:
    return next((name for name in IDENTITY if name in kind.model_fields), None)


def identity(item: Record) -> str | None:
    """Return the word by which a path names an item of a list, if it has one."""
    name = _identifying(type(item))
    if name is not None:
        found = item.__dict__[name]
        return str(found).lower() if found is not None else None
    dated = item.__dict__.get("as_of")
    return str(dated) if isinstance(dated, EdtfDate) else None


def named(
    value: object, names: tuple[str, ...] = (), path: DataPath = ()
) -> Iterator[tuple[tuple[str, ...], DataPath, object]]:
    """Yield every value that a path of names reaches, with that path and its data path.

    Items of lists that nothing distinguishes are left out: a path never uses an index.
    """
    ahead: list[tuple[tuple[str, ...], DataPath, Any]] = [(names, path, value)]
    while ahead:
        names, path, value = ahead.pop()
        yield names, path, value
        if isinstance(value, tuple):
            ahead += [
                ((*names, word), (*path, index), value[index])
                for index in range(len(value) - 1, -1, -1)
                if (word := _word(value[index])) is not None
            ]
        elif fields := _FIELDS[type(value)]:
            held = value.__dict__
            ahead += [
                ((*names, name), (*path, written), below)
                for name, written in reversed(fields)
                if (below := held[name]) is not None
            ]


def _word(item: object) -> str | None:
    return identity(item) if _FIELDS[type(item)] and isinstance(item, Record) else None


def follow(value: object, names: Sequence[str]) -> tuple[DataPath, int]:
    """Follow a path of names as far as it leads: the data path, and how many names were followed."""
    path: DataPath = ()
    for followed, name in enumerate(names):
        step = _step(value, name)
        if step is None:
            return path, followed
        written, value = step
        path = (*path, written)
    return path, len(names)


def _step(value: object, name: str) -> tuple[str | int, object] | None:
    if isinstance(value, Record):
        found = next((one for one in _FIELDS[type(value)] if name in one), None)
        below = value.__dict__[found[0]] if found else None
        return (found[1], below) if found and below is not None else None
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, Record) and identity(item) == name:
                return index, item
    return None


def names_of(value: object, path: DataPath) -> str:
    """Return the path of names that leads to a data path, as far as names lead."""
    names: list[str] = []
    for step in path:
        below = _below(value, step)
        if below is None:
            break
        name, value = below
        names.append(name)
    return ".".join(names)


def _below(value: object, step: str | int) -> tuple[str, object] | None:
    if isinstance(value, tuple) and isinstance(step, int) and step < len(value):
        word = _word(value[step])
        return (word, value[step]) if word is not None else None
    found = next((name for name, written in _FIELDS[type(value)] if step in (name, written)), None)
    return (found, value.__dict__[found]) if found is not None else None
