"""Number the notes of one rendering, in the order in which the reader meets them."""

from dataclasses import dataclass, field, replace

from mission_estimate.markup import Mark
from mission_estimate.model.sources import Source


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph that calls a note, by number or name, and the anchor of its first call."""

    paragraph: str
    anchor: str


@dataclass(slots=True)
class Note:
    """One note: a source and a place in it, and the paragraphs that call it.

    `first` is the number of the first note of that source, where the reference is in full.
    """

    number: int
    source: Source
    locator: str | None
    first: int
    places: list[Place] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Call:
    """One raised number in the text; only the first of a paragraph has an anchor to come back to."""

    number: int
    anchor: str


class Notes:
    """All notes of one rendering; a pair of source and locator has one number."""

    def __init__(self, sources: dict[str, Source]) -> None:
        self._sources = sources
        self._by_mark: dict[Mark, Note] = {}
        self._first: dict[str, int] = {}
        self._paragraph = ""

    def again(self) -> "Notes":
        """Return these notes under the same numbers, called from nowhere yet."""
        same = Notes(self._sources)
        same._by_mark = {mark: replace(note, places=[]) for mark, note in self._by_mark.items()}
        same._first = dict(self._first)
        return same

    def enter(self, paragraph: str) -> None:
        """Say in which paragraph the next notes are called."""
        self._paragraph = paragraph

    def call(self, marks: tuple[Mark, ...]) -> tuple[Call, ...]:
        """Return the numbers for marks in the text, in rising order."""
        calls = [self._call(mark) for mark in dict.fromkeys(marks)]
        return tuple(sorted(calls, key=lambda call: call.number))

    def _call(self, mark: Mark) -> Call:
        note = self._by_mark.get(mark)
        if note is None:
            number = len(self._by_mark) + 1
            first = self._first.setdefault(mark.source, number)
            note = Note(number, self._sources[mark.source], mark.locator, first)
            self._by_mark[mark] = note
        return Call(note.number, self._anchor(note))

    def _anchor(self, note: Note) -> str:
        """Note the first call of a paragraph; the later ones need no way back."""
        if not self._paragraph or any(place.paragraph == self._paragraph for place in note.places):
            return ""
        place = Place(self._paragraph, f"ref-{note.number}-{len(note.places) + 1}")
        note.places.append(place)
        return place.anchor

    @property
    def all(self) -> tuple[Note, ...]:
        """All notes so far, by number."""
        return tuple(self._by_mark.values())

    def cites(self, source: Source) -> bool:
        """Return whether a note so far cites a source."""
        return source.id in self._first


class NoNotes(Notes):
    """For a document without notes, which refers to the paragraphs of the estimate instead."""

    def call(self, marks: tuple[Mark, ...]) -> tuple[Call, ...]:  # noqa: ARG002 - nothing is called
        """Print no number."""
        return ()
