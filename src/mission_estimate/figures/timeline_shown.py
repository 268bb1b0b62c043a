"""Which events the timeline shows, and where each is placed."""

from dataclasses import dataclass
from datetime import date, timedelta

from mission_estimate.derived_values.chronology import is_upcoming
from mission_estimate.figures.timeline_axis import DAYS
from mission_estimate.figures.timeline_scale import Span
from mission_estimate.model.dates import Precision
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.events import VIOLENT, Event, EventKind

POLITICAL = frozenset({EventKind.POLITICS, EventKind.COUP, EventKind.PROTEST, EventKind.ELECTION})
LANES: tuple[tuple[str, str, frozenset[EventKind]], ...] = (
    ("Attack or clash", "cross", VIOLENT),
    (
        "Politics",
        "circle",
        frozenset({EventKind.POLITICS, EventKind.COUP, EventKind.PROTEST, EventKind.ELECTION}),
    ),
    ("Peace agreement", "disc", frozenset({EventKind.AGREEMENT})),
    ("Mandate and mission", "square", frozenset({EventKind.MANDATE, EventKind.MISSION})),
    ("Region", "diamond", frozenset({EventKind.REGION})),
    (
        "Humanitarian",
        "triangle",
        frozenset({EventKind.HUMANITARIAN, EventKind.DISPLACEMENT, EventKind.DISASTER}),
    ),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """The events within the time that is drawn, and how many are not."""

    span: Span
    events: tuple[Event, ...]
    left_out: int


def shown_events(estimate: Estimate) -> Shown | None:
    """Choose the time: the year before the edition date where most events lie in it, else all."""
    day = estimate.edition.as_of
    dated = [event for event in estimate.events if _can_be_placed(event)]
    if len(dated) < 3:
        return None
    year_ago = date(day.year - 1, day.month, 1)
    recent = [event for event in dated if not is_upcoming(event, day)]
    near = [event for event in recent if year_ago <= middle(event)]
    if len(near) < 3 or len(near) * 2 < len(recent):
        first = min(middle(event) for event in dated)
        return _within(estimate, Span(date(first.year, 1, 1), day, day))
    return _within(estimate, Span(year_ago, day, day))


def _within(estimate: Estimate, past: Span) -> Shown:
    """Add what is to come in the half year after the edition date, and leave the rest out."""
    until = past.today + timedelta(days=183)
    dated = [event for event in estimate.events if _can_be_placed(event)]
    events = tuple(sorted((e for e in dated if past.first <= middle(e) <= until), key=middle))
    last = max([past.today, *(middle(event) for event in events)])
    first = _first(past, middle(events[0]), last)
    return Shown(Span(first, last, past.today), events, len(estimate.events) - len(events))


def _first(past: Span, earliest: date, last: date) -> date:
    """Return where the time begins: later where less than half of it has events."""
    if (last - earliest).days * 2 > (last - past.first).days:
        return past.first
    near = earliest - timedelta(days=1)
    return near if (last - near).days <= DAYS else date(earliest.year, earliest.month, 1)


def _can_be_placed(event: Event) -> bool:
    """Return whether the date is known to a season: a year alone has no place on the axis."""
    ends = (event.date.start, event.date.end)
    known = all(end is not None and end.precision is not Precision.YEAR for end in ends)
    return known and (event.date.latest - event.date.earliest).days <= 200


def middle(event: Event) -> date:
    """Return the day in the middle of a date, at which its event is drawn."""
    return event.date.earliest + (event.date.latest - event.date.earliest) / 2


def toll(event: Event) -> int | None:
    """Return the dead of an attack or clash, where they are counted."""
    return int(event.killed.number) if event.kind in VIOLENT and event.killed is not None else None
