"""Walk an estimate: every record and scalar with its data path."""

from collections.abc import Iterator, Sequence
from functools import cache

from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.records import Record
from mission_estimate.positions import DataPath

IDENTITY = ("id", "country", "year", "month", "personnel", "mission")
"""Fields that tell the items of a list apart, the first that an item has counts."""


def walk(value: object, path: DataPath = ()) -> Iterator[tuple[DataPath, object]]:
    """Yield a value and all below it, depth first, in the order of the model.

    Paths use the names that authors write (`container-title`) and list indexes, so
    that positions can be found for them.
    """
    yield path, value
    if isinstance(value, Record):
        for name, written in _fields(type(value)):
            below = value.__dict__[name]
            if below is not None and below != ():
                yield from walk(below, (*path, written))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, (*path, index))


@cache
def _fields(model: type[Record]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a model by the names of the code and of the author."""
    return tuple((name, field.alias or name) for name, field in model.model_fields.items())


@cache
def _identifying(model: type[Record]) -> str | None:
    return next((name for name in IDENTITY if name in model.model_fields), None)


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

    Items of lists that nothing tells apart are left out: a path never uses an index.
    """
    yield names, path, value
    if isinstance(value, Record):
        for name, written in _fields(type(value)):
            below = value.__dict__[name]
            if below is not None:
                yield from named(below, (*names, name), (*path, written))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            word = identity(item) if isinstance(item, Record) else None
            if word is not None:
                yield from named(item, (*names, word), (*path, index))


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
        found = next((one for one in _fields(type(value)) if name in one), None)
        below = value.__dict__[found[0]] if found else None
        return (found[1], below) if found and below is not None else None
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, Record) and identity(item) == name:
                return index, item
    return None
