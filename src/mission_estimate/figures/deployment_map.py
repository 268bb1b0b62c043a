"""The deployment map: which places are shown, what the map finds, and how it is drawn."""

from mission_estimate.derived_values.chronology import is_long_before
from mission_estimate.figures import wording
from mission_estimate.figures.figure import Figure, Table
from mission_estimate.figures.geography.map_data import Atlas, atlas_of
from mission_estimate.figures.map_sheet import draw_map
from mission_estimate.figures.map_sites import ORDER, Site, sites_of
from mission_estimate.figures.map_spots import Spot
from mission_estimate.figures.map_title import map_title
from mission_estimate.model.countries import UN_SHORT_NAMES
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.places import PlaceKind, PresenceKind

NAMES = {
    PresenceKind.HEADQUARTERS: ("Mission headquarters", "mission headquarters"),
    PresenceKind.SECTOR_HEADQUARTERS: ("Sector headquarters", "sector headquarters"),
    PresenceKind.BASE: ("Base", "bases"),
    PresenceKind.OFFICE: ("Office", "offices"),
}


def map_figure(estimate: Estimate) -> Figure | None:
    """Return the map, where a host state is known and a place of the mission has coordinates."""
    hosts = frozenset(str(code) for code in estimate.primary.host_states)
    atlas = atlas_of(hosts)
    if not hosts or not hosts <= set(atlas.lands.rings):
        return None
    sites, outside = sites_of(estimate, atlas, hosts)
    if not sites:
        return None
    spots = tuple(_spot(site) for site in sites) + _capitals(estimate, atlas, sites, hosts)
    as_of = max((site.presence.as_of for site in sites), key=lambda date: date.latest)
    verb = "was" if is_long_before(as_of.latest, estimate.edition.as_of) else "is"
    present = f"{estimate.primary.acronym} {verb} present"
    title = map_title(present, sites, len(atlas.regions.rings), len(hosts))
    alternative = f"{title}. {_in_words(sites, hosts)}{_outside(outside)}"
    svg, unnamed = draw_map(469, atlas, hosts, spots, alternative)
    return Figure(
        id="deployment-map",
        title=title,
        description=f"Where {present}, {wording.written(as_of)}{_italics(atlas)}",
        sources=wording.each_once(cited for site in sites for cited in site.presence.sources),
        as_of=wording.written(as_of),
        alternative=alternative,
        svg=svg,
        narrow=draw_map(350, atlas, hosts, spots, alternative)[0],
        table=_table(sites),
        note=f"Borders{_regions(atlas)}: Natural Earth. The map implies no view on the status of any"
        f" territory.{_dates(sites)}{_outside(outside)}{_unnamed(unnamed)}",
    )


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


def _dates(sites: list[Site]) -> str:
    """Say where the places are not all of one date."""
    dates = sorted((site.presence.as_of for site in sites), key=lambda date: (date.latest, date.earliest))
    if dates[0].latest == dates[-1].latest:
        return ""
    return f" Places as of dates from {wording.written(dates[0])} to {wording.written(dates[-1])}."


def _outside(outside: list[str]) -> str:
    return f" Not on the map: {wording.listing(sorted(outside))}." if outside else ""


def _unnamed(names: tuple[str, ...]) -> str:
    """List the marks without a name, or their number, so that no place is lost."""
    if not names:
        return ""
    which = wording.listing(names) if len(names) <= 8 else f"{wording.number(len(names))} places"
    return f" Marked without a name, because there is no room: {which}."


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
