"""Stances of an actor that contradict its relations or its acts."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.derived_values.lifetimes import at_once
from mission_estimate.model.actors import ActorKind, Attitude, RelationKind
from mission_estimate.model.events import ActorRole, Attribution, Event

_CERTAIN = (Attribution.ESTABLISHED, Attribution.CLAIMED)


@rule(
    "ACT010",
    WARNING,
    "actor attacked a party it supports",
    help="correct the stance, or the role in the event",
)
def supportive_attacker(context: Context) -> Iterator[Issue]:
    """An actor attacked a party that it is said to support.

    What: reports the `stance` supportive, to the mission or the government, of an actor that is the
    perpetrator (established, or by its own claim) of an event whose target is the mission, the
    government or its forces.
    Why: the profile and the list of events contradict each other.
    Source: the most common error of long documents is one fact with two values.
    """
    attacks = _attacks(context)
    for index, actor in enumerate(context.estimate.actors):
        if actor.stance is None:
            continue
        for name in ("mission", "government"):
            event = attacks.get((str(actor.id), name))
            if event is not None and getattr(actor.stance, name) is Attitude.SUPPORTIVE:
                message = f"{actor.name} is supportive of the {name}, but attacks it in `{event.id}`"
                yield Issue(("actors", index, "stance", name), message)


def _attacks(context: Context) -> dict[tuple[str, str], Event]:
    """Return one attack of each actor on the mission and on the government, where there is one."""
    sides = {str(mission.id): "mission" for mission in context.estimate.missions}
    hosts = {state for mission in context.estimate.missions for state in mission.host_states}
    for actor in context.estimate.actors:
        if actor.kind is ActorKind.HOST_GOVERNMENT or (
            actor.kind in (ActorKind.STATE_FORCE, ActorKind.SECURITY_FORCE) and actor.country in hosts
        ):
            sides[str(actor.id)] = "government"
    found: dict[tuple[str, str], Event] = {}
    for event in context.estimate.events:
        targets = {sides[p.actor] for p in event.actors if p.role is ActorRole.TARGET and p.actor in sides}
        for part in event.actors:
            if part.role is ActorRole.PERPETRATOR and part.attribution in _CERTAIN:
                found |= {(str(part.actor), side): event for side in targets}
    return found


FRIENDLY = (RelationKind.ALLIED, RelationKind.SUPPORTS, RelationKind.TRAINS, RelationKind.COOPERATES)
OPPOSITE = dict.fromkeys(FRIENDLY, Attitude.HOSTILE) | {RelationKind.HOSTILE: Attitude.SUPPORTIVE}


@rule("ACT012", WARNING, "stance contradicts relation",
      help="correct the stance or the relation, or end the relation with `until`")  # fmt: skip
def stance_against_relation(context: Context) -> Iterator[Issue]:
    """The stance of an actor contradicts its relation to the mission or the government.

    What: reports the `stance` hostile with a relation allied, supports, trains or cooperates, and the
    `stance` supportive with a hostile relation, to a mission of the estimate or the host government, if
    the relation is in force on the day of the edition.
    Why: the table of stances and the network of relations contradict each other.
    Source: the most common error of long documents is one fact with two values.
    """
    estimate = context.estimate
    day = estimate.edition.as_of
    sides = {str(mission.id): "mission" for mission in estimate.missions}
    sides |= {str(a.id): "government" for a in estimate.actors if a.kind is ActorKind.HOST_GOVERNMENT}
    for index, actor in enumerate(estimate.actors):
        for relation in actor.relations if actor.stance else ():
            side = sides.get(relation.to)
            stance = getattr(actor.stance, side) if side else None
            if (
                stance is None
                or stance is not OPPOSITE.get(relation.kind)
                or not at_once(relation, relation, day)
            ):
                continue
            if relation.until is None or relation.until.latest >= day:
                relation_text = f"has the relation “{relation.kind}” to it"
                message = f"{actor.name} is {stance} to the {side}, but {relation_text}"
                yield Issue(("actors", index, "stance", str(side)), message)
