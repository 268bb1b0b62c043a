"""Which places of the primary mission the map shows, and which lie beyond it."""

from dataclasses import dataclass

from mission_estimate.figures.geography.map_data import Atlas
from mission_estimate.figures.geography.projection import Point, Room
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.places import Place, Presence, PresenceKind

ORDER = tuple(PresenceKind)


@dataclass(frozen=True, slots=True)
class Site:
    """A place of the mission with what it has there, first what weighs most."""

    place: Place
    presence: Presence
    region: str
    at: Point


def sites_of(estimate: Estimate, atlas: Atlas, hosts: frozenset[str]) -> tuple[list[Site], list[str]]:
    """Return the places on the map in order of weight, and the names of those beyond it.

    The region that the estimate names comes before the one drawn, whose borders may be of another date.
    """
    rooms = {name: Room(rings) for name, rings in atlas.regions.rings.items()}
    names = {place.id: str(place.name).removesuffix(" region") for place in estimate.places}
    states = [Room(atlas.lands.rings[host]) for host in sorted(hosts)]
    found, outside = [], []
    for place in estimate.places:
        own = [one for one in place.presence if one.mission in (None, estimate.primary.id)]
        if not own or place.longitude is None or place.latitude is None:
            continue
        at = atlas.point(float(place.longitude), float(place.latitude))
        if not any(state.holds(at) for state in states) and place.country not in hosts:
            outside.append(str(place.name))
            continue
        drawn = next((name for name, room in rooms.items() if room.holds(at)), "")
        region = names.get(place.region, drawn) if place.region else drawn
        found.append(Site(place, min(own, key=lambda one: ORDER.index(one.kind)), region, at))
    found.sort(key=lambda site: (ORDER.index(site.presence.kind), str(site.place.name)))
    return found, outside
