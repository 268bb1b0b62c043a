"""Figures with what belongs to them: bound, range, unit, date, scope and sources."""

from decimal import Decimal
from functools import cached_property
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from mission_estimate.model.dates import UNKNOWN_DATE, EdtfDate
from mission_estimate.model.identifiers import Id, SourceId
from mission_estimate.model.primitives import Number
from mission_estimate.model.records import Record, Shorthand
from mission_estimate.model.scalars import Line, Vocabulary, refuse


class Bound(Vocabulary):
    """How a source gives a figure."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"


class Unit(Vocabulary):
    """What a figure counts or measures; the word after the number in tables."""

    PERSONS = "persons"
    HOUSEHOLDS = "households"
    PERCENT = "percent"
    USD = "USD"
    EUR = "EUR"
    XOF = "XOF"
    YEARS = "years"
    MONTHS = "months"
    DAYS = "days"
    KM = "km"
    MILES = "miles"
    SQUARE_KM = "square-km"
    METERS = "meters"
    SEATS = "seats"
    PARTIES = "parties"
    GROUPS = "groups"
    STATES = "states"
    MISSIONS = "missions"
    PLACES = "places"
    BATTALIONS = "battalions"
    VEHICLES = "vehicles"
    LANGUAGES = "languages"
    STATIONS = "stations"
    BARRELS_PER_DAY = "barrels-per-day"
    KWH = "kWh"
    MEGAWATTS = "megawatts"
    PER_THOUSAND = "per-thousand"
    PER_HUNDRED_THOUSAND = "per-hundred-thousand"
    PER_HUNDRED_PERSONS = "per-hundred-persons"
    CHILDREN_PER_WOMAN = "children-per-woman"
    SUBSCRIPTIONS = "subscriptions"
    EVENTS = "events"
    RANK = "rank"
    COUNT = "count"


class Cited(Shorthand):
    """A source, with the place in it: `un-2017-06`, or `{source: un-2017-06, locator: para. 4}`."""

    source: SourceId
    locator: Line | None = None

    @classmethod
    def short_field(cls) -> str:
        """Say that a plain id names the source."""
        return "source"


Sources = Annotated[
    tuple[Cited, ...],
    BeforeValidator(lambda given: [given] if isinstance(given, str) else given),
    Field(description="Ids of the sources, or maps {source, locator}"),
]


class Quantity(Shorthand):
    """A number, plain or with its bound; or a range from `low` to `high`."""

    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    bound: Bound = Bound.EXACT

    @model_validator(mode="after")
    def _one_or_range(self) -> "Quantity":
        if self.value is not None and (self.low is not None or self.high is not None):
            raise refuse(
                "quantity", "a value and a range are given together", "keep `value`, or `low` and `high`"
            )
        if self.value is None and (self.low is None or self.high is None):
            raise refuse("quantity", "there is no figure here", "write `value`, or both `low` and `high`")
        if self.low is not None and self.high is not None and self.low >= self.high:
            raise refuse("quantity", "the range does not rise", "write the smaller figure as `low`")
        return self

    @property
    def number(self) -> Decimal:
        """The value, or the middle of the range: for sorting and drawing only."""
        if self.value is not None:
            return self.value
        return ((self.low or Decimal(0)) + (self.high or Decimal(0))) / 2


class Toll(Quantity):
    """How many people were killed or injured, and who they were."""

    whom: Line | None = Field(default=None, description="Who they were, in words: `Malian soldiers`")


def _as_of(given: object) -> object:
    return None if given == UNKNOWN_DATE else given


AsOfDate = Annotated[
    EdtfDate | None,
    BeforeValidator(_as_of),
    WithJsonSchema({"type": ["string", "integer"], "description": "A date, or `unknown`"}),
]


class Reading(Quantity):
    """A figure at one date."""

    as_of: AsOfDate = Field(description="When the figure held: a date, or `unknown`")
    sources: Sources = ()
    scope: Line | None = Field(
        default=None, description="Where this reading counts something else than the others"
    )
    note: Line | None = None


class Fact(Record):
    """One quantity of the estimate, with one reading or several over time."""

    id: Id
    label: Line = Field(description="What it is, as the head of a table row: `Internally displaced persons`")
    unit: Unit
    of: Line | None = Field(default=None, description="For a share: of what")
    scope: Line | None = Field(default=None, description="Who or where is counted")
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    bound: Bound = Bound.EXACT
    as_of: AsOfDate = None
    sources: Sources = ()
    readings: tuple[Reading, ...] = ()
    note: Line | None = None

    @model_validator(mode="after")
    def _value_or_readings(self) -> "Fact":
        if bool(self.readings) == (self.value is not None or self.low is not None):
            raise refuse(
                "fact",
                f"the fact `{self.id}` needs either a value or a list of readings",
                "write `value`, or `low` and `high`, or `readings`, and only one of them",
            )
        if self.readings and {"as_of", "bound", "high"} & self.model_fields_set:
            raise refuse(
                "fact",
                f"the fact `{self.id}` has readings and a date of its own",
                "move the date and bound into the readings",
            )
        if not self.readings and "as_of" not in self.model_fields_set:
            raise refuse(
                "fact", f"the fact `{self.id}` does not say when it held", "add `as_of`: a date, or `unknown`"
            )
        return self

    @property
    def series(self) -> tuple[Reading, ...]:
        """All readings as written; a fact with one value is a series of one."""
        if self.readings:
            return self.readings
        single = Reading.model_construct(
            value=self.value, low=self.low, high=self.high, bound=self.bound,
            as_of=self.as_of, sources=self.sources, scope=None, note=None,
        )  # fmt: skip
        return (single,)

    @cached_property
    def newest(self) -> Reading:
        """The reading that holds: the latest dated one, or the last where none has a date."""
        dated = [reading for reading in self.series if reading.as_of is not None]
        if not dated:
            return self.series[-1]
        return max(dated, key=lambda reading: reading.as_of.latest if reading.as_of else None)  # type: ignore[arg-type, return-value]
