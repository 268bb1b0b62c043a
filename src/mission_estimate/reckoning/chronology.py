"""The order of events around the edition date."""

from datetime import date

from mission_estimate.model.estimate import Estimate
from mission_estimate.model.events import Event


def _when(event: Event) -> tuple[date, date]:
    return event.date.latest, event.date.earliest


def is_upcoming(event: Event, day: date) -> bool:
    """Tell whether the first day that an event's date allows lies after a day."""
    return event.date.earliest > day


def recent_events(estimate: Estimate) -> tuple[Event, ...]:
    """Return the events up to the edition date, newest first."""
    found = (event for event in estimate.events if not is_upcoming(event, estimate.edition.as_of))
    return tuple(sorted(found, key=_when, reverse=True))


def upcoming_events(estimate: Estimate) -> tuple[Event, ...]:
    """Return the events after the edition date, earliest first."""
    found = (event for event in estimate.events if is_upcoming(event, estimate.edition.as_of))
    return tuple(sorted(found, key=_when))
