"""In which band an actor is drawn, and in which shape."""

from mission_estimate.figures.network.nodes import Band, Node
from mission_estimate.model.actors import Accord, Actor, ActorKind

ARMED = {
    ActorKind.COALITION,
    ActorKind.ARMED_MOVEMENT,
    ActorKind.REBEL_GROUP,
    ActorKind.MILITIA,
    ActorKind.FOREIGN_ARMED_GROUP,
    ActorKind.JIHADIST_GROUP,
    ActorKind.SELF_DEFENSE_GROUP,
}
HOST = {ActorKind.HOST_GOVERNMENT, ActorKind.STATE_FORCE, ActorKind.SECURITY_FORCE}
MILITARY = {
    ActorKind.FOREIGN_FORCE,
    ActorKind.PRIVATE_MILITARY_COMPANY,
    ActorKind.PEACE_OPERATION,
    ActorKind.TRAINING_MISSION,
}
OUTSIDE = MILITARY | {
    ActorKind.STATE,
    ActorKind.REGIONAL_ORGANIZATION,
    ActorKind.INTERNATIONAL_ORGANIZATION,
}


def band_of(actor: Actor) -> Band | None:
    """Return where an armed actor is drawn; only its box says what its place to the agreement is."""
    if actor.kind not in ARMED:
        return None
    inside = actor.accord in (Accord.SIGNATORY, Accord.ADHERENT)
    open_coalition = actor.kind is ActorKind.COALITION and actor.accord is None
    return Band.GROUP if inside or open_coalition else Band.OPPONENT


_SHAPES = {Accord.SIGNATORY: "group", Accord.ADHERENT: "group", Accord.OUTSIDE: "outside"}


def node_of(actor: Actor) -> Node:
    """Return the box of an actor; an armed one whose place to the agreement is not recorded has its own."""
    if actor.kind in HOST:
        shape = "state"
    elif actor.kind in (ActorKind.PEACE_OPERATION, ActorKind.TRAINING_MISSION):
        shape = "mission"
    elif actor.kind in OUTSIDE:
        shape = "foreign"
    else:
        shape = _SHAPES.get(actor.accord, "armed") if actor.accord else "armed"
    full = str(actor.full_name or "")
    return Node(str(actor.id), str(actor.name), full if full != str(actor.name) else "", shape)
