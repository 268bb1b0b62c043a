"""Places with the same coordinates, and names with two."""

from collections.abc import Iterator
from math import cos, hypot, radians

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.known_names import key
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.world.bounding_boxes import point_of
from mission_estimate.model.places import SETTLEMENTS, Place

NEAR_KM, FAR_KM = 1.0, 50.0
KM_A_DEGREE = 111.2


@rule("GEO003", WARNING, "duplicate coordinates or place",
      help="correct the coordinates, or merge the two places with `also_known_as`")  # fmt: skip
def shared_point(context: Context) -> Iterator[Issue]:
    """Two places have the same coordinates, or the same name and different coordinates.

    What: reports towns, villages and capitals with different names within about a kilometer of each
    other, and places with the same name, kind and country more than 50 km apart.
    Why: the coordinates were copied and not changed, or one town has two entries; the map shows one of
    them in the wrong place.
    Source: experience: authors add a place by copying the previous entry.
    """
    cells: dict[tuple[int, int], list[Place]] = {}
    by_name: dict[tuple[str, str, str], Place] = {}
    for index, place in enumerate(context.estimate.places):
        point = point_of(place)
        if point is None:
            continue
        message = _homonym(place, by_name) or (_neighbor(place, cells) if place.kind in SETTLEMENTS else "")
        if message:
            yield Issue(("places", index, "latitude"), message)
        cells.setdefault(_cell(point), []).append(place)


def _cell(point: tuple[float, float]) -> tuple[int, int]:
    """Return the cell of a grid whose cells are wider than the distance to find."""
    return round(point[0] * 20), round(point[1] * 20)


def _neighbor(place: Place, cells: dict[tuple[int, int], list[Place]]) -> str:
    row, column = _cell(point_of(place) or (0, 0))
    for cell in ((row + i, column + j) for i in (-1, 0, 1) for j in (-1, 0, 1)):
        for other in cells.get(cell, ()):
            if other.kind in SETTLEMENTS and other.name != place.name and kilometers(place, other) < NEAR_KM:
                return f"{place.name} has the coordinates of {other.name}"
    return ""


def _homonym(place: Place, by_name: dict[tuple[str, str, str], Place]) -> str:
    other = by_name.setdefault((key(place.name), place.kind, str(place.country)), place)
    apart = kilometers(place, other)
    if other is place or apart < FAR_KM:
        return ""
    return f"{place.name} is at two points {apart:.0f} km apart, as `{other.id}` and as `{place.id}`"


def kilometers(one: Place, other: Place) -> float:
    """Return the approximate distance, which treats the surface as locally flat."""
    (south, west), (north, east) = point_of(one) or (0.0, 0.0), point_of(other) or (0.0, 0.0)
    return KM_A_DEGREE * hypot(north - south, (east - west) * cos(radians((south + north) / 2)))
