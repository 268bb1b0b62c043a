"""The stance of an actor contradicts its relation to the mission or the government.

What: `stance` hostile beside a relation allied, supports, trains or cooperates that holds on the day of the
edition, and `stance` supportive beside a hostile one, to a mission of the estimate or the host government.
Why: the table of stances and the network of relations say the opposite of each other.
Source: one matter, two values: the commonest error of documents that repeat themselves.
Hint: mend the stance or the relation, or end the relation with `until`.

Fails:
    # environment.yaml
    -    stance: {government: hostile, mission: hostile}
    +    stance: {government: hostile, mission: supportive}

Passes:
    # environment.yaml
    -    stance: {government: hostile, mission: hostile}
    +    stance: {government: hostile, mission: mixed}
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.actors import ActorKind, Attitude, RelationKind
from mission_estimate.reckoning.lifetimes import at_once

CODE = "ACT012"
SEVERITY = Severity.WARNING
TITLE = "stance and relation"

FRIENDLY = (RelationKind.ALLIED, RelationKind.SUPPORTS, RelationKind.TRAINS, RelationKind.COOPERATES)
OPPOSITE = dict.fromkeys(FRIENDLY, Attitude.HOSTILE) | {RelationKind.HOSTILE: Attitude.SUPPORTIVE}


def check(subject: Subject) -> Iterator[Finding]:
    """Compare each stance with the relations to the same side."""
    estimate = subject.estimate
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
                help_ = "mend the stance or the relation, or end the relation with `until`"
                yield Finding(CODE, SEVERITY, TITLE, message, help_, ("actors", index, "stance", str(side)))
