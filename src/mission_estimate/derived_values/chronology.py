"""The order of events around the edition date, and what can be said of two dates with certainty."""

from datetime import date, timedelta

from mission_estimate.model.dates import DatePart, EdtfDate, Precision
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.events import Event

_SLACK = {Precision.YEAR: 366, Precision.MONTH: 92, Precision.DAY: 31}
"""Days that “about” may mean, before and after, by how much of the date is known."""

_LONG = timedelta(days=183)


def edtf(day: date | EdtfDate) -> EdtfDate:
    """Return a plain day in the form of all other dates."""
    if isinstance(day, EdtfDate):
        return day
    part = DatePart(day, day, Precision.DAY)
    return EdtfDate(day.isoformat(), part, part)


def surely_before(first: date | EdtfDate, second: date | EdtfDate) -> bool:
    """Return whether every day that the first can mean lies before every day of the second.

    An approximate or uncertain end gives way by a year, three months or a month.
    """
    return _last(first) < _first(second)


def _first(written: date | EdtfDate) -> date:
    if isinstance(written, date):
        return written
    part = written.start
    return part.earliest - _slack(part) if part and part.earliest.year > 1 else written.earliest


def _last(written: date | EdtfDate) -> date:
    if isinstance(written, date):
        return written
    part = written.end
    return part.latest + _slack(part) if part and part.latest.year < date.max.year else written.latest


def _slack(part: DatePart) -> timedelta:
    return timedelta(days=_SLACK[part.precision] if part.approximate or part.uncertain else 0)


def _when(event: Event) -> tuple[date, date]:
    return event.date.latest, event.date.earliest


def is_upcoming(event: Event, day: date) -> bool:
    """Return whether the first day that an event's date allows lies after a day."""
    return event.date.earliest > day


def is_long_before(day: date, edition: date) -> bool:
    """Return whether a figure of a day is too old to say of it that it is so on the edition date."""
    return edition - day > _LONG


def recent_events(estimate: Estimate) -> tuple[Event, ...]:
    """Return the events up to the edition date, newest first."""
    found = (event for event in estimate.events if not is_upcoming(event, estimate.edition.as_of))
    return tuple(sorted(found, key=_when, reverse=True))


def upcoming_events(estimate: Estimate) -> tuple[Event, ...]:
    """Return the events after the edition date, in the order in which they begin."""
    found = (event for event in estimate.events if is_upcoming(event, estimate.edition.as_of))
    return tuple(sorted(found, key=lambda event: (event.date.earliest, event.date.latest)))
