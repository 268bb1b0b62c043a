"""An actor takes part in an event outside its lifetime.

What: the actors of each event against their origins and their end; missions by the dates of theirs.
Why: a group cannot attack before it was formed; the date, or the actor, is wrong.
Source: seen in the 2017 estimate of MINUSMA: a movement counted in 2012 that was formed in May 2013.
Hint: name the predecessor, or mend the date.

Fails:
    # situation.yaml
    -      - {actor: red-band, role: perpetrator,
    +      - {actor: old-band, role: perpetrator,

Passes:
    # situation.yaml
    -      - {actor: red-band, role: perpetrator,
    +      - {actor: second, role: responder,
"""

from collections.abc import Iterator

from mission_estimate.checks.because import dates_of
from mission_estimate.checks.days import in_words
from mission_estimate.checks.lives import absence
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.reckoning.lifetimes import lifetimes

CODE = "ACT001"
SEVERITY = Severity.ERROR
TITLE = "actor before or after its time"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare each actor of each event with the lifetime of the actor."""
    lives = lifetimes(subject.estimate)
    for index, event in enumerate(subject.estimate.events):
        for number, part in enumerate(event.actors):
            reason = absence(lives.get(part.actor), event.date)
            if reason is not None:
                message = f"{reason}, and the event is of {in_words(event.date)}"
                help_ = "name the actor of that time, or mend the date"
                path, because = ("events", index, "actors", number, "actor"), dates_of(subject, part.actor)
                yield Finding(CODE, SEVERITY, TITLE, message, help_, path, because=because)
