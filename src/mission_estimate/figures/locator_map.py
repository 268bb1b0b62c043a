"""The locator of the cover: the continent, the host states in white, the capitals as dots."""

from collections.abc import Iterator, Sequence
from math import hypot

from mission_estimate.figures import palette, wording
from mission_estimate.figures.african_states import AFRICA
from mission_estimate.figures.figure import Figure, Table
from mission_estimate.figures.geography.map_data import Atlas, world_around
from mission_estimate.figures.geography.projection import Plane, Point, Room, bounds, cut_ring
from mission_estimate.figures.svg import Drawing
from mission_estimate.figures.text_metrics import Box, Type, free
from mission_estimate.model.countries import UN_SHORT_NAMES
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.places import PlaceKind

WIDTH, HEIGHT = 335.0, 345.0
REACH = 28.0
"""Degrees that are shown around host states outside of Africa."""
_NAME = Type(13, 600)


def locator_figure(estimate: Estimate) -> Figure | None:
    """Return the locator, where the host states are on the map of the world."""
    hosts = sorted(str(code) for code in estimate.primary.host_states)
    world = world_around(frozenset(hosts))
    if not hosts or not set(hosts) <= set(world.lands.rings):
        return None
    names = [UN_SHORT_NAMES[host] for host in hosts]
    capitals = [(str(name), world.point(*at)) for name, at in _capitals(estimate, hosts)]
    where = f"{wording.listing(names)}{' in Africa' if set(hosts) <= AFRICA else ''}"
    dots = f", with {wording.listing([name for name, _ in capitals])}" if capitals else ""
    alternative = f"Map: {where}{dots}"
    return Figure(
        id="locator",
        title=where,
        description="Where the mission works",
        sources=(),
        as_of=wording.day(estimate.edition.as_of),
        alternative=alternative,
        svg=_drawn(world, hosts, capitals, alternative),
        table=Table(("Host state",), tuple((name,) for name in names)),
        note="Borders: Natural Earth. The map implies no view on the status of any territory.",
    )


def _capitals(estimate: Estimate, hosts: list[str]) -> Iterator[tuple[str, Point]]:
    for place in estimate.places:
        located = place.longitude is not None and place.latitude is not None
        if located and place.kind is PlaceKind.CAPITAL and place.country in hosts:
            yield str(place.name), (float(place.longitude or 0), float(place.latitude or 0))


def _drawn(world: Atlas, hosts: list[str], capitals: list[tuple[str, Point]], alternative: str) -> str:
    plane, frame, shown = _plane(world, hosts)
    drawing = Drawing(frame.right, frame.bottom, alternative)
    for code in sorted(shown - set(hosts)):
        drawing.area(_rings(world, code, plane, frame), palette.CONTINENT, palette.NAVY, 0.8)
    rooms = {}
    for host in hosts:
        rings = _rings(world, host, plane, frame, least=0.0)
        rooms[host] = Room([*ring, ring[0]] for ring in rings)
        drawing.area(rings, palette.WHITE, palette.NAVY, 0.8)
    places = [plane.place(at) for _, at in capitals]
    for at in places:
        drawing.disc(at, 3.6, palette.RUST, palette.WHITE, 1.4)
    taken = [Box(x - 5, y - 5, x + 5, y + 5) for x, y in places]
    for host in hosts:
        taken.append(_name(drawing, frame, rooms, host, taken))
    return str(drawing)


def _plane(world: Atlas, hosts: list[str]) -> tuple[Plane, Box, set[str]]:
    """Return the plane, the frame, and the countries: all of Africa, or what lies around the hosts."""
    own = bounds(ring for host in hosts for ring in world.lands.rings[host])
    if set(hosts) <= AFRICA:
        box, shown = Box(-18.5, 38.0, 52.0, -35.5), {code for code in AFRICA if code in world.lands.rings}
        box = Box(min(box.left, own.left - 1), box.top, max(box.right, own.right + 1), box.bottom)
    else:
        x, y = (own.left + own.right) / 2, (own.top + own.bottom) / 2
        reach = max(REACH, 0.8 * max(own.right - own.left, own.top - own.bottom)) / 2
        box, shown = Box(x - reach * 1.4, y + reach, x + reach * 1.4, y - reach), set(world.lands.rings)
    plane = Plane.over(box, WIDTH)
    return plane, Box(0, 0, WIDTH, min(HEIGHT, round((box.top - box.bottom) * plane.per_degree))), shown


def _rings(world: Atlas, code: str, plane: Plane, frame: Box, *, least: float = 3.0) -> list[list[Point]]:
    """Return what of a country lies in the frame, without islands too small to see."""
    found = [cut_ring(plane.line(ring), frame) for ring in world.lands.rings[code]]
    return [ring for ring in found if len(ring) > 2 and _size(ring) > least]


def _size(ring: Sequence[Point]) -> float:
    box = bounds([ring])
    return hypot(box.right - box.left, box.top - box.bottom)


def _name(drawing: Drawing, frame: Box, rooms: dict[str, Room], host: str, taken: list[Box]) -> Box:
    """Write the name into the country where it fits; else next to it, on the side with more room."""
    words = UN_SHORT_NAMES[host].split(" (")[0]
    for x, y in rooms[host].places(frame, _NAME.width(words) + 4, 13):
        box = _NAME.box(x, y + 4.4, words, "middle")
        if free(box, taken, 1.0):
            return drawing.text((x, y + 4.4), words, _NAME, palette.NAVY, "middle")
    x, y = rooms[host].middle()
    right = frame.right - x > x
    edges = [edge for row in (y - 6, y, y + 6) for span in rooms[host].spans(row) for edge in span] or [x]
    place = (max(edges) + 7 if right else min(edges) - 7, y + 4.4)
    room = (frame.right - place[0] if right else place[0]) - 2
    if room < max(_NAME.width(word) for word in words.split()):
        return _under(drawing, frame, rooms[host], words)
    lines = _NAME.wrap(words, room, 3)
    boxes = [
        drawing.text(
            (place[0], place[1] + 15 * n),
            line,
            _NAME,
            palette.WHITE,
            "start" if right else "end",
            halo=palette.NAVY,
        )
        for n, line in enumerate(lines)
    ]
    return Box(boxes[0].left, boxes[0].top, boxes[0].right, boxes[-1].bottom)


def _under(drawing: Drawing, frame: Box, room: Room, words: str) -> Box:
    """Write the name below a country that leaves no room at its sides."""
    half = _NAME.width(words) / 2
    x = min(max(room.middle()[0], half + 2), frame.right - half - 2)
    return drawing.text(
        (x, min(room.lowest() + 16, frame.bottom - 5)),
        words,
        _NAME,
        palette.WHITE,
        "middle",
        halo=palette.NAVY,
    )
