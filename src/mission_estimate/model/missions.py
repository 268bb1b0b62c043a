"""The edition, the missions it estimates, and the executive summary."""

from pydantic import Field

from mission_estimate.model.codes import CountryCode, Url
from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.identifiers import Id, MissionId, PlaceId, SourceId
from mission_estimate.model.primitives import Day, Month, Whole
from mission_estimate.model.quantities import Sources
from mission_estimate.model.records import Record
from mission_estimate.model.scalars import Line, Prose, Vocabulary


class Status(Vocabulary):
    """Whether an edition is finished; a draft is stamped on every page."""

    DRAFT = "draft"
    FINAL = "final"


class Basis(Vocabulary):
    """Whether the publisher wrote the estimate, or it was rebuilt from public sources."""

    ORIGINAL = "original"
    RECONSTRUCTION = "reconstruction"


class Marking(Vocabulary):
    """Security markings of the UN (ST/SGB/2007/6) and the US (DoDI 5200.48) for open products."""

    UNCLASSIFIED = "UNCLASSIFIED"
    CUI = "CUI"


class Correction(Record):
    """A correction of a published edition."""

    date: Day
    text: Line


class Edition(Record):
    """Which snapshot this is: its date, status and origin."""

    as_of: Day = Field(description="The cut-off date; the folder has this name")
    status: Status
    marking: Marking | None = Field(default=None, description="Printed on every page, where given")
    basis: Basis
    label: Line | None = Field(default=None, description="`Second edition of 2017`")
    compiled: Month = Field(description="When the data were brought together: 2026-11")
    publisher: Line
    authors: tuple[Line, ...] = ()
    disclaimer: Line | None = Field(
        default=None, description="A further sentence on the origin, on the cover"
    )
    sourcing: Prose | None = Field(
        default=None, description="Quality of the sourcing as a whole; printed above the notes"
    )
    corrections: tuple[Correction, ...] = ()
    most_words: Whole | None = Field(
        default=None, description="The most words that the body may have, if not 8,500"
    )


class MissionKind(Vocabulary):
    """Kinds of subject of an estimate."""

    UN_PEACEKEEPING = "un-peacekeeping"
    SPECIAL_POLITICAL = "special-political-mission"
    AFRICAN_UNION = "african-union"
    REGIONAL_FORCE = "regional-force"
    EUROPEAN_UNION = "european-union"
    ORGANIZATION = "organization"


class MissionRole(Vocabulary):
    """One mission of an estimate is primary."""

    PRIMARY = "primary"
    PARTNER = "partner"
    SUCCESSOR = "successor"
    PREDECESSOR = "predecessor"


class LifeCycle(Vocabulary):
    """The phase of a mission on the edition date."""

    ACTIVE = "active"
    DRAWING_DOWN = "drawing-down"
    CLOSED = "closed"


class Mission(Record):
    """A mission with its official name."""

    id: MissionId
    acronym: Line
    name: Line = Field(description="The official name, in full")
    kind: MissionKind
    role: MissionRole
    life_cycle: LifeCycle = LifeCycle.ACTIVE
    host_states: tuple[CountryCode, ...] = Field(default=(), description="ISO 3166-1 alpha-3: [MLI]")
    established: EdtfDate | None = None
    deployed: EdtfDate | None = None
    closed: EdtfDate | None = None
    headquarters: PlaceId | None = None
    predecessors: tuple[Id, ...] = Field(
        default=(), description="Ids of actors or missions it took over from"
    )
    successors: tuple[Id, ...] = ()
    sources: Sources = ()


class Concern(Record):
    """One of the three to five major concerns of the summary."""

    id: Id
    title: Line = Field(description="A full statement, without a full stop")
    text: Prose
    brief: Prose | None = Field(
        default=None,
        description="What the two-page brief says of it, in three lines",
    )
    see: tuple[Line, ...] = Field(
        default=(), description="Keys of the paragraphs with more detail: [mandate, environment.military]"
    )


class Summary(Record):
    """The executive summary: the bottom line first, the concerns last."""

    as_of: Day | None = None
    lead: Prose = Field(description="The bottom line in four lines at most")
    text: Prose | None = None
    concerns: tuple[Concern, ...] = ()


class LinkKind(Vocabulary):
    """What the block of links on the second page points to."""

    DEPLOYMENT_MAP = "deployment-map"
    MISSION_SITE = "mission-site"
    COUNTRY_PROFILE = "country-profile"
    OTHER = "other"


class Link(Record):
    """A link of that block; without an address the source is named."""

    kind: LinkKind
    title: Line
    url: Url | None = None
    source: SourceId | None = None
