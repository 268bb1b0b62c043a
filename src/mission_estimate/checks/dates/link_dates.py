"""A link says another date than the event has to which it leads.

What: a date, or a year, in the words of a link to an event or resolution: `[[ambush-2020-01|20 January
2020]]`.
Why: the reader who follows the link finds another day; one of the two was mended and the other not.
Source: one fact, two values: the commonest error of documents that repeat themselves.
Hint: mend the words of the link, or the date of the event.

Fails:
    # situation.yaml
    -    Four events matter.
    +    The road was cut on [[ambush-2020-01|21 January 2020]].

Passes:
    # situation.yaml
    -    Four events matter.
    +    The road was cut on [[ambush-2020-01|20 January 2020]].
"""

import re
from collections.abc import Iterator
from datetime import date

from mission_estimate.checks.because import dates_of
from mission_estimate.checks.days import dates_in, in_words
from mission_estimate.checks.subject import Subject, tokens
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.events import Event
from mission_estimate.model.mandate import Resolution
from mission_estimate.patterns import pattern_of
from mission_estimate.prose import Link
from mission_estimate.reckoning.chronology import edtf

CODE = "DAT030"
SEVERITY = Severity.ERROR
TITLE = "link with another date"

ANOTHER = pattern_of(
    r"\b(?:to|until|till|since|before|after|from|by|through|for|beyond)(?:\s+[a-z]+)?\s+\Z", re.IGNORECASE
)
"""Words after which a date is another than that of the event."""
YEAR = pattern_of(r"\b(?:19|20)\d{2}\b")


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the date in the words of each link with that of its target."""
    for path, token in tokens(subject):
        if not isinstance(token, Link) or token.label is None:
            continue
        when, said = _date_of(subject, token.target), _said(token.label)
        if when is None or said is None:
            continue
        words, first, last = said
        if last < when.earliest or first > when.latest:
            message = f"the link says {words}, and `{token.target}` has the date {in_words(when)}"
            help_ = "mend the words of the link, or the date to which it leads"
            because = dates_of(subject, token.target)
            yield Finding(CODE, SEVERITY, TITLE, message, help_, path, spot=token.spot, because=because)


def _date_of(subject: Subject, target: str) -> EdtfDate | None:
    entry = subject.index.by_id.get(target)
    record = entry.record if entry else None
    if isinstance(record, Event):
        return record.date
    return edtf(record.adopted) if isinstance(record, Resolution) else None


def _said(label: str) -> tuple[str, date, date] | None:
    """Return the one date that a label gives of its target, with its first and last day."""
    written = dates_in(label)
    if written:
        first, last = written[0].first, written[0].last
        other = ANOTHER.search(label[: written[0].start])
        return (written[0].text, first, last) if first and last and not other else None
    years = list(YEAR.finditer(label))
    if len(years) != 1 or ANOTHER.search(label[: years[0].start()]):
        return None
    year = int(years[0].group())
    return years[0].group(), date(year, 1, 1), date(year, 12, 31)
