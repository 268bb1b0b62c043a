"""The dates of other records on which a finding depends: if one of them is wrong, it is a repeat."""

from mission_estimate.checks.context import Context
from mission_estimate.model.actors import Actor
from mission_estimate.model.events import Event
from mission_estimate.model.mandate import Resolution
from mission_estimate.model.missions import Mission
from mission_estimate.positions import DataPath

Paths = tuple[DataPath, ...]

_DATES: dict[type, tuple[str, ...]] = {
    Event: ("date",),
    Resolution: ("adopted", "effective", "expires"),
    Mission: ("established", "deployed", "closed"),
}


def dates_of_source(context: Context, name: str) -> Paths:
    """Return the paths of the two dates of a source."""
    found = next((entry for entry in context.index.all_sources if entry.id == name), None)
    return () if found is None else ((*found.path, "issued"), (*found.path, "accessed"))


def dates_of(context: Context, name: str) -> Paths:
    """Return the paths of the dates of an actor, a mission, an event or a resolution."""
    entry = context.index.by_id.get(name)
    if entry is None:
        return ()
    if isinstance(entry.record, Actor):
        formed = [(*entry.path, "origins", number, "date") for number in range(len(entry.record.origins))]
        return (*formed, (*entry.path, "dissolved"))
    names = next((names for kind, names in _DATES.items() if isinstance(entry.record, kind)), ())
    return tuple((*entry.path, name) for name in names)
