"""Events out of chronological order."""

from collections.abc import Iterator
from itertools import pairwise

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.world.date_words import in_words
from mission_estimate.derived_values.chronology import surely_before
from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.events import Event


@rule("DAT004", WARNING, "event out of order", help="correct the date, or move the event to its place")
def event_order(context: Context) -> Iterator[Issue]:
    """An event is out of order in the list.

    What: `events` run in the direction that most of the list has; a list in several files may start
    again in each.
    Why: the document sorts by date, so an event in another place of the file probably has a wrong date.
    Source: seen in the 2017 estimate of MINUSMA: "2106" for 2016 in a list ordered newest first.
    """
    events = context.estimate.events
    fallen = sum(surely_before(other.date, one.date) for one, other in pairwise(events))
    risen = sum(surely_before(one.date, other.date) for one, other in pairwise(events))
    ordered = [event.date for event in events]
    if risen > fallen:
        ordered.reverse()
    for place in _misplaced(ordered):
        index = len(events) - 1 - place if risen > fallen else place
        message = (
            f"the list runs {'oldest' if risen > fallen else 'newest'} first, but the event of "
            f"{in_words(events[index].date)} is {_where(events, index)}"
        )
        yield Issue(("events", index, "date"), message)


def _misplaced(dates: list[EdtfDate]) -> Iterator[int]:
    """Yield the places of the dates without which the order, newest first, is right.

    Where removing either neighbor does not help, another file begins.
    """
    for step, (first, second) in enumerate(pairwise(dates)):
        if not surely_before(first, second):
            continue
        before = dates[step - 1] if step else None
        after = dates[step + 2] if step + 2 < len(dates) else None
        if after is not None and not surely_before(first, after):
            yield step + 1
        elif before is not None and not surely_before(before, second):
            yield step


def _where(events: tuple[Event, ...], index: int) -> str:
    """Describe the place of an event in the list."""
    if index == 0:
        return f"before the one of {in_words(events[1].date)}"
    if index == len(events) - 1:
        return f"after the one of {in_words(events[-2].date)}"
    return f"between those of {in_words(events[index - 1].date)} and {in_words(events[index + 1].date)}"
