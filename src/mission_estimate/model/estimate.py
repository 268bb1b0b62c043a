"""The whole estimate: one edition for one mission or several."""

from pydantic import Field

from mission_estimate.model.actors import Actor
from mission_estimate.model.casualties import Casualties
from mission_estimate.model.considerations import Considerations, Issues, References
from mission_estimate.model.deployment import Deployment
from mission_estimate.model.events import Event
from mission_estimate.model.functions import Functions
from mission_estimate.model.judgments import Acronym, Assessment, Discrepancy, Waiver
from mission_estimate.model.mandate import Mandate
from mission_estimate.model.missions import Edition, Link, Mission, MissionRole, Summary
from mission_estimate.model.outlook import Course, Indicator
from mission_estimate.model.paragraphs import Paragraph
from mission_estimate.model.places import Place
from mission_estimate.model.records import Record
from mission_estimate.model.sources import Source


class Environment(Record):
    """Paragraphs 7 to 13: the operational environment (GPMESII)."""

    geographic: Paragraph
    political: Paragraph
    military: Paragraph
    economic: Paragraph
    social: Paragraph
    infrastructure: Paragraph
    information: Paragraph


class Estimate(Record):
    """Everything that the files of one edition say."""

    edition: Edition
    missions: tuple[Mission, ...] = Field(min_length=1)
    links: tuple[Link, ...] = ()
    summary: Summary
    background: Paragraph
    mandate: Mandate
    deployment: Deployment
    casualties: Casualties
    drivers: Paragraph
    significant_events: Paragraph
    environment: Environment
    functions: Functions
    issues: Issues
    considerations: Considerations
    references: References
    events: tuple[Event, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    courses: tuple[Course, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    acronyms: tuple[Acronym, ...] = ()
    sources: tuple[Source, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    waivers: tuple[Waiver, ...] = ()

    @property
    def primary(self) -> Mission:
        """The mission whose estimate this is; the first, where no one is marked."""
        return next((m for m in self.missions if m.role is MissionRole.PRIMARY), self.missions[0])
