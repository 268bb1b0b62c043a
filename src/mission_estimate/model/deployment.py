"""Paragraph 3: strength, its course over time, and who contributes it."""

from pydantic import Field, model_validator

from mission_estimate.model.codes import CountryCode
from mission_estimate.model.identifiers import MissionId
from mission_estimate.model.paragraphs import Paragraph
from mission_estimate.model.primitives import Day, Flag, Headcount, Month
from mission_estimate.model.quantities import Sources
from mission_estimate.model.records import Record, Shorthand
from mission_estimate.model.scalars import Line, Vocabulary, refuse


class Headcounts(Shorthand):
    """People of one category: a plain number, or women and men."""

    value: Headcount | None = None
    female: Headcount | None = None
    male: Headcount | None = None

    @model_validator(mode="after")
    def _number_or_sexes(self) -> "Headcounts":
        both = self.female is not None and self.male is not None
        if both == (self.value is not None):
            raise refuse(
                "headcount",
                "a category needs a number, or its women and men",
                "write a number, or `female` and `male`",
            )
        return self

    @property
    def total(self) -> int:
        """All people of the category."""
        return self.value if self.value is not None else (self.female or 0) + (self.male or 0)


class UniformedStrength(Record):
    """Uniformed personnel by the categories of the UN's monthly contribution reports.

    Police is given as one number, or as individual police and formed units.
    """

    troops: Headcounts | None = None
    experts_on_mission: Headcounts | None = Field(
        default=None, description="Military observers, advisers, liaison"
    )
    staff_officers: Headcounts | None = None
    police: Headcounts | None = None
    individual_police: Headcounts | None = None
    formed_police_units: Headcounts | None = None

    @model_validator(mode="after")
    def _police_once(self) -> "UniformedStrength":
        if self.police is not None and (self.individual_police or self.formed_police_units):
            raise refuse(
                "police",
                "police are counted twice",
                "keep `police`, or `individual_police` and `formed_police_units`",
            )
        return self


class CivilianStrength(Record):
    """Civilian staff."""

    international: Headcounts | None = None
    national: Headcounts | None = None


class StrengthPart(Vocabulary):
    """What a share of the strength is a share of."""

    UNIFORMED = "uniformed"
    MILITARY = "military"
    POLICE = "police"
    CIVILIAN = "civilian"
    TOTAL = "total"


class Women(Record):
    """Women among the personnel, with the denominator that the source names."""

    count: Headcount
    of: StrengthPart


class PrintedStrength(Record):
    """Totals as the source prints them: checked against the parts, never used."""

    uniformed: Headcount | None = None
    military: Headcount | None = None
    police: Headcount | None = None
    civilian: Headcount | None = None
    total: Headcount | None = None


class Strength(Record):
    """Personnel of a mission on one day."""

    as_of: Day
    uniformed: UniformedStrength | None = None
    civilian: CivilianStrength | None = None
    un_volunteers: Headcounts | None = None
    women: Women | None = None
    printed: PrintedStrength | None = None
    sources: Sources = ()


class MonthlyStrength(Record):
    """Uniformed personnel at the end of one month."""

    month: Month
    contributors: Headcount | None = None
    troops: Headcount | None = None
    police: Headcount | None = None
    observers: Headcount | None = None
    printed_total: Headcount | None = None


class StrengthSeries(Record):
    """The course of the strength; a month that the source lacks is named in `missing`."""

    sources: Sources
    missing: tuple[Month, ...] = ()
    note: Line | None = None
    months: tuple[MonthlyStrength, ...]


class Contribution(Record):
    """What one state contributes."""

    country: CountryCode
    count: Headcount


class Counted(Vocabulary):
    """Which personnel a table of contributors counts."""

    TROOPS = "troops"
    MILITARY = "military"
    UNIFORMED = "uniformed"


class Contributors(Record):
    """Contributing states at one date; `complete` where the list leaves no state out."""

    as_of: Day
    counted: Counted
    complete: Flag = False
    sources: Sources = ()
    states: tuple[Contribution, ...]
    number_of_states: Headcount | None = Field(
        default=None, description="How many states contribute, where the list is not complete"
    )
    note: Line | None = None


class FurtherDeployment(Record):
    """Deployment of a mission that is not the primary one."""

    mission: MissionId
    strength: Strength | None = None
    monthly: StrengthSeries | None = None
    contributors: Contributors | None = None


class Deployment(Paragraph):
    """Paragraph 3."""

    strength: Strength | None = None
    monthly: StrengthSeries | None = None
    contributors: Contributors | None = None
    further: tuple[FurtherDeployment, ...] = Field(
        default=(), description="The same for other missions of the estimate"
    )
