"""The one envelope in which every numbered paragraph comes."""

from pydantic import Field

from mission_estimate.model.identifiers import Id
from mission_estimate.model.primitives import Day
from mission_estimate.model.quantities import Fact, Sources
from mission_estimate.model.records import Record
from mission_estimate.model.scalars import Line, Prose, Vocabulary


class Trend(Vocabulary):
    """How a heading of the operational environment moved since the last edition."""

    DETERIORATED = "deteriorated"
    UNCHANGED = "unchanged"
    IMPROVED = "improved"


class CalloutKind(Vocabulary):
    """What a call-out is for; the word is printed as its label."""

    DEFINITION = "definition"
    CHANGED = "what-changed"
    SOURCING = "sourcing"
    DISAGREEMENT = "disagreement"
    NOTE = "note"


class Callout(Record):
    """A short text set apart from the paragraph."""

    kind: CalloutKind
    title: Line | None = None
    text: Prose


class Envelope(Record):
    """What a paragraph and a section share."""

    as_of: Day | None = Field(
        default=None, description="The day to which this part is kept, if not the edition's"
    )
    text: Prose | None = Field(default=None, description="Markdown, after `|`")
    facts: tuple[Fact, ...] = Field(default=(), description="The figures of this part; each is written once")
    callouts: tuple[Callout, ...] = ()
    sources: Sources = Field(default=(), description="Sources of the part as a whole")


class Subsection(Envelope):
    """A part of a section, with a title."""

    id: Id
    title: Line


class Section(Subsection):
    """A lettered part of a paragraph."""

    sections: tuple[Subsection, ...] = ()


class Paragraph(Envelope):
    """A numbered paragraph of the outline."""

    trend: Trend | None = Field(
        default=None, description="Movement since the last edition or, in a first one, `why` says since when"
    )
    why: Line | None = Field(default=None, description="The reason for the trend, in one line")
    sections: tuple[Section, ...] = Field(default=(), description="Lettered parts a, b, c")
    not_applicable: Line | None = Field(
        default=None, description="The reason, where the paragraph does not apply"
    )
