"""Paragraphs 19 to 21: issues, considerations with their recommendations, documents."""

from pydantic import Field

from mission_estimate.model.identifiers import Id, SourceId
from mission_estimate.model.paragraphs import Paragraph, Section
from mission_estimate.model.primitives import Whole
from mission_estimate.model.quantities import Sources
from mission_estimate.model.records import Record
from mission_estimate.model.scalars import Line, Prose


class Issue(Record):
    """One major issue."""

    id: Id
    title: Line
    text: Prose | None = None
    sources: Sources = ()


class Issues(Paragraph):
    """Paragraph 19."""

    items: tuple[Issue, ...] = ()


class Recommendation(Record):
    """A recommendation; `by` names its author where the source alone does not."""

    id: Id
    text: Prose
    by: Line | None = Field(default=None, description="Whose advice it is: `International Crisis Group`")
    rank: Whole | None = Field(
        default=None, description="From 1: the summary and the brief list what is ranked, at most seven"
    )
    brief: Prose | None = Field(
        default=None, description="The same in one line that begins with a verb, for the brief"
    )
    sources: Sources = ()


class Consideration(Section):
    """Considerations for one addressee: the US, the UN, a host state."""

    addressee: Line | None = Field(
        default=None, description="Who is advised, if the title does not say it: `UN Security Council`"
    )
    recommendations: tuple[Recommendation, ...] = ()


class Considerations(Paragraph):
    """Paragraph 20."""

    sections: tuple[Consideration, ...] = ()


class DocumentGroup(Record):
    """Key documents of one kind."""

    title: Line
    documents: tuple[SourceId, ...]


class References(Paragraph):
    """Paragraph 21."""

    groups: tuple[DocumentGroup, ...] = ()
