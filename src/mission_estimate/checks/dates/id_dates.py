"""The id of an event or source carries another date than the record.

What: a year, or year and month, in the id against `date` of the event or `issued` of the source. A year that
the title names too belongs to the title. An event to come that was put off keeps its id, as a judgment with a
new horizon does.
Why: the id was given by the date; where the two differ, one digit was changed afterward.
Source: the custom of these estimates, `bamako-hotel-2017-06`.
Hint: correct the date, or the id and the links to it.

Fails:
    # situation.yaml
    -  - id: ambush-2020-01
    -    date: 2020-01-20
    +  - id: ambush-2020-01
    +    date: 2019-12-20

Passes:
    # situation.yaml
    -  - id: ambush-2020-01
    -    date: 2020-01-20
    +  - id: ambush-2020-01
    +    date: 2020-01-02
"""

import calendar
from collections.abc import Iterator
from datetime import date

from mission_estimate.checks.days import in_words
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.events import EventKind
from mission_estimate.patterns import pattern_of
from mission_estimate.positions import DataPath
from mission_estimate.reckoning.chronology import is_upcoming

CODE = "DAT015"
SEVERITY = Severity.WARNING
TITLE = "id with another date"

IN_ID = pattern_of(r"(?<![0-9])-((?:19|20)[0-9]{2})(?:-(0[1-9]|1[0-2]))?(?=-[a-z]|$)")
NUMBERED = pattern_of(r"^(?:unscr|scr|res|sres|resolution|decision|pv)-")
"""The number of a resolution is no year."""
PUT_OFF = tuple(kind for kind in EventKind if kind not in (EventKind.ATTACK, EventKind.CLASH))
"""Kinds of event that are announced, and may be put off."""


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the date in each id with the date of the record."""
    for path, name, when, title in _dated(subject):
        found = None if NUMBERED.match(name) else IN_ID.search(name)
        if found is None or when is None or found[1] in title:
            continue
        first, last = _span(int(found[1]), int(found[2]) if found[2] else None)
        if when.latest < first or when.earliest > last:
            message = f"the id `{name}` says {found.group()[1:]}, and the date is {in_words(when)}"
            yield Finding(
                CODE, SEVERITY, TITLE, message, "correct the date, or the id and the links to it", path
            )


def _dated(subject: Subject) -> Iterator[tuple[DataPath, str, EdtfDate | None, str]]:
    day = subject.estimate.edition.as_of
    for index, event in enumerate(subject.estimate.events):
        if not (is_upcoming(event, day) and event.kind in PUT_OFF):
            yield ("events", index, "date"), event.id, event.date, event.title
    for index, source in enumerate(subject.estimate.sources):
        yield ("sources", index, "issued"), source.id, source.issued, source.title


def _span(year: int, month: int | None) -> tuple[date, date]:
    last = month or 12
    return date(year, month or 1, 1), date(year, last, calendar.monthrange(year, last)[1])
