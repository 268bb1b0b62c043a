"""A leader's time lies outside the lifetime of the actor.

What: `since` and `until` of leaders against the origins and the end of their actor.
Why: nobody leads a group that does not exist; the leader belongs to a predecessor, or a date is wrong.
Source: seen in the 2017 estimate of MINUSMA: actors told of before they existed.
Hint: mend the date, or move the leader to the actor of that time.

Fails:
    # environment.yaml
    -      - {name: Le Chef, role: commander, since: 2018}
    +      - {name: Le Chef, role: commander, since: 2013}

Passes:
    # environment.yaml
    -      - {name: Le Chef, role: commander, since: 2018}
    +      - {name: Le Chef, role: commander, since: 2016}
"""

from collections.abc import Iterator

from mission_estimate.checks.because import dates_of
from mission_estimate.checks.days import in_words
from mission_estimate.checks.lives import absence
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.reckoning.lifetimes import lifetimes

CODE = "ACT008"
SEVERITY = Severity.WARNING
TITLE = "leader out of time"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the ends of each leader's time with the lifetime of the actor."""
    lives = lifetimes(subject.estimate)
    for index, actor in enumerate(subject.estimate.actors):
        for number, leader in enumerate(actor.leaders):
            for name, when in (("since", leader.since), ("until", leader.until)):
                reason = absence(lives[actor.id], when)
                if when is not None and reason is not None:
                    message = f"{reason}, and {leader.name} has `{name}` {in_words(when)}"
                    help_ = "mend the date, or move the leader to the actor of that time"
                    path, because = ("actors", index, "leaders", number, name), dates_of(subject, actor.id)
                    yield Finding(CODE, SEVERITY, TITLE, message, help_, path, because=because)
