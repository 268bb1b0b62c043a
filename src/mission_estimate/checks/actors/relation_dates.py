"""A relation lies outside the lifetime of one of the two.

What: `since` and `until` of relations against the origins and the end of both actors, or the dates of a
mission.
Why: no tie holds to what does not exist; the relation belongs to a predecessor, or a date is wrong.
Source: seen in the 2017 estimate of MINUSMA: actors told of before they existed.
Hint: mend the date of the relation, or of the actor.

Fails:
    # environment.yaml
    -      - {to: specimen, kind: hostile, since: 2019}
    +      - {to: specimen, kind: hostile, since: 2012}

Passes:
    # environment.yaml
    -      - {to: specimen, kind: hostile, since: 2019}
    +      - {to: specimen, kind: hostile, since: 2016-05}
"""

from collections.abc import Iterator

from mission_estimate.checks.because import dates_of
from mission_estimate.checks.days import in_words
from mission_estimate.checks.lives import absence
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.dates import EdtfDate
from mission_estimate.reckoning.lifetimes import lifetimes

CODE = "ACT011"
SEVERITY = Severity.ERROR
TITLE = "relation out of time"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the ends of each relation with both lifetimes."""
    lives = lifetimes(subject.estimate)
    for index, actor in enumerate(subject.estimate.actors):
        for number, relation in enumerate(actor.relations):
            for life in (lives[actor.id], lives.get(relation.to)):
                for name in ("since", "until"):
                    when: EdtfDate | None = getattr(relation, name)
                    reason = absence(life, when)
                    if when is not None and reason is not None:
                        message = f"{reason}, and this relation has `{name}` {in_words(when)}"
                        help_ = "mend the date of the relation, or that of the actor"
                        path = ("actors", index, "relations", number, name)
                        because = (*dates_of(subject, actor.id), *dates_of(subject, relation.to))
                        yield Finding(CODE, SEVERITY, TITLE, message, help_, path, because=because)
