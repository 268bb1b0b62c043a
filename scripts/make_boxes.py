"""Make the table of the boxes in which the countries lie: the rules on places use it.

    python scripts/make_boxes.py countries-10m.json countries.json

The first file comes with the npm package world-atlas (Natural Earth, public domain, as
TopoJSON), the second with the npm package world-countries; from it only the two codes of
ISO 3166-1 are taken, by which the one names a country and we another.
"""

import json
import sys
from collections.abc import Iterator
from math import ceil, floor
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parent.parent / "src" / "mission_estimate" / "checks" / "country_boxes.json"
SOURCE = (
    "Natural Earth 1:10m (public domain), from the npm package world-atlas 2.0.2 by scripts/make_boxes.py; "
    "degrees: south, west, north, east, rounded outward to tenths"
)

Box = tuple[float, float, float, float]


def boxes(topology: dict[str, Any], codes: dict[str, str]) -> dict[str, Box]:
    """Return the box of each country that has a code; parts of one code are joined."""
    found: dict[str, Box] = {}
    for country in topology["objects"]["countries"]["geometries"]:
        code = codes.get(country.get("id", ""))
        points = list(_points(topology, country.get("arcs", [])))
        if code and points:
            box = _box(points)
            found[code] = _join(found.get(code, box), box)
    return dict(sorted(found.items()))


def _points(topology: dict[str, Any], arcs: list[Any]) -> Iterator[tuple[float, float]]:
    (east, north), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in arcs:
        if isinstance(arc, list):
            yield from _points(topology, arc)
            continue
        x = y = 0
        for step_x, step_y in topology["arcs"][arc if arc >= 0 else ~arc]:
            x, y = x + step_x, y + step_y
            yield x * east + west, y * north + south


def _box(points: list[tuple[float, float]]) -> Box:
    """Round outward; a country on both sides of the 180th meridian gets all longitudes."""
    longitudes, latitudes = [p[0] for p in points], [p[1] for p in points]
    west, east = min(longitudes), max(longitudes)
    if east - west > 350:
        west, east = -180, 180
    return (_down(min(latitudes)), _down(west), _up(max(latitudes)), _up(east))


def _down(degrees: float) -> float:
    return floor(degrees * 10) / 10


def _up(degrees: float) -> float:
    return ceil(degrees * 10) / 10


def _join(one: Box, other: Box) -> Box:
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )


def main(atlas: str, countries: str) -> None:
    """Write the table, one country a line."""
    listed = json.loads(Path(countries).read_text(encoding="utf-8"))
    codes = {country["ccn3"]: country["cca3"] for country in listed if country.get("ccn3")}
    found = boxes(json.loads(Path(atlas).read_text(encoding="utf-8")), codes)
    lines = ",\n".join(f'    "{code}": {json.dumps(box)}' for code, box in found.items())
    text = f'{{\n  "source": {json.dumps(SOURCE)},\n  "boxes": {{\n{lines}\n  }}\n}}\n'
    TARGET.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
