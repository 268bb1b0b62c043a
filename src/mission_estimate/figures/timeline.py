"""Timeline of events: what it shows, in lanes, in words and as a list."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from mission_estimate.derived_values.chronology import is_upcoming
from mission_estimate.figures import wording
from mission_estimate.figures.figure import Figure, Table
from mission_estimate.figures.timeline_lanes import draw_lanes
from mission_estimate.figures.timeline_scale import Lane, Mark
from mission_estimate.figures.timeline_shown import LANES, Shown, middle, shown_events, toll
from mission_estimate.figures.timeline_title import timeline_title
from mission_estimate.figures.toll_words import killed, sign
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.events import Event

TOLD = 80
"""Up to so many events, the text alternative lists each; beyond, it counts them by month."""


def timeline_figure(estimate: Estimate) -> Figure | None:
    """Return the figure, where at least three events can be placed."""
    shown = shown_events(estimate)
    if shown is None:
        return None
    title = timeline_title(shown)
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


def _place(event: Event, today: date) -> date:
    """Return where an event is: a month that has only begun is not yet to come."""
    day = middle(event)
    return day if is_upcoming(event, today) else min(day, today)


def _lanes(shown: Shown) -> list[Lane]:
    lanes = []
    for name, shape, kinds in LANES:
        marks = tuple(
            Mark(
                _place(event, shown.span.today),
                toll(event),
                sign(event),
                is_upcoming(event, shown.span.today),
            )
            for event in shown.events
            if event.kind in kinds
        )
        if marks:
            lanes.append(Lane(name, shape, marks))
    return lanes


def _in_words(shown: Shown) -> str:
    parts = []
    for name, _, kinds in LANES:
        events = [event for event in shown.events if event.kind in kinds]
        told = [_told(event) for event in events] if len(shown.events) <= TOLD else _by_month(events)
        if told:
            parts.append(f"{name}: {'; '.join(told)}.")
    return " ".join([*parts, _note(shown)]).strip()


def _by_month(events: list[Event]) -> list[str]:
    """Count the events of each month, where a list of all events would take pages; the table has them."""
    counts = Counter(str(middle(event))[:7] for event in events)
    return [f"{wording.month(month)} {count}" for month, count in sorted(counts.items())]


def _told(event: Event) -> str:
    dead = f", {killed(event)} killed" if toll(event) is not None else ""
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
            killed(event) if toll(event) is not None else "–",
        )
        for event in shown.events
    ]
    return Table(("Date", "Kind", "Event", "Killed"), tuple(rows))
