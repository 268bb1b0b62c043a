"""The next dates: events that are planned or announced, and the end of the mandate."""

from dataclasses import dataclass
from datetime import date

from mission_estimate.model.events import EventKind
from mission_estimate.rendering.views.changes import mandate_of
from mission_estimate.rendering.views.document import DocumentView
from mission_estimate.rendering.wording import written_date


@dataclass(frozen=True, slots=True)
class DateRow:
    """A date and what is to happen on it."""

    date: str
    text: str
    toll: str = ""


def dates_ahead(view: DocumentView) -> tuple[DateRow, ...]:
    """Return what is to come, in the order in which it begins."""
    found = [
        (event.date.earliest, event.date.latest, written_date(event.date), str(event.title))
        for event in view.upcoming
    ]
    expires = _expiry(view)
    if expires is not None:
        found.append((expires, expires, written_date(expires), "The mandate expires"))
    return tuple(DateRow(day, text) for _, _, day, text in sorted(found, key=lambda row: row[:2]))


def _expiry(view: DocumentView) -> date | None:
    """Return the end of the mandate, unless it has passed or an event reports it."""
    resolution = mandate_of(view.estimate)
    if resolution is None or resolution.expires is None or resolution.expires < view.estimate.edition.as_of:
        return None
    told = any(e.kind is EventKind.MANDATE and e.date.latest == resolution.expires for e in view.upcoming)
    return None if told else resolution.expires
