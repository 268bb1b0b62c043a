"""Places in a region that does not contain them."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.model.countries import UN_SHORT_NAMES
from mission_estimate.model.places import Place, PlaceKind

WIDE = (PlaceKind.REGION, PlaceKind.PROVINCE, PlaceKind.DISTRICT, PlaceKind.AREA)


@rule("GEO006", ERROR, "wrong region of a place", help="use the id of the region, or correct the country")
def wrong_region(context: Context) -> Iterator[Issue]:
    """A place is in a region that cannot contain it.

    What: the `region` of a place must be a region, province, district or area of the same country, and not
    part of the place.
    Why: tables by region would count the place in another country, or in a town.
    Source: experience: authors write the id of a town (gao) instead of that of its region (gao-region).
    """
    places = {str(place.id): place for place in context.estimate.places}
    for index, place in enumerate(context.estimate.places):
        region = places.get(place.region or "")
        message = _fault(place, region) if region else ""
        if message:
            yield Issue(("places", index, "region"), message)


def _fault(place: Place, region: Place) -> str:
    if region.kind not in WIDE:
        return f"the region of {place.name} is `{region.id}`, which is a {region.kind}"
    if place.country and region.country and place.country != region.country:
        one, other = UN_SHORT_NAMES[place.country], UN_SHORT_NAMES[region.country]
        return f"{place.name} is in {one}, but its region {region.name} is in {other}"
    return f"{place.name} and {region.name} are regions of each other" if region.region == place.id else ""
