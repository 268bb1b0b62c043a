"""Paragraph 6: what happened, and what is to come."""

from pydantic import Field

from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.identifiers import ActorId, Id, PlaceId
from mission_estimate.model.quantities import Sources, Toll
from mission_estimate.model.records import Record
from mission_estimate.model.scalars import Line, Prose, Vocabulary


class EventKind(Vocabulary):
    """Kinds of event; the timeline groups them into lanes."""

    ATTACK = "attack"
    CLASH = "clash"
    MASSACRE = "massacre"
    OFFENSIVE = "offensive"
    POLITICS = "politics"
    COUP = "coup"
    AGREEMENT = "agreement"
    MANDATE = "mandate"
    MISSION = "mission"
    REGION = "region"
    PROTEST = "protest"
    ELECTION = "election"
    HUMANITARIAN = "humanitarian"
    DISPLACEMENT = "displacement"
    DISASTER = "disaster"


VIOLENT = frozenset({EventKind.ATTACK, EventKind.CLASH, EventKind.MASSACRE, EventKind.OFFENSIVE})
"""Kinds in which people are attacked or fight."""

UNPLANNED = VIOLENT - {EventKind.OFFENSIVE} | {EventKind.COUP, EventKind.DISPLACEMENT, EventKind.DISASTER}
"""Kinds that are not announced: such an event has happened, or it is not an event."""


class ActorRole(Vocabulary):
    """The part an actor had in an event."""

    PERPETRATOR = "perpetrator"
    TARGET = "target"
    PARTY = "party"
    MEDIATOR = "mediator"
    ORGANIZER = "organizer"
    AUTHOR = "author"
    RESPONDER = "responder"


class Attribution(Vocabulary):
    """Who says that it was so: shown, claimed by the actor, or alleged by others."""

    ESTABLISHED = "established"
    CLAIMED = "claimed"
    ALLEGED = "alleged"


class Involvement(Record):
    """An actor's part in an event."""

    actor: ActorId
    role: ActorRole
    attribution: Attribution | None = Field(default=None, description="Needed for a perpetrator")
    sources: Sources = ()


class Event(Record):
    """One event; those after the edition date are upcoming."""

    id: Id
    date: EdtfDate
    title: Line
    kind: EventKind
    place: PlaceId | None = None
    actors: tuple[Involvement, ...] = ()
    killed: Toll | None = None
    injured: Toll | None = None
    text: Prose | None = None
    sources: Sources = Field(description="Sources that report it")
