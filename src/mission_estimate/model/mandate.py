"""Paragraph 2: resolutions with their ceilings, and the tasks that they give."""

from pydantic import Field

from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.identifiers import Id, MissionId, ResolutionId
from mission_estimate.model.paragraphs import Paragraph
from mission_estimate.model.primitives import Day, Flag, Headcount
from mission_estimate.model.quantities import Sources
from mission_estimate.model.records import Record
from mission_estimate.model.scalars import Line, Prose, Vocabulary


class Ceiling(Record):
    """The personnel that a resolution authorizes."""

    military: Headcount | None = None
    police: Headcount | None = None
    civilian: Headcount | None = None
    including_observers: Headcount | None = Field(
        default=None, description="Of the military, military observers"
    )
    observers: Headcount | None = Field(
        default=None,
        description="Military observers and staff officers, where they have a ceiling of their own",
    )
    printed_total: Headcount | None = Field(
        default=None, description="The total as printed: checked, never used"
    )


class Chapter(Vocabulary):
    """The chapter of the UN Charter under which a resolution acts."""

    VI = "VI"
    VII = "VII"


class Resolution(Record):
    """A resolution, or the decision of another body, on the mandate."""

    id: ResolutionId
    symbol: Line = Field(description="S/RES/2364 (2017)")
    adopted: Day
    expires: Day | None = None
    effective: Day | None = Field(
        default=None, description="When its ceiling began to hold, if not on adoption"
    )
    chapter: Chapter | None = None
    decides: Line | None = Field(default=None, description="What it decided, in a few words")
    ceiling: Ceiling | None = None
    ends_mandate: Flag = False
    mission: MissionId | None = Field(
        default=None, description="The mission, where it is not the primary one"
    )
    sources: Sources = ()


class Priority(Vocabulary):
    """How a mandate ranks a task."""

    STRATEGIC = "strategic"
    PRIORITY = "priority"
    AUTHORIZED = "authorized"


class Task(Record):
    """A mandated task."""

    id: Id
    title: Line
    priority: Priority
    since: ResolutionId | None = Field(
        default=None, description="The resolution that first gave it in this form"
    )
    until: EdtfDate | None = None
    text: Prose | None = None
    mission: MissionId | None = None
    sources: Sources = ()


class Mandate(Paragraph):
    """Paragraph 2."""

    resolutions: tuple[Resolution, ...] = ()
    tasks: tuple[Task, ...] = ()
