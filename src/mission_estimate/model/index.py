"""Everything that has an id, found by its id."""

from collections.abc import Mapping
from typing import NamedTuple

from mission_estimate.model.actors import Actor
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.events import Event
from mission_estimate.model.functions import BudgetShare
from mission_estimate.model.judgments import Acronym, Assessment, Discrepancy
from mission_estimate.model.mandate import Resolution, Task
from mission_estimate.model.missions import Concern, Mission
from mission_estimate.model.outlook import Course, Indicator
from mission_estimate.model.paragraphs import Section, Subsection
from mission_estimate.model.places import Place
from mission_estimate.model.quantities import Fact
from mission_estimate.model.records import Record
from mission_estimate.model.sources import Source
from mission_estimate.model.walk import walk
from mission_estimate.positions import DataPath

KINDS: dict[type[Record], str] = {
    Mission: "mission",
    Actor: "actor",
    Place: "place",
    Event: "event",
    Task: "task",
    Resolution: "resolution",
    Acronym: "acronym",
    Assessment: "assessment",
    Course: "course",
    Indicator: "indicator",
    Fact: "fact",
    Section: "section",
    Subsection: "section",
    Concern: "concern",
    Discrepancy: "discrepancy",
    BudgetShare: "budget share",
}
_SOURCE = "source"
LINKED = ("mission", "actor", "place", "event", "task", "resolution", "acronym", "course", "indicator")
"""The kinds to which `[[id]]` leads."""
ANCHORED = (*LINKED, "section", "concern", "issue", "assessment")
"""The kinds whose ids are anchors in the documents, so that no two records of these kinds may share one.

All others, such as facts, posts and budget shares, are reached by their path: an id is unique in its list.
"""


class Entry(NamedTuple):
    """Something with an id: what it is and where it is written."""

    id: str
    kind: str
    record: Record
    path: DataPath


class Index(NamedTuple):
    """All entries in the order in which they are written; sources have a namespace of their own.

    Where two entries share an id, `by_id` holds the one to which a link leads.
    """

    entries: tuple[Entry, ...]
    by_id: Mapping[str, Entry]
    sources: Mapping[str, Source]
    all_sources: tuple[Entry, ...]

    def of_kind(self, *kinds: str) -> list[str]:
        """Return the ids of these kinds."""
        return [entry.id for entry in self.entries if entry.kind in kinds]


def index_of(estimate: Estimate) -> Index:
    """Collect everything with an id; of two that a link could mean, the first is found by it."""
    entries: list[Entry] = []
    sources: list[Entry] = []
    for path, value in walk(estimate):
        kind = _KIND_OF[type(value)]
        if kind and isinstance(value, Record) and (found := value.__dict__["id"]) is not None:
            into = sources if kind == _SOURCE else entries
            into.append(Entry(str(found), kind, value, path))
    by_id: dict[str, Entry] = {}
    for entry in sorted(entries, key=lambda entry: entry.kind not in ANCHORED):
        by_id.setdefault(entry.id, entry)
    described = {entry.id: entry.record for entry in sources if isinstance(entry.record, Source)}
    return Index(tuple(entries), by_id, described, tuple(sources))


class _Kinds(dict[type, str]):
    """What the records of each model are; nothing for what has no id."""

    def __missing__(self, model: type) -> str:
        self[model] = found = _kind(model)
        return found


_KIND_OF = _Kinds()


def _kind(model: type) -> str:
    if not issubclass(model, Record) or "id" not in model.model_fields:
        return ""
    if issubclass(model, Source):
        return _SOURCE
    return next((KINDS[kind] for kind in model.__mro__ if kind in KINDS), model.__name__.lower())
