"""Paragraph 4: fatalities by cause, year, nationality and type of personnel."""

from pydantic import Field

from mission_estimate.model.codes import NationalityCode
from mission_estimate.model.identifiers import MissionId
from mission_estimate.model.paragraphs import Paragraph
from mission_estimate.model.primitives import Day, Flag, Whole, Year
from mission_estimate.model.quantities import Sources
from mission_estimate.model.records import Record
from mission_estimate.model.scalars import Line, Vocabulary


class Causes(Record):
    """Deaths by the incident types of UN records; what is not written is 0."""

    malicious_act: Whole = 0
    accident: Whole = 0
    illness: Whole = 0
    self_inflicted: Whole = 0
    to_be_determined: Whole = 0
    unknown: Whole = 0


class YearOfFatalities(Causes):
    """Deaths in one year, up to the cut-off date in its last year."""

    year: Year


class FatalitiesByNationality(Record):
    """Deaths of people of one country; YUG, SCG and other former states are allowed, ZZZ is undetermined."""

    country: NationalityCode
    count: Whole


class PersonnelType(Vocabulary):
    """Personnel types of UN fatality records."""

    MILITARY = "military"
    POLICE = "police"
    MILITARY_OBSERVER = "military-observer"
    INTERNATIONAL_CIVILIAN = "international-civilian"
    LOCAL = "local"
    OTHER = "other"


class FatalitiesByPersonnel(Record):
    """Deaths among one type of personnel."""

    personnel: PersonnelType
    count: Whole


class PrintedFatalities(Record):
    """Totals as a source prints them: checked against the parts, never used."""

    total: Whole | None = None
    malicious_act: Whole | None = None


class Fatalities(Record):
    """Deaths in a mission since it began, up to and including `as_of`."""

    as_of: Day = Field(description="The cut-off date of the count")
    retrieved: Day = Field(description="The date of the extract: the UN reclassifies records later")
    sources: Sources
    by_year: tuple[YearOfFatalities, ...] = ()
    by_nationality: tuple[FatalitiesByNationality, ...] = ()
    nationalities_complete: Flag = True
    by_personnel: tuple[FatalitiesByPersonnel, ...] = ()
    printed: PrintedFatalities | None = None
    note: Line | None = None


class FurtherFatalities(Record):
    """Fatalities of a mission that is not the primary one."""

    mission: MissionId
    fatalities: Fatalities


class Casualties(Paragraph):
    """Paragraph 4."""

    fatalities: Fatalities | None = None
    further: tuple[FurtherFatalities, ...] = ()
