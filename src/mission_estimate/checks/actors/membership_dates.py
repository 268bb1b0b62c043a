"""A membership lies outside the lifetime of the member or of the coalition.

What: `since` and `until` under `member_of` against the origins and the end of both.
Why: nobody joins what does not exist; the network would show a tie that cannot have been.
Source: seen in the 2017 estimate of MINUSMA: a movement counted in 2012 that was formed in May 2013.
Hint: mend the date of the membership, or of the origin.

Fails:
    # environment.yaml
    -    dissolved: 2017
    +    dissolved: 2017
    +    member_of:
    +      - {actor: red-band, since: 2012}

Passes:
    # environment.yaml
    -    dissolved: 2017
    +    dissolved: 2017
    +    member_of:
    +      - {actor: red-band, since: 2016}
"""

from collections.abc import Iterator

from mission_estimate.checks.because import dates_of
from mission_estimate.checks.days import in_words
from mission_estimate.checks.lives import absence
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.dates import EdtfDate
from mission_estimate.reckoning.lifetimes import lifetimes

CODE = "ACT002"
SEVERITY = Severity.ERROR
TITLE = "membership out of time"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the ends of each membership with both lifetimes."""
    lives = lifetimes(subject.estimate)
    for index, actor in enumerate(subject.estimate.actors):
        for number, membership in enumerate(actor.member_of):
            for life in (lives[actor.id], lives.get(membership.actor)):
                for name in ("since", "until"):
                    when: EdtfDate | None = getattr(membership, name)
                    reason = absence(life, when)
                    if when is not None and reason is not None:
                        message = f"{reason}, and this membership has `{name}` {in_words(when)}"
                        help_ = "mend the date of the membership, or that of the actor"
                        path = ("actors", index, "member_of", number, name)
                        because = (*dates_of(subject, actor.id), *dates_of(subject, membership.actor))
                        yield Finding(CODE, SEVERITY, TITLE, message, help_, path, because=because)
