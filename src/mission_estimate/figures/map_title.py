"""The title of the map: where the places that it shows are.

An estimate lists the places that its sources name, and a place may have no coordinates. So a title speaks of
the places shown, and never says that a mission is in these places only.
"""

from collections import Counter

from mission_estimate.figures import wording
from mission_estimate.figures.map_sites import Site
from mission_estimate.model.countries import UN_SHORT_NAMES

FEW, MOST_LETTERS = 3, 80
"""So many places are named in the title, if their names are not longer together."""


def map_title(present: str, sites: list[Site], regions: int, hosts: int) -> str:
    """Name the few regions that hold two thirds of the places, if few do; else the places or the states.

    The title does not say of how many regions: those drawn may be of another date than the estimate.
    """
    counts = Counter(site.region for site in sites if site.region)
    ranked = sorted(counts, key=lambda name: (-counts[name], name))
    held = 0
    for rank, name in enumerate(ranked, 1):
        held += counts[name]
        if held * 3 >= len(sites) * 2 and rank <= 3 and rank * 2 <= regions and len(sites) > 3:
            some = f"{wording.opening(held)} of the {_places(len(sites))} shown lie in"
            where = "the region" if rank == 1 else f"{wording.in_words(rank)} regions:"
            return f"{some} {where} {wording.listing(ranked[:rank])}"
    if len(sites) <= FEW or hosts > 1:
        return _few(present, sites) if len(sites) <= FEW else _by_state(present, sites)
    spread = f" in {wording.in_words(len(counts))} regions" if counts else ""
    return f"{_places_where(present, sites)}{spread if len(counts) > 1 else ''}"


def _few(present: str, sites: list[Site]) -> str:
    """Name the places, as long as a title holds their names."""
    names = [str(site.place.name) for site in sites]
    if sum(map(len, names)) > MOST_LETTERS:
        return _places_where(present, sites)
    return f"{present} in {wording.listing(names)}"


def _by_state(present: str, sites: list[Site]) -> str:
    """Count the places of each host state, the state with the most first."""
    counts = Counter(UN_SHORT_NAMES[site.place.country] for site in sites if site.place.country)
    ranked = sorted(counts, key=lambda name: (-counts[name], name))
    if len(ranked) < 2 or sum(counts.values()) < len(sites):
        return _places_where(present, sites)
    rest = [f"{wording.in_words(counts[name])} in {name}" for name in ranked[1:]]
    verb = "lies" if counts[ranked[0]] == 1 else "lie"
    first = f"{wording.in_words(counts[ranked[0]])} {verb} in {ranked[0]}"
    return f"Of the {_places(len(sites))} shown, {wording.listing([first, *rest])}"


def _places_where(present: str, sites: list[Site]) -> str:
    return f"{wording.capitalized(_places(len(sites)))} where {present}"


def _places(count: int) -> str:
    return f"{wording.in_words(count)} place{'' if count == 1 else 's'}"
