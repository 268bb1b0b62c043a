"""An event names one actor twice.

What: the actors of each event, which each have one role.
Why: nobody attacks itself; an id was repeated where another was meant.
Source: lists of parties are copied from event to event.
Hint: take one of the two out, or name the other actor.

Fails:
    # situation.yaml
    -      - {actor: specimen, role: target}
    +      - {actor: red-band, role: target}

Passes:
    # situation.yaml
    -      - {actor: specimen, role: target}
    +      - {actor: second, role: target}
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.reckoning.lifetimes import lifetimes

CODE = "ACT013"
SEVERITY = Severity.WARNING
TITLE = "actor twice in an event"


def check(subject: Subject) -> Iterator[Finding]:
    """Report the second mention of an actor in an event."""
    lives = lifetimes(subject.estimate)
    for index, event in enumerate(subject.estimate.events):
        known: dict[str, str] = {}
        for number, part in enumerate(event.actors):
            first = known.setdefault(part.actor, str(number))
            if first != str(number):
                role = event.actors[int(first)].role
                name = lives[part.actor].name if part.actor in lives else part.actor
                message = f"{name} is {part.role} here, and {role} of the same event already"
                help_ = "take one of the two out, or name the other actor"
                yield Finding(
                    CODE, SEVERITY, TITLE, message, help_, ("events", index, "actors", number, "actor")
                )
