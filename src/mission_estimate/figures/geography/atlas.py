"""Read the map data: areas with the lines that they share, so that a border is drawn once."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

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


@cache
def atlas_of(hosts: frozenset[str]) -> Atlas:
    """Return the map made for these host states, or the coarse one of the world."""
    path = _FOLDER / f"{'-'.join(sorted(hosts))}.json"
    detailed = bool(hosts) and path.is_file()
    content = json.loads((path if detailed else _FOLDER / "world.json").read_text("utf-8"))
    empty: dict[str, Any] = {"arcs": [], "areas": {}}
    scale = content["scale"]
    return Atlas(_layer(content["lands"], scale), _layer(content.get("regions", empty), scale), detailed)


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
