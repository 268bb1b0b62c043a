"""An event of the mandate has another date than its resolution.

What: events of the kind mandate, up to the edition, whose title tells of an adoption, renewal or end, and
which cite a resolution of the list: it was adopted, took effect or expired on that day.
Why: the list of events and the list of resolutions tell one day twice, and differently.
Source: one fact, two values: the commonest error of documents that repeat themselves.
Hint: mend one of the two dates.

Fails:
    # situation.yaml
    -    title: The accord is signed
    -    kind: agreement
    -    sources: [accord-2015]
    +    title: The accord is signed
    +    kind: agreement
    +    sources: [accord-2015]
    +  - id: renewal-2019
    +    date: 2019-03-12
    +    title: The Council renews the mandate
    +    kind: mandate
    +    sources: [res-2]

Passes:
    # situation.yaml
    -    title: The accord is signed
    -    kind: agreement
    -    sources: [accord-2015]
    +    title: The accord is signed
    +    kind: agreement
    +    sources: [accord-2015]
    +  - id: renewal-2019
    +    date: 2019-03-14
    +    title: The Council renews the mandate
    +    kind: mandate
    +    sources: [res-2]
"""

import re
from collections.abc import Iterator

from mission_estimate.checks.because import dates_of
from mission_estimate.checks.days import in_words
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.events import Event, EventKind
from mission_estimate.model.mandate import Resolution
from mission_estimate.patterns import pattern_of
from mission_estimate.reckoning.chronology import is_upcoming

CODE = "DAT035"
SEVERITY = Severity.WARNING
TITLE = "event and resolution differ"

DECIDED = pattern_of(r"\b(?:renew|extend|adopt|establish|expire|authori[sz]e|set up|raise)", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the date of each event of the mandate with the resolutions that it cites."""
    estimate = subject.estimate
    known = {str(resolution.id): resolution for resolution in estimate.mandate.resolutions}
    for index, event in enumerate(estimate.events):
        cited = [known[str(mark.source)] for mark in event.sources if str(mark.source) in known]
        decided = event.kind is EventKind.MANDATE and DECIDED.search(event.title)
        if not decided or not cited or is_upcoming(event, estimate.edition.as_of):
            continue
        if not any(_fits(event, resolution) for resolution in cited):
            newest = cited[0]
            message = (
                f"the event is of {in_words(event.date)}, "
                f"and {newest.symbol} was adopted on {in_words(newest.adopted)}"
            )
            path, because = ("events", index, "date"), dates_of(subject, newest.id)
            yield Finding(
                CODE, SEVERITY, TITLE, message, "correct one of the two dates", path, because=because
            )


def _fits(event: Event, resolution: Resolution) -> bool:
    days = (resolution.adopted, resolution.effective, resolution.expires)
    return any(day is not None and event.date.earliest <= day <= event.date.latest for day in days)
