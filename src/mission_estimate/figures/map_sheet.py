"""Draw a map of host states: land, borders, rivers, places, key and scale, labels last.

A label goes where it meets no other label, no mark and not the key; of such places it takes the
one over the fewest lines. A name that finds none is left out, which the table makes good.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from mission_estimate.figures import palette
from mission_estimate.figures.geography.map_data import Atlas, Layer, rivers
from mission_estimate.figures.geography.projection import Plane, Point, Room, bounds, cut_line
from mission_estimate.figures.map_labels import Labels, Sizes
from mission_estimate.figures.map_spots import SMALL, Spot, draw_spot, extent, joined
from mission_estimate.figures.svg import Drawing
from mission_estimate.figures.text_metrics import Box
from mission_estimate.model.countries import UN_SHORT_NAMES

TALLEST, LOWEST = 430.0, 250.0
_KM = (10, 20, 50, 100, 200, 300, 500, 1000)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The plane, the frame on the page, and where the key is."""

    plane: Plane
    frame: Box
    key: Box


def draw_map(
    width: float, atlas: Atlas, hosts: frozenset[str], spots: tuple[Spot, ...], alternative: str
) -> tuple[str, tuple[str, ...]]:
    """Return the drawing, and the names that found no room on it."""
    sizes = Sizes.for_width(width)
    kinds = list(dict.fromkeys((spot.kind, spot.key) for spot in spots if spot.key))
    sheet = _sheet(width, atlas, hosts, spots, sizes.key_size([key for _, key in kinds]))
    drawing = Drawing(width, sheet.frame.bottom, alternative)
    drawing.rect(sheet.frame, palette.SEA)
    lines = _draw_land(drawing, sheet, atlas, hosts)
    lines += _draw_rivers(drawing, sheet, atlas, hosts)
    places = joined([(spot, sheet.plane.place(spot.at)) for spot in spots])
    labels = Labels(drawing, sheet.frame, sizes, lines)
    labels.block(sheet.key)
    for spot, at in places:
        labels.block(extent(spot, at))
    for spot, at in reversed(places):
        draw_spot(drawing, spot.kind, at)
    _draw_key(drawing, sheet, sizes, kinds)
    unnamed = tuple(
        spot.name
        for spot, at in places
        if (width >= 400 or spot.kind not in SMALL or spot.count > 1)
        and not labels.name(at, spot.name, spot.role, strong=spot.kind not in (*SMALL, "town"))
    )
    _name_areas(labels, sheet, atlas.lands, _neighbors(atlas, hosts))
    _name_rivers(labels, sheet, atlas, hosts)
    for name, rings in sorted(atlas.regions.rings.items()):
        if name and width >= 400:
            labels.area(Room(sheet.plane.line(ring) for ring in rings), name, italic=True)
    return str(drawing), unnamed


def _sheet(
    width: float, atlas: Atlas, hosts: frozenset[str], spots: tuple[Spot, ...], key: tuple[float, float]
) -> Sheet:
    """Choose the frame: the hosts with a margin, widened until a corner has room for the key."""
    own = bounds(ring for host in sorted(hosts) for ring in atlas.lands.rings[host])
    reach = max(own.right - own.left, own.top - own.bottom)
    rings = [ring for host in sorted(hosts) for ring in atlas.lands.rings[host]]
    for widening in (0.0, 0.06, 0.12, 0.18, 0.24, 0.3, 0.4):
        for east in (1.0, 0.0):
            pad = 0.05 * reach
            box = Box(own.left - pad - widening * reach * (1 - east), own.top + pad,
                      own.right + pad + widening * reach * east, own.bottom - pad)  # fmt: skip
            plane, frame = _fitted(box, width)
            room = Room(plane.line(ring) for ring in rings)
            marked = [extent(spot, plane.place(spot.at)) for spot in spots]
            for corner in _corners(frame, key):
                if not _covered(corner, room) and not any(corner.meets(mark, 4) for mark in marked):
                    return Sheet(plane, frame, corner)
    plane, frame = _fitted(own, width)
    below = Box(frame.left, frame.top, frame.right, frame.bottom + key[1] + 12)
    return Sheet(plane, below, Box(8, frame.bottom + 4, 8 + key[0], frame.bottom + 4 + key[1]))


def _fitted(box: Box, width: float) -> tuple[Plane, Box]:
    """Return the plane on which a box fits the width and stays within the heights."""
    plane = Plane.over(box, width)
    height = (box.top - box.bottom) * plane.per_degree
    if height > TALLEST:
        more = (height / TALLEST - 1) * (box.right - box.left) / 2
        box = Box(box.left - more, box.top, box.right + more, box.bottom)
    elif height < LOWEST:
        more = (LOWEST - height) / plane.per_degree / 2
        box = Box(box.left, box.top + more, box.right, box.bottom - more)
    plane = Plane.over(box, width)
    return plane, Box(0, 0, width, round((box.top - box.bottom) * plane.per_degree, 1))


def _corners(frame: Box, size: tuple[float, float]) -> Iterator[Box]:
    wide, high = size
    for left in (frame.right - wide - 8, frame.left + 8):
        for top in (frame.bottom - high - 8, frame.top + 8):
            yield Box(left, top, left + wide, top + high)


def _covered(box: Box, room: Room) -> bool:
    """Return whether a box reaches into an area, seen row by row."""
    rows = (box.top + (box.bottom - box.top) * part / 8 for part in range(9))
    return any(left < box.right + 4 and right > box.left - 4 for y in rows for left, right in room.spans(y))


def _draw_land(drawing: Drawing, sheet: Sheet, atlas: Atlas, hosts: frozenset[str]) -> list[list[Point]]:
    """Draw the hosts in white and all borders; return the lines that labels had better avoid."""
    plane, frame = sheet.plane, sheet.frame
    for host in sorted(hosts):
        drawing.area((plane.line(ring) for ring in atlas.lands.rings[host]), palette.WHITE)
    for part in _parts(atlas.regions, plane, frame, lambda areas: len(areas) > 1):
        drawing.path(part, palette.REGION_BORDER, 0.8, "3 2")
    foreign = list(_parts(atlas.lands, plane, frame, lambda areas: not areas & hosts))
    own = list(_parts(atlas.lands, plane, frame, lambda areas: bool(areas & hosts)))
    for part in foreign:
        drawing.path(part, palette.FOREIGN_BORDER, 0.7)
    for part in own:
        drawing.path(part, palette.INK, 1.2)
    return [*own, *foreign]


def _parts(
    layer: Layer, plane: Plane, frame: Box, wanted: Callable[[frozenset[str]], bool]
) -> Iterator[list[Point]]:
    for border in layer.borders:
        if wanted(border.areas):
            yield from cut_line(plane.line(border.line), frame)


def _draw_rivers(drawing: Drawing, sheet: Sheet, atlas: Atlas, hosts: frozenset[str]) -> list[list[Point]]:
    drawn = [line for _, lines in _rivers(sheet, atlas, hosts) for line in lines]
    for line in drawn:
        drawing.path(line, palette.RIVER, 1.5)
    return drawn


def _rivers(sheet: Sheet, atlas: Atlas, hosts: frozenset[str]) -> Iterator[tuple[str, list[list[Point]]]]:
    """Yield the rivers by name, as far as they run through the host states."""
    rooms = [Room(atlas.lands.rings[host]) for host in sorted(hosts)]
    for name, lines in rivers():
        found: list[list[Point]] = []
        for line in lines:
            run: list[Point] = []
            for point in line:
                if any(room.holds(point) for room in rooms):
                    run.append(sheet.plane.place(point))
                elif run:
                    found.append(run)
                    run = []
            found.append(run)
        if kept := [run for run in found if len(run) > 1]:
            yield name, kept


def _name_rivers(labels: Labels, sheet: Sheet, atlas: Atlas, hosts: frozenset[str]) -> None:
    for name, lines in _rivers(sheet, atlas, hosts):
        labels.river(max(lines, key=len), name)


def _neighbors(atlas: Atlas, hosts: frozenset[str]) -> Iterable[tuple[str, str]]:
    for code in sorted(set(atlas.lands.rings) - hosts):
        if code in UN_SHORT_NAMES:
            yield code, UN_SHORT_NAMES[code].split(" (")[0].upper()


def _name_areas(labels: Labels, sheet: Sheet, lands: Layer, named: Iterable[tuple[str, str]]) -> None:
    for code, name in named:
        rings = [sheet.plane.line(ring) for ring in lands.rings[code]]
        near = [ring for ring in rings if _near(ring, sheet.frame)]
        if near:
            labels.area(Room(near), name, italic=False)


def _near(ring: Iterable[Point], frame: Box) -> bool:
    box = bounds([list(ring)])
    return Box(box.left, box.bottom, box.right, box.top).meets(frame)


def _draw_key(drawing: Drawing, sheet: Sheet, sizes: Sizes, kinds: list[tuple[str, str]]) -> None:
    box = sheet.key
    y = box.top + sizes.line / 2
    for kind, words in kinds:
        draw_spot(drawing, kind, (box.left + 7, y))
        drawing.text((box.left + 19, y + sizes.key.size * 0.34), words, sizes.key, halo=palette.SEA)
        y += sizes.line
    longest = 0.62 * (box.right - box.left)
    km = next((km for km in reversed(_KM) if sheet.plane.units(km) <= longest), _KM[0])
    left, right = box.left + 1, box.left + 1 + sheet.plane.units(km)
    drawing.path([(left, y - 4), (left, y), (right, y), (right, y - 4)], palette.INK, 1.1)
    drawing.text((right + 5, y + 3), f"{km:,} km", sizes.small, halo=palette.SEA)
