"""An event after the edition has already happened.

What: events later than `edition.as_of` that have a toll, a perpetrator or a responder, or are an attack or
clash.
Why: the document prints them as upcoming; most often a digit of the date is wrong.
Source: an estimate foresees elections and deadlines, not losses.
Hint: mend the date.

Fails:
    # situation.yaml
    -  - id: ambush-2020-01
    -    date: 2020-01-20
    +  - id: ambush
    +    date: 2020-11-20

Passes:
    # situation.yaml
    -    date: 2020-01-20
    +    date: 2020-01-30
"""

from collections.abc import Iterator

from mission_estimate.checks.days import in_words
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.events import ActorRole, Event, EventKind
from mission_estimate.reckoning.chronology import is_upcoming

CODE = "DAT020"
SEVERITY = Severity.ERROR
TITLE = "told before it happened"

DONE = (ActorRole.PERPETRATOR, ActorRole.RESPONDER)


def check(subject: Subject) -> Iterator[Finding]:
    """Report each upcoming event that is told as done."""
    day = subject.estimate.edition.as_of
    for index, event in enumerate(subject.estimate.events):
        sign = _sign(event) if is_upcoming(event, day) else None
        if sign is not None:
            message = (
                f"the event of {in_words(event.date)} has {sign}, and the edition is as of {in_words(day)}"
            )
            yield Finding(CODE, SEVERITY, TITLE, message, "mend the date", ("events", index, "date"))


def _sign(event: Event) -> str | None:
    if event.killed is not None or event.injured is not None:
        return "a toll"
    role = next((part.role for part in event.actors if part.role in DONE), None)
    if role is not None:
        return f"a {role}"
    return f"the kind {event.kind}" if event.kind in (EventKind.ATTACK, EventKind.CLASH) else None
