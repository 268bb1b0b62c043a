"""An actor is called supportive of whom it attacks.

What: `stance` supportive, to the mission or the government, of an actor that is the perpetrator,
established or by its own claim, of an event whose target is the mission, the government or its forces.
Why: the profile and the list of events contradict each other.
Source: one matter, two values: the commonest error of documents that repeat themselves.
Hint: mend the stance, or the role in the event.

Fails:
    # environment.yaml
    -    dissolved: 2017
    -    sources: [atlas-2019]
    +    stance: {mission: supportive}
    +    sources: [atlas-2019]
    +
    +events:
    +  - id: raid-2019-05
    +    date: 2019-05-04
    +    title: Raid on a camp
    +    kind: attack
    +    actors:
    +      - {actor: old-band, role: perpetrator, attribution: established, sources: [report-2020]}
    +      - {actor: specimen, role: target}
    +    sources: [report-2020]

Passes:
    # environment.yaml
    -    stance: {government: hostile, mission: hostile}
    +    stance: {government: hostile, mission: mixed}
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.actors import ActorKind, Attitude
from mission_estimate.model.events import ActorRole, Attribution, Event

CODE = "ACT010"
SEVERITY = Severity.WARNING
TITLE = "supportive attacker"

SURE = (Attribution.ESTABLISHED, Attribution.CLAIMED)


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the stance of each actor with the attacks that it surely made."""
    attacks = _attacks(subject)
    for index, actor in enumerate(subject.estimate.actors):
        if actor.stance is None:
            continue
        for name in ("mission", "government"):
            event = attacks.get((str(actor.id), name))
            if event is not None and getattr(actor.stance, name) is Attitude.SUPPORTIVE:
                message = f"{actor.name} is called supportive of the {name}, and attacks it in `{event.id}`"
                help_ = "mend the stance, or the role in the event"
                yield Finding(CODE, SEVERITY, TITLE, message, help_, ("actors", index, "stance", name))


def _attacks(subject: Subject) -> dict[tuple[str, str], Event]:
    """Return one attack of each actor on the mission and on the government, where there is one."""
    sides = {str(mission.id): "mission" for mission in subject.estimate.missions}
    hosts = {state for mission in subject.estimate.missions for state in mission.host_states}
    for actor in subject.estimate.actors:
        if actor.kind is ActorKind.HOST_GOVERNMENT or (
            actor.kind is ActorKind.STATE_FORCE and actor.country in hosts
        ):
            sides[str(actor.id)] = "government"
    found: dict[tuple[str, str], Event] = {}
    for event in subject.estimate.events:
        targets = {sides[p.actor] for p in event.actors if p.role is ActorRole.TARGET and p.actor in sides}
        for part in event.actors:
            if part.role is ActorRole.PERPETRATOR and part.attribution in SURE:
                found |= {(str(part.actor), side): event for side in targets}
    return found
