"""The title of the timeline: how much violence it shows, and the highest toll.

The events of an estimate are a choice of its editors, and some cannot be placed. So a title counts what is
shown and nothing else: no trend, no months without violence; of two tolls that cannot be compared, none is
called the higher one.
"""

from collections import Counter
from collections.abc import Sequence

from mission_estimate.derived_values.chronology import is_upcoming
from mission_estimate.figures import wording
from mission_estimate.figures.timeline_shown import LANES, Shown, toll
from mission_estimate.figures.toll_words import killed
from mission_estimate.model.events import VIOLENT, Event
from mission_estimate.model.quantities import Bound


def timeline_title(shown: Shown) -> str:
    """Count the attacks and clashes, and give the highest toll, if one is the highest."""
    today = shown.span.today
    past = [event for event in shown.events if event.kind in VIOLENT and not is_upcoming(event, today)]
    if not past:
        return _without_violence(shown)
    worst = _highest(past)
    if len(past) == 1:
        killed_by_it = f"; it killed {killed(worst)} {_when(worst)}" if worst else ""
        return f"One of the {_events(shown)} is an attack or clash{killed_by_it}"
    some = "All" if len(past) == len(shown.events) else f"{wording.opening(len(past))} of the"
    counted = f"{some} {_events(shown)} are attacks or clashes"
    return f"{counted}; the highest toll is {killed(worst)} killed, {_when(worst)}" if worst else counted


def _events(shown: Shown) -> str:
    return f"{wording.in_words(len(shown.events))} events shown"


def _highest(events: Sequence[Event]) -> Event | None:
    """Return the event with the highest toll; None where another one may have been as high."""
    counted = [event for event in events if toll(event)]
    for event in counted:
        least, most = _bounds(event)
        others = [_bounds(other) for other in counted if other is not event]
        if all(least >= low and most >= high and (least, most) != (low, high) for low, high in others):
            return event
    return None


def _bounds(event: Event) -> tuple[int, int]:
    """Return the lowest and the highest number that a toll names."""
    found = event.killed
    if found is None:
        return 0, 0
    if found.low is not None and found.high is not None:
        return int(found.low), int(found.high)
    number = int(found.number)
    return (0 if found.bound is Bound.AT_MOST else number), number


def _when(event: Event) -> str:
    when = event.date
    if when.earliest == when.latest:
        return f"on {wording.day(when.earliest)}"
    months = {(day.year, day.month) for day in (when.earliest, when.latest)}
    written = wording.written(when)
    return f"in {written}" if len(months) == 1 and not when.is_interval else f"({written})"


def _without_violence(shown: Shown) -> str:
    """Say which kind most events are of, or that all are still to come."""
    if all(is_upcoming(event, shown.span.today) for event in shown.events):
        return f"All {_events(shown)} are still to come"
    names = Counter(name for name, _, kinds in LANES for event in shown.events if event.kind in kinds)
    (name, count), *rest = names.most_common(2)
    title = f"No attack or clash is among the {_events(shown)}"
    if rest and rest[0][1] == count:
        return title
    return f"{title}; {'all' if not rest else wording.in_words(count)} are of the kind “{name}”"
