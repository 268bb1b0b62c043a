"""What one rendering of one document remembers: notes, first uses, values."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from mission_estimate.derived_values import Values
from mission_estimate.markup import Mark
from mission_estimate.model.index import Index
from mission_estimate.model.quantities import Cited
from mission_estimate.rendering.annex_letters import Annexes
from mission_estimate.rendering.caption_numbers import Captions
from mission_estimate.rendering.link_names import FirstUses
from mission_estimate.rendering.note_numbers import Call, NoNotes, Notes
from mission_estimate.rendering.wording import in_prose


@dataclass(frozen=True, slots=True)
class Session:
    """Shared by everything that prints a part of one document in one format."""

    index: Index
    values: Values
    notes: Notes
    names: FirstUses
    anchors: frozenset[str]
    captions: Captions
    annexes: Annexes = field(default_factory=Annexes)
    printed: set[str] = field(default_factory=set)

    @classmethod
    def begin(
        cls, index: Index, values: Values, anchors: frozenset[str], notes: Notes | None = None
    ) -> "Session":
        """Start a rendering, with notes that another rendering of the document has numbered, if any."""
        return cls(index, values, notes or Notes(dict(index.sources)), FirstUses(index), anchors, Captions())

    @classmethod
    def without_notes(cls, index: Index, values: Values, told: Iterable[str]) -> "Session":
        """Start a rendering that prints no notes and leads nowhere; `told` are names its reader knows."""
        session = cls(index, values, NoNotes({}), FirstUses(index), frozenset(), Captions(counting=False))
        for target in told:
            session.names.said(target)
        return session

    def enter(self, section: str) -> None:
        """Begin a section, by the number of its paragraph or by its name."""
        self.notes.enter(section)
        self.names.enter_section()

    def link_to(self, target: str) -> str:
        """Return the anchor that a name in a text leads to; empty where it is none, or was linked before."""
        return target if target in self.anchors and self.names.is_first_link(target) else ""

    def cite(self, sources: Iterable[Cited]) -> tuple[Call, ...]:
        """Call the notes for sources of a field."""
        return self.notes.call(tuple(Mark(str(s.source), s.locator) for s in sources))

    def print_value(self, path: str, form: str | None = None) -> str:
        """Print a value for a sentence, and remember that it was printed."""
        self.printed.add(path)
        return in_prose(self.values[path], form)
