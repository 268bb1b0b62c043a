"""The deployment map: which places are shown, what the map finds, and how it is drawn."""

from collections import Counter
from dataclasses import dataclass

from mission_estimate.figures import wording
from mission_estimate.figures.figure import Figure, Table
from mission_estimate.figures.geography.atlas import Atlas, atlas_of
from mission_estimate.figures.geography.plane import Point, Room
from mission_estimate.figures.map_sheet import draw_map
from mission_estimate.figures.map_spots import Spot
from mission_estimate.model.countries import UN_SHORT_NAMES
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.places import Place, PlaceKind, Presence, PresenceKind

ORDER = tuple(PresenceKind)
FEW, MOST_LETTERS = 3, 80
"""So many places are named in the title, if their names are not longer together."""
NAMES = {
    PresenceKind.HEADQUARTERS: ("Mission headquarters", "mission headquarters"),
    PresenceKind.SECTOR_HEADQUARTERS: ("Sector headquarters", "sector headquarters"),
    PresenceKind.BASE: ("Base", "bases"),
    PresenceKind.OFFICE: ("Office", "offices"),
}


@dataclass(frozen=True, slots=True)
class Site:
    """A place of the mission with what it has there, first what weighs most."""

    place: Place
    presence: Presence
    region: str
    at: Point


def map_figure(estimate: Estimate) -> Figure | None:
    """Return the map, where a host state is known and a place of the mission has coordinates."""
    hosts = frozenset(str(code) for code in estimate.primary.host_states)
    atlas = atlas_of(hosts)
    if not hosts or not hosts <= set(atlas.lands.rings):
        return None
    sites, outside = _sites(estimate, atlas, hosts)
    if not sites:
        return None
    spots = tuple(_spot(site) for site in sites) + _capitals(estimate, atlas, sites, hosts)
    title = _title(sites, len(atlas.regions.rings), len(hosts))
    as_of = max((site.presence.as_of for site in sites), key=lambda date: date.latest)
    alternative = f"{title}. {_in_words(sites, hosts)}{_outside(outside)}"
    svg, unnamed = draw_map(469, atlas, hosts, spots, alternative)
    return Figure(
        id="deployment-map",
        title=title,
        description=f"Where {estimate.primary.acronym} is present, {wording.written(as_of)}{_italics(atlas)}",
        sources=wording.each_once(cited for site in sites for cited in site.presence.sources),
        as_of=wording.written(as_of),
        alternative=alternative,
        svg=svg,
        narrow=draw_map(350, atlas, hosts, spots, alternative)[0],
        table=_table(sites),
        note=f"Borders{_regions(atlas)}: Natural Earth. The map implies no view on the status of any"
        f" territory.{_outside(outside)}{_unnamed(unnamed)}",
    )


def _sites(estimate: Estimate, atlas: Atlas, hosts: frozenset[str]) -> tuple[list[Site], list[str]]:
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


def _spot(site: Site) -> Spot:
    place = site.place
    kind = site.presence.kind
    role = str(site.presence.title or "") if kind is not PresenceKind.BASE else ""
    return Spot(
        str(place.name),
        role,
        str(kind),
        NAMES[kind][0],
        site.at,
    )


def _capitals(estimate: Estimate, atlas: Atlas, sites: list[Site], hosts: frozenset[str]) -> tuple[Spot, ...]:
    shown = {site.place.id for site in sites}
    return tuple(
        Spot(str(place.name), "", "town", "", atlas.point(float(place.longitude), float(place.latitude)))
        for place in estimate.places
        if place.kind is PlaceKind.CAPITAL and place.country in hosts and place.id not in shown
        if place.longitude is not None and place.latitude is not None
    )


def _title(sites: list[Site], regions: int, hosts: int) -> str:
    """Name the few regions that hold two thirds of the places, if few do; else the places or the states.

    The title does not say of how many regions: those drawn may be of another date than the estimate.
    """
    counts = Counter(site.region for site in sites if site.region)
    ranked = sorted(counts, key=lambda name: (-counts[name], name))
    held = 0
    for rank, name in enumerate(ranked, 1):
        held += counts[name]
        if held * 3 >= len(sites) * 2 and rank <= 3 and rank * 2 <= regions and len(sites) > 3:
            some = wording.opening(held)
            of = f"{some} of the {wording.in_words(len(sites))} places of the mission lie in"
            where = "the region" if rank == 1 else f"{wording.in_words(rank)} regions:"
            return f"{of} {where} {wording.listing(ranked[:rank])}"
    if len(sites) <= FEW or hosts > 1:
        return _few(sites) if len(sites) <= FEW else _by_state(sites)
    spread = f" in {wording.in_words(len(counts))} regions" if counts else ""
    return f"The mission is present in {_places(len(sites))}{spread if len(counts) > 1 else ''}"


def _few(sites: list[Site]) -> str:
    """Name the places, as long as a title holds their names."""
    names = [str(site.place.name) for site in sites]
    if sum(map(len, names)) > MOST_LETTERS:
        return f"The mission is present in {_places(len(sites))}"
    only = " only" if len(sites) == 1 else ""
    return f"The mission is present in {wording.listing(names)}{only}"


def _by_state(sites: list[Site]) -> str:
    """Count the places of each host state, the state with the most first."""
    counts = Counter(UN_SHORT_NAMES[site.place.country] for site in sites if site.place.country)
    ranked = sorted(counts, key=lambda name: (-counts[name], name))
    if len(ranked) < 2 or sum(counts.values()) < len(sites):
        return f"The mission is present in {_places(len(sites))}"
    rest = [f"{wording.in_words(counts[name])} in {name}" for name in ranked[1:]]
    first = f"{wording.in_words(counts[ranked[0]])} lie in {ranked[0]}"
    return f"Of the {_places(len(sites))} of the mission, {wording.listing([first, *rest])}"


def _places(count: int) -> str:
    return f"{wording.in_words(count)} place{'' if count == 1 else 's'}"


def _in_words(sites: list[Site], hosts: frozenset[str]) -> str:
    parts = [f"Map of {wording.listing([UN_SHORT_NAMES[host] for host in sorted(hosts)])}."]
    for kind in ORDER:
        names = [_named(site) for site in sites if site.presence.kind is kind]
        if names:
            one, many = NAMES[kind]
            parts.append(
                f"{one if len(names) == 1 else wording.capitalized(many)}: {wording.listing(names)}."
            )
    return " ".join(parts)


def _named(site: Site) -> str:
    title = f" ({site.presence.title})" if site.presence.title else ""
    return f"{site.place.name}{title}"


def _regions(atlas: Atlas) -> str:
    return " and regions (some of another date)" if atlas.regions.rings else ""


def _outside(outside: list[str]) -> str:
    return f" Not on the map: {wording.listing(sorted(outside))}." if outside else ""


def _unnamed(names: tuple[str, ...]) -> str:
    """Tell which marks bear no name, or how many, so that no place is lost."""
    if not names:
        return ""
    which = wording.listing(names) if len(names) <= 8 else f"{wording.number(len(names))} places"
    return f" Marked without a name, for want of room: {which}."


def _table(sites: list[Site]) -> Table:
    rows = tuple(
        (
            str(site.place.name),
            NAMES[site.presence.kind][0],
            str(site.presence.title or "–"),
            site.region or "–",
            f"{site.place.latitude}, {site.place.longitude}",
        )
        for site in sites
    )
    return Table(("Place", "Presence", "Name", "Region", "Latitude, longitude"), rows)


def _italics(atlas: Atlas) -> str:
    return ". Regions in italics" if atlas.regions.rings else ""
