"""Read the map data: areas with the lines that they share, so that a border is drawn once."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from mission_estimate.figures.geography.rotation import meridian_of, toward, turned

Point = tuple[float, float]
Line = tuple[Point, ...]
_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Border:
    """A line with the names of the areas on its sides; a coast has one."""

    line: Line
    areas: frozenset[str]


@dataclass(frozen=True, slots=True)
class Layer:
    """Areas by name as rings of longitude and latitude, and the borders between them."""

    rings: Mapping[str, tuple[Line, ...]]
    borders: tuple[Border, ...]


@dataclass(frozen=True, slots=True)
class Atlas:
    """The map around some host states; without a file of its own it has no regions."""

    lands: Layer
    regions: Layer
    detailed: bool
    meridian: float

    def point(self, longitude: float, latitude: float) -> Point:
        """Return where a place lies on this map, which may reach beyond 180°."""
        return (toward(longitude, self.meridian), latitude)


@cache
def atlas_of(hosts: frozenset[str]) -> Atlas:
    """Return the map made for these host states, or the coarse one of the world."""
    path = _FOLDER / f"{'-'.join(sorted(hosts))}.json"
    detailed = bool(hosts) and path.is_file()
    return _read(path, hosts, detailed=True) if detailed else world_around(hosts)


@cache
def world_around(hosts: frozenset[str]) -> Atlas:
    """Return the coarse map of the world, with these host states in its middle."""
    return _read(_FOLDER / "world.json", hosts, detailed=False)


def _read(path: Path, hosts: frozenset[str], *, detailed: bool) -> Atlas:
    lands, regions = _layers(path)
    own = [x for host in hosts for ring in lands.rings.get(host, ()) for x, _ in ring]
    meridian = meridian_of(own) if own else 0.0
    parted = regions if len(regions.rings) > 1 else Layer({}, ())
    return Atlas(_turned(lands, meridian), _turned(parted, meridian), detailed, meridian)


@cache
def _layers(path: Path) -> tuple[Layer, Layer]:
    content = json.loads(path.read_text("utf-8"))
    empty: dict[str, Any] = {"arcs": [], "areas": {}}
    scale = content["scale"]
    return _layer(content["lands"], scale), _layer(content.get("regions", empty), scale)


def _turned(layer: Layer, meridian: float) -> Layer:
    rings = {name: tuple(turned(ring, meridian) for ring in rings) for name, rings in layer.rings.items()}
    borders = tuple(Border(turned(border.line, meridian), border.areas) for border in layer.borders)
    return Layer(rings, borders)


@cache
def rivers() -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """Return the rivers that are known, by name."""
    content = json.loads((_FOLDER / "rivers.json").read_text("utf-8"))
    return tuple(
        (river["name"], tuple(tuple(zip(line[::2], line[1::2], strict=True)) for line in river["lines"]))
        for river in content["rivers"]
    )


def _layer(topology: dict[str, Any], scale: int) -> Layer:
    arcs = [tuple(_points(arc, scale)) for arc in topology["arcs"]]
    sides: dict[int, set[str]] = {}
    for name, polygons in topology["areas"].items():
        for arc in (arc for polygon in polygons for ring in polygon for arc in ring):
            place = arc if arc >= 0 else ~arc
            inner = place in sides and name in sides[place]
            sides.setdefault(place, set()).add("" if inner else name)
    borders = tuple(
        Border(arcs[place], frozenset(areas)) for place, areas in sorted(sides.items()) if "" not in areas
    )
    rings = {
        name: tuple(_ring(ring, arcs) for polygon in polygons for ring in polygon)
        for name, polygons in topology["areas"].items()
    }
    return Layer(rings, borders)


def _points(arc: list[int], scale: int) -> Iterator[Point]:
    for x, y in zip(accumulate(arc[::2]), accumulate(arc[1::2]), strict=True):
        yield (x / scale, y / scale)


def _ring(ring: list[int], arcs: list[Line]) -> Line:
    points: list[Point] = []
    for arc in ring:
        line = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        points += line[1:] if points else line
    return tuple(points)
