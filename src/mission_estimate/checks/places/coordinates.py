"""Missing and swapped coordinates, and coordinates outside the country."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.checks.world.bounding_boxes import box_of, point_of
from mission_estimate.model.countries import UN_SHORT_NAMES


@rule(
    "GEO001",
    ERROR,
    "place outside its country",
    help="correct the sign or the digits of the coordinates, or the country",
)
def place_outside_country(context: Context) -> Iterator[Issue]:
    """A place is outside its country.

    What: compares coordinates with the bounding box of the country, with a margin of a third of a
    degree. A separate rule reports swapped coordinates.
    Why: the map shows the place in another country, which misleads anyone who navigates by it.
    Source: Natural Earth 1:10m (public domain); experience: a lost minus sign moves Bamako from 8°W to
    8°E, into Niger.
    """
    for index, place in enumerate(context.estimate.places):
        point, box = point_of(place), box_of(place.country or "")
        if point and box and not box.holds(*point) and not box.holds(*reversed(point)):
            wrong = "longitude" if box.south <= point[0] <= box.north else "latitude"
            yield Issue(
                ("places", index, wrong),
                f"{place.name} at {place.latitude}, {place.longitude} is not in "
                f"{UN_SHORT_NAMES[str(place.country)]}, which is at {box}",
            )


@rule("GEO002", ERROR, "swapped coordinates", help="swap the two numbers")
def swapped_coordinates(context: Context) -> Iterator[Issue]:
    """Latitude and longitude of a place are swapped.

    What: reports a point that is outside the bounding box of its country, but inside it if the two
    numbers are swapped.
    Why: the map would show a town of Mali in the Gulf of Aden or the Atlantic.
    Source: seen in the list of missions of the UN Peace and Security Data Hub, where the coordinates of
    MINUSMA are swapped.
    """
    for index, place in enumerate(context.estimate.places):
        point, box = point_of(place), box_of(place.country or "")
        if point and box and not box.holds(*point) and box.holds(*reversed(point)):
            yield Issue(
                ("places", index, "latitude"),
                f"{place.name} is in {UN_SHORT_NAMES[str(place.country)]} "
                "only if its latitude and longitude are swapped",
                f"write `latitude: {place.longitude}` and `longitude: {place.latitude}`",
            )


@rule("GEO005", WARNING, "presence without coordinates", help="add latitude and longitude in decimal degrees")
def missing_coordinates(context: Context) -> Iterator[Issue]:
    """A place with a presence of the mission has no coordinates.

    What: a place with `presence` needs latitude and longitude.
    Why: the deployment map would silently omit it.
    Source: the Geo-PKO dataset gives coordinates for every location of UN operations since 1994.
    """
    for index, place in enumerate(context.estimate.places):
        if place.presence and point_of(place) is None:
            yield Issue(
                ("places", index, "name"),
                f"the mission is in {place.name}, but the map cannot show it without coordinates",
                "add `latitude` and `longitude` in decimal degrees, north and east positive",
            )
