"""When an actor or mission existed, and when what is said of it held."""

from datetime import date
from typing import NamedTuple, Protocol

from mission_estimate.derived_values.chronology import surely_before
from mission_estimate.model.actors import OriginKind
from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.estimate import Estimate


class Term(Protocol):
    """Anything that has a beginning and an end: a membership, a relation, a leader's time."""

    @property
    def since(self) -> EdtfDate | None:
        """When it began."""

    @property
    def until(self) -> EdtfDate | None:
        """When it ended; None while it lasts."""


class Lifetime(NamedTuple):
    """When something was formed and when it ended; None if unknown or not yet."""

    name: str
    formed: EdtfDate | None = None
    ended: EdtfDate | None = None

    def begins_after(self, day: EdtfDate | date) -> bool:
        """Return whether a date surely lies before it was formed."""
        return self.formed is not None and surely_before(day, self.formed)

    def ends_before(self, day: EdtfDate | date) -> bool:
        """Return whether a date surely lies after its end."""
        return self.ended is not None and surely_before(self.ended, day)


def lifetimes(estimate: Estimate) -> dict[str, Lifetime]:
    """Return the lifetime of every actor and mission by its id.

    An actor that was only renamed was there before; so its first date counts for nothing.
    """
    found: dict[str, Lifetime] = {}
    for actor in estimate.actors:
        dated = [origin.date for origin in actor.origins if origin.date is not None]
        renamed = any(origin.kind is OriginKind.RENAMED for origin in actor.origins)
        formed = min(dated, key=lambda day: day.earliest) if dated and not renamed else None
        found[actor.id] = Lifetime(actor.name, formed, actor.dissolved)
    for mission in estimate.missions:
        found.setdefault(mission.id, Lifetime(mission.acronym, mission.established, mission.closed))
    return found


def at_once(first: Term, second: Term, today: date) -> bool:
    """Return whether two terms surely held on one day; what has no date is taken to hold today."""
    start = max(_surely_from(first, today), _surely_from(second, today))
    return start <= min(_surely_to(first, today), _surely_to(second, today))


def _surely_from(term: Term, today: date) -> date:
    if term.since is not None:
        return term.since.latest
    return term.until.earliest if term.until is not None else today


def _surely_to(term: Term, today: date) -> date:
    return min(term.until.earliest, today) if term.until is not None else today


def cycle_from(start: str, members: dict[str, tuple[str, ...]]) -> tuple[str, ...] | None:
    """Return the way from an id over its memberships back to itself, None where there is none."""
    ways: list[tuple[str, ...]] = [(start,)]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        for coalition in members.get(way[-1], ()):
            if coalition == start:
                return (*way, start)
            if coalition not in seen:
                seen.add(coalition)
                ways.append((*way, coalition))
    return None
