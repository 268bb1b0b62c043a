"""Every actor once: names, kind, origins, memberships, relations, stance, aims."""

from pydantic import Field, model_validator

from mission_estimate.model.codes import CountryCode, LanguageTag
from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.identifiers import ActorId, PlaceId, SectionId
from mission_estimate.model.primitives import Day, Whole
from mission_estimate.model.quantities import Quantity, Sources
from mission_estimate.model.records import Record, Shorthand
from mission_estimate.model.scalars import Line, Prose, Vocabulary, refuse


class ActorKind(Vocabulary):
    """Kinds of actor, in the order in which they are shown where no order is given."""

    HOST_GOVERNMENT = "host-government"
    STATE_FORCE = "state-force"
    SECURITY_FORCE = "security-force"
    STATE_BODY = "state-body"
    ELECTORAL_BODY = "electoral-body"
    DE_FACTO_AUTHORITY = "de-facto-authority"
    COALITION = "coalition"
    ARMED_MOVEMENT = "armed-movement"
    REBEL_GROUP = "rebel-group"
    MILITIA = "militia"
    FOREIGN_ARMED_GROUP = "foreign-armed-group"
    JIHADIST_GROUP = "jihadist-group"
    SELF_DEFENSE_GROUP = "self-defense-group"
    CRIMINAL_NETWORK = "criminal-network"
    YOUTH_MOVEMENT = "youth-movement"
    CIVIL_SOCIETY = "civil-society"
    POLITICAL_PARTY = "political-party"
    RELIGIOUS_BODY = "religious-body"
    CUSTOMARY_AUTHORITY = "customary-authority"
    COMMUNITY = "community"
    MEDIA = "media"
    COMPANY = "company"
    STATE = "state"
    FOREIGN_FORCE = "foreign-force"
    PRIVATE_MILITARY_COMPANY = "private-military-company"
    PEACE_OPERATION = "peace-operation"
    TRAINING_MISSION = "training-mission"
    REGIONAL_ORGANIZATION = "regional-organization"
    INTERNATIONAL_ORGANIZATION = "international-organization"


class AlternativeName(Shorthand):
    """Another name, with its language where it is not English."""

    name: Line
    language: LanguageTag | None = None

    @classmethod
    def short_field(cls) -> str:
        """Say that a plain scalar is the name."""
        return "name"


class OriginKind(Vocabulary):
    """How an actor came to be."""

    FOUNDED = "founded"
    MERGER = "merger"
    SPLINTER = "splinter"
    RENAMED = "renamed"


class Origin(Record):
    """How and when an actor was formed, and from which actors."""

    kind: OriginKind
    date: EdtfDate | None = None
    of: tuple[ActorId, ...] = Field(default=(), description="The actors that merged, or from which it split")
    former_name: Line | None = None
    note: Line | None = None
    sources: Sources = ()


class Membership(Record):
    """That an actor belongs, or belonged, to another."""

    actor: ActorId
    since: EdtfDate | None = None
    until: EdtfDate | None = None
    note: Line | None = None
    sources: Sources = ()


class RelationKind(Vocabulary):
    """Relations between actors; each is written once, at one of the two."""

    ALLIED = "allied"
    HOSTILE = "hostile"
    RIVAL = "rival"
    SUPPORTS = "supports"
    TRAINS = "trains"
    MEDIATES = "mediates"
    COOPERATES = "cooperates"
    AGREEMENT = "agreement"


class Relation(Record):
    """A relation to another actor."""

    to: ActorId
    kind: RelationKind
    since: EdtfDate | None = None
    until: EdtfDate | None = None
    note: Line | None = None
    sources: Sources = ()


class Attitude(Vocabulary):
    """An actor's stance."""

    HOSTILE = "hostile"
    CRITICAL = "critical"
    NEUTRAL = "neutral"
    SUPPORTIVE = "supportive"
    MIXED = "mixed"
    UNKNOWN = "unknown"


class Stance(Record):
    """The stance to the host government and to the mission."""

    government: Attitude | None = None
    mission: Attitude | None = None


class Leader(Record):
    """A person who leads or led an actor."""

    name: Line
    role: Line | None = None
    since: EdtfDate | None = None
    until: EdtfDate | None = None
    sources: Sources = ()


class Accord(Vocabulary):
    """How an actor is related to the peace agreement."""

    SIGNATORY = "signatory"
    ADHERENT = "adherent"
    OUTSIDE = "outside"
    MEDIATOR = "mediator"


class ActorStrength(Quantity):
    """How many people an actor has."""

    as_of: EdtfDate | None = None
    claimed_by: Line | None = None
    sources: Sources = ()


class Actor(Record):
    """A state, force, group, movement, network or organization that matters to the mission."""

    id: ActorId
    name: Line = Field(description="The name used in the text; every other spelling goes to also_known_as")
    full_name: Line | None = Field(default=None, description="Where `name` is short or an acronym")
    acronym: Line | None = None
    language: LanguageTag | None = Field(default=None, description="Of the name, where it is not English")
    also_known_as: tuple[AlternativeName, ...] = ()
    kind: ActorKind
    heading: SectionId | None = Field(
        default=None, description="The section of ¶9 under which it is shown; none: in the index only"
    )
    rank: Whole | None = Field(
        default=None, description="Order under its heading: weight in the conflict, 1 first"
    )
    country: CountryCode | None = Field(default=None, description="Of a state and its forces")
    origins: tuple[Origin, ...] = ()
    dissolved: EdtfDate | None = None
    member_of: tuple[Membership, ...] = ()
    relations: tuple[Relation, ...] = ()
    stance: Stance | None = None
    accord: Accord | None = Field(default=None, description="Its place to the peace agreement")
    active_in: tuple[PlaceId, ...] = ()
    leaders: tuple[Leader, ...] = ()
    strength: ActorStrength | None = None
    aims: Prose | None = None
    text: Prose | None = None
    as_of: Day | None = None
    sources: Sources = ()

    @model_validator(mode="after")
    def _not_itself(self) -> "Actor":
        others = [link.actor for link in self.member_of] + [link.to for link in self.relations]
        if self.id in others:
            raise refuse("self", f"the actor `{self.id}` is related to itself", "name the other actor")
        return self
