"""What of an edition was left out because it does not fit: it exists, so a reference to it is no mistake."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from mission_estimate.model.identifiers import Id
from mission_estimate.positions import DataPath

ANY = ""
"""The kind of what may be anything: it is in a list with an unknown name."""

_KINDS = {
    "missions": "mission",
    "actors": "actor",
    "places": "place",
    "events": "event",
    "tasks": "task",
    "resolutions": "resolution",
    "acronyms": "acronym",
    "assessments": "assessment",
    "courses": "course",
    "indicators": "indicator",
    "sections": "section",
    "sources": "source",
}
_OTHERS = frozenset(
    ("facts", "concerns", "items", "posts", "budgets", "includes", "recommendations", "discrepancies")
)
"""Lists of what is reached by its path only."""

Named = tuple[str, str]
"""A kind and an id."""


class LeftOut(NamedTuple):
    """The ids of what was left out, by kind, and the kinds of which something without an id was left out.

    `gaps` are the maps and lists from which something was taken.
    """

    ids: frozenset[Named] = frozenset()
    nameless: frozenset[str] = frozenset()
    gaps: frozenset[DataPath] = frozenset()

    def may_have(self, name: str, *kinds: str) -> bool:
        """Return whether something of one of these kinds with this id may have been left out."""
        wanted = {ANY, *kinds}
        return bool(wanted & self.nameless) or any((kind, name) in self.ids for kind in wanted)

    def may_hold(self, path: DataPath) -> bool:
        """Return whether something was taken from a part, from what it holds, or from what holds it."""
        return any(gap[: len(path)] == path or path[: len(gap)] == gap for gap in self.gaps if gap and path)

    def __bool__(self) -> bool:
        """Return whether anything was left out."""
        return bool(self.ids or self.nameless or self.gaps)


def names_in(data: object) -> frozenset[Named]:
    """Return every id with its kind."""
    return frozenset(_names(data))


def nameless_in(data: object, cuts: Iterable[DataPath]) -> Iterator[str]:
    """Yield the kinds of the items that are cut and have no readable id."""
    for cut in cuts:
        if isinstance(cut[-1], str):
            if cut[-1] in _KINDS and not isinstance(_at(data, cut), list):
                yield _KINDS[cut[-1]]
        elif not (isinstance(item := _at(data, cut), Mapping) and _id_of(item)):
            yield kind_of(str(cut[-2]))


def kind_of(key: str) -> str:
    """Return what the items of a list are."""
    return _KINDS.get(key, key if key in _OTHERS else ANY)


def item_kind(path: DataPath) -> str | None:
    """Return what the items of a list with ids are, from the path of the list or of an item."""
    key = next((step for step in reversed(path[-2:]) if isinstance(step, str)), "")
    return _KINDS.get(key)


def _names(data: object) -> Iterator[Named]:
    stack: list[tuple[str, object]] = [(ANY, data)]
    while stack:
        kind, here = stack.pop()
        if isinstance(here, Mapping):
            if found := _id_of(here):
                yield kind, found
            stack.extend((kind_of(str(key)), value) for key, value in here.items())
        elif isinstance(here, Iterable) and not isinstance(here, str):
            stack.extend((kind, item) for item in here)


def _id_of(item: Mapping[str, object]) -> str:
    found = item.get("id")
    return found if isinstance(found, str) and re.fullmatch(Id.pattern, found, re.ASCII) else ""


def _at(data: object, path: DataPath) -> object:
    for step in path:
        if isinstance(data, Mapping):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
    return data
