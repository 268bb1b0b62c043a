"""Places in a region that does not contain them."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.model.countries import UN_SHORT_NAMES
from mission_estimate.model.places import Place, PlaceKind

WIDE = (PlaceKind.REGION, PlaceKind.DISTRICT, PlaceKind.AREA)


@rule(
    "GEO006", ERROR, "not the region of the place", help="name the region by its own id, or mend the country"
)
def wrong_region(context: Context) -> Iterator[Issue]:
    """A place lies in a region that cannot hold it.

    What: the `region` of a place must be a region, district or area, of the same country, and not part
    of the place.
    Why: tables by region would count the place in another country, or in a town.
    Source: experience: the id of a town (gao) is written where that of its region (gao-region) is
    meant.
    """
    places = {str(place.id): place for place in context.estimate.places}
    for index, place in enumerate(context.estimate.places):
        region = places.get(place.region or "")
        told = _fault(place, region) if region else ""
        if told:
            yield Issue(("places", index, "region"), told)


def _fault(place: Place, region: Place) -> str:
    if region.kind not in WIDE:
        return f"{place.name} is said to lie in `{region.id}`, which is a {region.kind}"
    if place.country and region.country and place.country != region.country:
        one, other = UN_SHORT_NAMES[place.country], UN_SHORT_NAMES[region.country]
        return f"{place.name} is in {one}, and its region {region.name} in {other}"
    return (
        f"{place.name} and {region.name} are each said to lie in the other"
        if region.region == place.id
        else ""
    )
