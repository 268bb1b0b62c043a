"""Timeline of events: which events are shown, in which lanes, and what they show together."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mission_estimate.figures import wording
from mission_estimate.figures.figure import Figure, Table
from mission_estimate.figures.timeline_axis import DAYS
from mission_estimate.figures.timeline_lanes import draw_lanes
from mission_estimate.figures.timeline_scale import Lane, Mark, Span
from mission_estimate.figures.tolls import killed, sign
from mission_estimate.model.dates import Precision
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.events import Event, EventKind
from mission_estimate.reckoning.chronology import is_upcoming

LANES: tuple[tuple[str, str, frozenset[EventKind]], ...] = (
    ("Attack or clash", "cross", frozenset({EventKind.ATTACK, EventKind.CLASH})),
    ("Politics", "circle", frozenset({EventKind.POLITICS, EventKind.PROTEST, EventKind.ELECTION})),
    ("Peace agreement", "disc", frozenset({EventKind.AGREEMENT})),
    ("Mandate and mission", "square", frozenset({EventKind.MANDATE, EventKind.MISSION})),
    ("Region", "diamond", frozenset({EventKind.REGION})),
    ("Relief", "triangle", frozenset({EventKind.HUMANITARIAN})),
)
VIOLENT = LANES[0][2]
TOLD = 80
"""Up to so many events the alternative tells each; beyond, it counts them by month."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The events within the time that is drawn, and how many are not."""

    span: Span
    events: tuple[Event, ...]
    left_out: int


def timeline_figure(estimate: Estimate) -> Figure | None:
    """Return the figure, where at least three events can be placed."""
    shown = _shown(estimate)
    if shown is None:
        return None
    title = _title(shown)
    alternative = f"{title}. {_in_words(shown)}"
    lanes = tuple(_lanes(shown))
    return Figure(
        id="timeline",
        title=title,
        description=_description(shown, lanes),
        sources=(),
        as_of=wording.day(estimate.edition.as_of),
        alternative=alternative,
        svg=draw_lanes(620, shown.span, lanes, alternative),
        narrow=draw_lanes(350, shown.span, lanes, alternative),
        table=_table(shown),
        note=_note(shown),
    )


def _description(shown: Shown, lanes: tuple[Lane, ...]) -> str:
    """Name the time, and what the size of crosses and the height of columns mean."""
    told = [f"Events by kind, {wording.day(shown.span.first)} to {wording.day(shown.span.last)}"]
    if any(mark.toll for lane in lanes for mark in lane.marks):
        told.append("attacks and clashes by the number killed, where it is known")
    if any(lane.crowded for lane in lanes):
        told.append(
            "columns: events by number, where they are too many for a mark each; crosses: the deadliest"
        )
    return "; ".join(told)


def _shown(estimate: Estimate) -> Shown | None:
    """Choose the time: the year before the edition date where most events lie in it, else all."""
    day = estimate.edition.as_of
    dated = [event for event in estimate.events if _can_be_placed(event)]
    if len(dated) < 3:
        return None
    year_ago = date(day.year - 1, day.month, 1)
    recent = [event for event in dated if not is_upcoming(event, day)]
    near = [event for event in recent if year_ago <= _middle(event)]
    if len(near) < 3 or len(near) * 2 < len(recent):
        first = min(_middle(event) for event in dated)
        return _within(estimate, Span(date(first.year, 1, 1), day, day))
    return _within(estimate, Span(year_ago, day, day))


def _within(estimate: Estimate, past: Span) -> Shown:
    """Add what is to come in the half year after the edition date, and leave the rest out."""
    until = past.today + timedelta(days=183)
    dated = [event for event in estimate.events if _can_be_placed(event)]
    events = tuple(sorted((e for e in dated if past.first <= _middle(e) <= until), key=_middle))
    last = max([past.today, *(_middle(event) for event in events)])
    first = _first(past, _middle(events[0]), last)
    return Shown(Span(first, last, past.today), events, len(estimate.events) - len(events))


def _first(past: Span, earliest: date, last: date) -> date:
    """Return where the time begins: later where less than half of it has events."""
    if (last - earliest).days * 2 > (last - past.first).days:
        return past.first
    near = earliest - timedelta(days=1)
    return near if (last - near).days <= DAYS else date(earliest.year, earliest.month, 1)


def _can_be_placed(event: Event) -> bool:
    """Tell whether the date is known to a season: a year alone has no place on the axis."""
    ends = (event.date.start, event.date.end)
    known = all(end is not None and end.precision is not Precision.YEAR for end in ends)
    return known and (event.date.latest - event.date.earliest).days <= 200


def _middle(event: Event) -> date:
    return event.date.earliest + (event.date.latest - event.date.earliest) / 2


def _place(event: Event, today: date) -> date:
    """Return where an event stands: a month that has only begun is not yet to come."""
    middle = _middle(event)
    return middle if is_upcoming(event, today) else min(middle, today)


def _lanes(shown: Shown) -> list[Lane]:
    lanes = []
    for name, shape, kinds in LANES:
        marks = tuple(
            Mark(
                _place(event, shown.span.today),
                _toll(event),
                sign(event),
                is_upcoming(event, shown.span.today),
            )
            for event in shown.events
            if event.kind in kinds
        )
        if marks:
            lanes.append(Lane(name, shape, marks))
    return lanes


def _toll(event: Event) -> int | None:
    """Return the dead of an attack or clash, where they are counted."""
    return int(event.killed.number) if event.kind in VIOLENT and event.killed is not None else None


def _title(shown: Shown) -> str:
    """Count the months with violence, or the events of a short time; name the deadliest, if one is."""
    violent = [event for event in shown.events if event.kind in VIOLENT]
    past = [event for event in violent if not is_upcoming(event, shown.span.today)]
    if not past:
        return _peaceful(shown)
    counted = [event for event in past if _toll(event)]
    worst = max(counted, key=lambda event: _toll(event) or 0, default=None)
    told = _violence(shown.span, past)
    if worst is None or len([event for event in counted if _toll(event) == _toll(worst)]) > 1:
        return told
    return f"{told}; {'it' if len(past) == 1 else 'the deadliest'} killed {_people(worst)}"


def _violence(span: Span, past: Sequence[Event]) -> str:
    months = {(_middle(event).year, _middle(event).month) for event in past}
    whole = (span.today.year - span.first.year) * 12 + span.today.month - span.first.month + 1
    if len(past) >= 3 and whole >= 3:
        return (
            f"Attacks and clashes fall in {wording.in_words(len(months))} of {wording.in_words(whole)} months"
        )
    if len(past) == 1:
        return "One attack or clash is recorded"
    days = len({_middle(event) for event in past})
    when = "on one day" if days == 1 else f"on {wording.in_words(days)} days"
    return f"{wording.opening(len(past))} attacks and clashes fall {when}"


def _peaceful(shown: Shown) -> str:
    """Say which kind most events are of, or that all are still to come."""
    if all(is_upcoming(event, shown.span.today) for event in shown.events):
        return f"All {wording.in_words(len(shown.events))} events shown are still to come"
    names = Counter(name for name, _, kinds in LANES for event in shown.events if event.kind in kinds)
    (name, count), *_ = names.most_common(1)
    every = wording.in_words(len(shown.events))
    most = f"all {every}" if count == len(shown.events) else f"{wording.in_words(count)} of the {every}"
    return f"No attack or clash is recorded: {most} events shown are of the kind “{name}”"


def _people(event: Event) -> str:
    when = event.date
    exact = when.earliest == when.latest
    day = f" on {wording.day(when.earliest)}" if exact else f" in {wording.month(str(when.latest)[:7])}"
    return f"{killed(event)}{day}"


def _in_words(shown: Shown) -> str:
    parts = []
    for name, _, kinds in LANES:
        events = [event for event in shown.events if event.kind in kinds]
        told = [_told(event) for event in events] if len(shown.events) <= TOLD else _by_month(events)
        if told:
            parts.append(f"{name}: {'; '.join(told)}.")
    return " ".join([*parts, _note(shown)]).strip()


def _by_month(events: list[Event]) -> list[str]:
    """Count the events of each month, where telling each would take pages; the table tells them."""
    counts = Counter(str(_middle(event))[:7] for event in events)
    return [f"{wording.month(month)} {count}" for month, count in sorted(counts.items())]


def _told(event: Event) -> str:
    dead = f", {killed(event)} killed" if _toll(event) is not None else ""
    return f"{_when(event)}, {event.title}{dead}"


def _when(event: Event) -> str:
    return wording.written(event.date)


def _note(shown: Shown) -> str:
    if not shown.left_out:
        return ""
    verb = "lies" if shown.left_out == 1 else "lie"
    events = wording.opening(shown.left_out)
    plural = "event" if shown.left_out == 1 else "events"
    return f"{events} {plural} of the list {verb} outside this time or cannot be placed in it."


def _table(shown: Shown) -> Table:
    names = {kind: name for name, _, kinds in LANES for kind in kinds}
    rows: Sequence[tuple[str, ...]] = [
        (
            _when(event),
            names[event.kind],
            str(event.title),
            killed(event) if _toll(event) is not None else "–",
        )
        for event in shown.events
    ]
    return Table(("Date", "Kind", "Event", "Killed"), tuple(rows))
