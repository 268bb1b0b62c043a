"""Paragraphs 14 to 18: the functions of the peace operation, with leadership and budgets."""

from pydantic import Field

from mission_estimate.model.codes import CountryCode
from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.identifiers import Id, MissionId
from mission_estimate.model.paragraphs import Paragraph
from mission_estimate.model.primitives import Day, Flag, Number
from mission_estimate.model.quantities import Sources
from mission_estimate.model.records import Record
from mission_estimate.model.scalars import Line, Vocabulary


class Holder(Record):
    """A person in a post; `until` is left out while the term runs."""

    name: Line
    country: CountryCode | None = None
    rank: Line | None = None
    appointed: EdtfDate | None = None
    since: EdtfDate | None = None
    until: EdtfDate | None = None
    acting: Flag = False
    sources: Sources = ()


class PostRole(Vocabulary):
    """The posts that the cover and the brief look for."""

    HEAD_OF_MISSION = "head-of-mission"
    DEPUTY = "deputy"
    FORCE_COMMANDER = "force-commander"
    DEPUTY_FORCE_COMMANDER = "deputy-force-commander"
    POLICE_COMMISSIONER = "police-commissioner"
    DEPUTY_POLICE_COMMISSIONER = "deputy-police-commissioner"
    CHIEF_MILITARY_OBSERVER = "chief-military-observer"
    CHIEF_OF_STAFF = "chief-of-staff"
    HEAD_OF_MISSION_SUPPORT = "head-of-mission-support"
    OTHER = "other"


class Post(Record):
    """A post of the leadership with its holders over time."""

    id: Id
    title: Line
    role: PostRole
    mission: MissionId | None = None
    holders: tuple[Holder, ...] = ()
    vacant_since: EdtfDate | None = None


class CommandAndControl(Paragraph):
    """Paragraph 14."""

    posts: tuple[Post, ...] = ()


class Currency(Vocabulary):
    """Currencies of budgets."""

    USD = "USD"
    EUR = "EUR"


class BudgetShare(Record):
    """A part that the amount of a budget contains for a purpose outside the mission."""

    id: Id
    title: Line
    amount: Number


class Budget(Record):
    """A budget; what is listed under `includes` is contained in the amount, never on top of it."""

    id: Id
    title: Line | None = None
    period: Line = Field(description="2017/18")
    start: Day
    end: Day
    amount: Number
    currency: Currency
    rounded: Flag = Field(default=False, description="true where the source gives a rounded amount")
    includes: tuple[BudgetShare, ...] = ()
    mission: MissionId | None = None
    note: Line | None = None
    sources: Sources = ()


class Sustainment(Paragraph):
    """Paragraph 18."""

    budgets: tuple[Budget, ...] = ()


class Functions(Record):
    """Paragraphs 14 to 18."""

    command_and_control: CommandAndControl
    intelligence: Paragraph
    operations: Paragraph
    protection: Paragraph
    sustainment: Sustainment
