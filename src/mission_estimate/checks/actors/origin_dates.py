"""An actor comes out of one that was not there.

What: the actors under `of` of each origin against the date of the origin.
Why: a group cannot split from one that is formed later or has ended before; one of the dates is wrong.
Source: seen in the 2017 estimate of MINUSMA: actors told of before they existed.
Hint: mend one of the dates, or name another parent.

Fails:
    # environment.yaml
    -    dissolved: 2017
    +    dissolved: 2014

Passes:
    # environment.yaml
    -    dissolved: 2017
    +    dissolved: 2016
"""

from collections.abc import Iterator

from mission_estimate.checks.because import dates_of
from mission_estimate.checks.days import on_or_in
from mission_estimate.checks.lives import absence
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.reckoning.lifetimes import lifetimes

CODE = "ACT014"
SEVERITY = Severity.ERROR
TITLE = "parent out of time"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the date of each origin with the lifetimes of the parents."""
    lives = lifetimes(subject.estimate)
    for index, actor in enumerate(subject.estimate.actors):
        for number, origin in enumerate(actor.origins):
            for place, parent in enumerate(origin.of):
                reason = absence(lives.get(parent), origin.date)
                if origin.date is not None and reason is not None:
                    message = f"{reason}, and {actor.name} comes out of it {on_or_in(origin.date)}"
                    help_ = "mend one of the dates, or name another parent"
                    path = ("actors", index, "origins", number, "of", place)
                    because = (*dates_of(subject, actor.id), *dates_of(subject, parent))
                    yield Finding(CODE, SEVERITY, TITLE, message, help_, path, because=because)
