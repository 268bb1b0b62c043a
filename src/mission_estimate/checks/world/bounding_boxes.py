"""Bounding boxes of the countries, in latitude and longitude."""

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

from mission_estimate.model.places import Place

MARGIN = 0.3
"""Degrees by which a place may be outside, for villages at the border and rough coordinates."""


class Box(NamedTuple):
    """South, west, north and east of a country in degrees."""

    south: float
    west: float
    north: float
    east: float

    def holds(self, latitude: float, longitude: float) -> bool:
        """Return whether a point is in the box or its margin."""
        return (
            self.south - MARGIN <= latitude <= self.north + MARGIN
            and self.west - MARGIN <= longitude <= self.east + MARGIN
        )

    def __str__(self) -> str:
        south_north = f"{_degrees(self.south, 'NS')} to {_degrees(self.north, 'NS')}"
        return f"{south_north}, {_degrees(self.west, 'EW')} to {_degrees(self.east, 'EW')}"


def box_of(country: str) -> Box | None:
    """Return the box of a country, None where none is known."""
    return _boxes().get(country)


def point_of(place: Place) -> tuple[float, float] | None:
    """Return latitude and longitude of a place, if it has them."""
    if place.latitude is None or place.longitude is None:
        return None
    return float(place.latitude), float(place.longitude)


@cache
def _boxes() -> dict[str, Box]:
    """Read the table, which scripts/make_boxes.py generates."""
    table = json.loads(Path(__file__).with_name("country_boxes.json").read_text(encoding="utf-8"))
    return {code: Box(*degrees) for code, degrees in table["boxes"].items()}


def _degrees(number: float, sides: str) -> str:
    return f"{abs(number):g}°{sides[0] if number >= 0 else sides[1]}"
