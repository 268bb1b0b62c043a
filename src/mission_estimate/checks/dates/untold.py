"""An event is later than every source that tells it.

What: events up to the edition, dated after the day until which each of their sources can know.
Why: no source can tell what had not happened; the date or the source is wrong.
Source: ICD 206: a claim rests on the source that is named for it.
Hint: mend the date, or name the source that tells it.

Fails:
    # situation.yaml
    -    date: 2015-02-27/2015-03-01
    +    date: 2015-03-27

Passes:
    # situation.yaml
    -    date: 2015-02-27/2015-03-01
    +    date: 2015-03-01
"""

from collections.abc import Iterator

from mission_estimate.checks.because import dates_of_source
from mission_estimate.checks.days import in_words
from mission_estimate.checks.horizons import newest_of
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.reckoning.chronology import is_upcoming, surely_before

CODE = "DAT021"
SEVERITY = Severity.WARNING
TITLE = "event later than its sources"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each event that none of its sources can know."""
    day = subject.estimate.edition.as_of
    for index, event in enumerate(subject.estimate.events):
        newest = None if is_upcoming(event, day) else newest_of(subject, event.sources)
        if newest is not None and surely_before(newest[1], event.date):
            message = (
                f"the event is of {in_words(event.date)}, and its latest source, "
                f"`{newest[0].id}`, cannot know of anything after {in_words(newest[1])}"
            )
            help_ = "mend the date, or name the source that tells it"
            because = dates_of_source(subject, newest[0].id)
            yield Finding(CODE, SEVERITY, TITLE, message, help_, ("events", index, "date"), because=because)
