"""The stance of an actor against its relations and its acts."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.derived_values.lifetimes import at_once
from mission_estimate.model.actors import ActorKind, Attitude, RelationKind
from mission_estimate.model.events import ActorRole, Attribution, Event

SURE = (Attribution.ESTABLISHED, Attribution.CLAIMED)


@rule("ACT010", WARNING, "supportive attacker", help="mend the stance, or the role in the event")
def supportive_attacker(context: Context) -> Iterator[Issue]:
    """An actor is called supportive of whom it attacks.

    What: `stance` supportive, to the mission or the government, of an actor that is the perpetrator,
    established or by its own claim, of an event whose target is the mission, the government or its
    forces.
    Why: the profile and the list of events contradict each other.
    Source: one matter, two values: the commonest error of documents that repeat themselves.
    """
    attacks = _attacks(context)
    for index, actor in enumerate(context.estimate.actors):
        if actor.stance is None:
            continue
        for name in ("mission", "government"):
            event = attacks.get((str(actor.id), name))
            if event is not None and getattr(actor.stance, name) is Attitude.SUPPORTIVE:
                message = f"{actor.name} is called supportive of the {name}, and attacks it in `{event.id}`"
                yield Issue(("actors", index, "stance", name), message)


def _attacks(context: Context) -> dict[tuple[str, str], Event]:
    """Return one attack of each actor on the mission and on the government, where there is one."""
    sides = {str(mission.id): "mission" for mission in context.estimate.missions}
    hosts = {state for mission in context.estimate.missions for state in mission.host_states}
    for actor in context.estimate.actors:
        if actor.kind is ActorKind.HOST_GOVERNMENT or (
            actor.kind is ActorKind.STATE_FORCE and actor.country in hosts
        ):
            sides[str(actor.id)] = "government"
    found: dict[tuple[str, str], Event] = {}
    for event in context.estimate.events:
        targets = {sides[p.actor] for p in event.actors if p.role is ActorRole.TARGET and p.actor in sides}
        for part in event.actors:
            if part.role is ActorRole.PERPETRATOR and part.attribution in SURE:
                found |= {(str(part.actor), side): event for side in targets}
    return found


FRIENDLY = (RelationKind.ALLIED, RelationKind.SUPPORTS, RelationKind.TRAINS, RelationKind.COOPERATES)
OPPOSITE = dict.fromkeys(FRIENDLY, Attitude.HOSTILE) | {RelationKind.HOSTILE: Attitude.SUPPORTIVE}


@rule(
    "ACT012",
    WARNING,
    "stance and relation",
    help="mend the stance or the relation, or end the relation with `until`",
)
def stance_against_relation(context: Context) -> Iterator[Issue]:
    """The stance of an actor contradicts its relation to the mission or the government.

    What: `stance` hostile beside a relation allied, supports, trains or cooperates that holds on the
    day of the edition, and `stance` supportive beside a hostile one, to a mission of the estimate or
    the host government.
    Why: the table of stances and the network of relations say the opposite of each other.
    Source: one matter, two values: the commonest error of documents that repeat themselves.
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
                message = (
                    f"{actor.name} is called {stance} to the {side}, and "
                    f"has the relation “{relation.kind}” to it"
                )
                yield Issue(("actors", index, "stance", str(side)), message)
