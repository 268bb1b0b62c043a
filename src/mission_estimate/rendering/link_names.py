"""Name what a link leads to: written out at its first use, short afterwards."""

from dataclasses import dataclass

from mission_estimate.model.actors import Actor
from mission_estimate.model.index import Index
from mission_estimate.model.judgments import Acronym
from mission_estimate.model.mandate import Resolution
from mission_estimate.model.missions import Mission
from mission_estimate.model.outlook import Course, Indicator
from mission_estimate.model.records import Record
from mission_estimate.rendering.labels import label


@dataclass(frozen=True, slots=True)
class Naming:
    """The names of one thing; `full` is None where there is only one name."""

    short: str
    full: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class NamePart:
    """A piece of a printed name with its language, None for the document's own."""

    text: str
    language: str | None = None


def naming(record: Record) -> Naming:
    """Return the names under which a record is printed."""
    match record:
        case Mission():
            return Naming(record.acronym, record.name)
        case Actor():
            full = record.full_name or (record.name if record.acronym else None)
            return Naming(record.acronym or record.name, full, record.language)
        case Acronym():
            return Naming(record.acronym, record.expansion, record.language)
        case Resolution():
            return Naming(record.symbol)
        case Course() | Indicator():
            return Naming(_in_outlook(record))
    return Naming(str(getattr(record, "name", None) or getattr(record, "title", "")))


def _in_outlook(record: Course | Indicator) -> str:
    return f"{label(record.kind).lower()} course" if isinstance(record, Course) else str(record.watch)


class FirstUses:
    """Which names one rendering has written out already."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._seen: set[str] = set()
        self._linked: set[str] = set()

    def name(self, target: str) -> tuple[NamePart, ...]:
        """Return the name to print now."""
        found = naming(self._index.by_id[target].record)
        first = target not in self._seen
        self._seen.add(target)
        if first and found.full and found.full != found.short:
            return (NamePart(found.full, found.language), NamePart(f" ({found.short})"))
        plain = found.full is None
        return (NamePart(found.short, found.language if plain else None),)

    def enter_section(self) -> None:
        """Begin a section: each name is a link once more."""
        self._linked.clear()

    def is_first_link(self, target: str) -> bool:
        """Return whether a section links to something for the first time; more links help no reader."""
        first = target not in self._linked
        self._linked.add(target)
        return first

    def said(self, target: str) -> None:
        """Note that something was named by words of the author."""
        self._seen.add(target)
