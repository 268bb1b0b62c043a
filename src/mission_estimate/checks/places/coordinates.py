"""Coordinates that are missing, exchanged, or in another country."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.checks.world.bounding_boxes import box_of, point_of
from mission_estimate.model.countries import UN_SHORT_NAMES


@rule("GEO001", ERROR, "place outside its country", help="mend the sign or the digits, or the country")
def place_outside_country(context: Context) -> Iterator[Issue]:
    """A place lies outside its country.

    What: coordinates are compared with the box of latitude and longitude of the place's country, a
    third of a degree more on each side. Exchanged coordinates have a rule of their own.
    Why: the map shows the place in another country, and whoever navigates by it goes there.
    Source: Natural Earth 1:10m (public domain); experience: a lost minus sign moves Bamako from 8°W to
    8°E, into Niger.
    """
    for index, place in enumerate(context.estimate.places):
        point, box = point_of(place), box_of(place.country or "")
        if point and box and not box.holds(*point) and not box.holds(*reversed(point)):
            astray = "longitude" if box.south <= point[0] <= box.north else "latitude"
            yield Issue(
                ("places", index, astray),
                f"{place.name} at {place.latitude}, {place.longitude} is not in "
                f"{UN_SHORT_NAMES[str(place.country)]}, which lies at {box}",
                "mend the sign or the digits of the coordinates, or the country",
            )


@rule("GEO002", ERROR, "coordinates are exchanged", help="exchange the two numbers")
def swapped_coordinates(context: Context) -> Iterator[Issue]:
    """Latitude and longitude of a place are exchanged.

    What: the point lies outside the box of the place's country, and inside it once the two numbers are
    exchanged.
    Why: the map would show a town of Mali in the Gulf of Aden or the Atlantic.
    Source: seen in the list of missions of the UN Peace and Security Data Hub, where MINUSMA's
    coordinates are exchanged.
    """
    for index, place in enumerate(context.estimate.places):
        point, box = point_of(place), box_of(place.country or "")
        if point and box and not box.holds(*point) and box.holds(*reversed(point)):
            yield Issue(
                ("places", index, "latitude"),
                f"{place.name} lies in {UN_SHORT_NAMES[str(place.country)]} "
                "only when its latitude and longitude are exchanged",
                f"write `latitude: {place.longitude}` and `longitude: {place.latitude}`",
            )


@rule("GEO005", WARNING, "presence without coordinates", help="add latitude and longitude in decimal degrees")
def missing_coordinates(context: Context) -> Iterator[Issue]:
    """A place where the mission is has no coordinates.

    What: a place with `presence` needs latitude and longitude.
    Why: the deployment map would leave it out, and nobody would notice that it is missing.
    Source: the Geo-PKO dataset gives coordinates for every deployment place of UN operations since
    1994.
    """
    for index, place in enumerate(context.estimate.places):
        if place.presence and point_of(place) is None:
            yield Issue(
                ("places", index, "name"),
                f"the mission is in {place.name}, and no map can show it: the place has no coordinates",
                "add `latitude` and `longitude` in decimal degrees, north and east positive",
            )
