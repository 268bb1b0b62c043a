"""Draw the network: fields, lines with their words, boxes, and the key to the shapes."""

from collections.abc import Iterator
from itertools import pairwise
from math import hypot

from mission_estimate.figures import marks, palette
from mission_estimate.figures.network.layout import Plan, Point, Route, planned
from mission_estimate.figures.network.nodes import Band, Link, Network, Node, Tie
from mission_estimate.figures.network.routes import lead
from mission_estimate.figures.svg import Drawing
from mission_estimate.figures.text_metrics import Box, Type, free
from mission_estimate.model.actors import Accord, OriginKind, RelationKind

WIDTH = 620.0
LEADING, KEY_LINE = 10.6, 20.0
NAME, SUB, WORD, KEY = Type(11, 600), Type(9.4), Type(9.6, italic=True), Type(10)
WORDS: dict[Tie, str] = {
    OriginKind.SPLINTER: "split",
    OriginKind.MERGER: "merged",
    RelationKind.ALLIED: "allied",
    RelationKind.HOSTILE: "hostile to",
    RelationKind.RIVAL: "rivals",
    RelationKind.SUPPORTS: "supports",
    RelationKind.TRAINS: "trains",
    RelationKind.MEDIATES: "mediates",
    RelationKind.COOPERATES: "cooperates",
    RelationKind.AGREEMENT: "agreement",
}
ORIGINS = (OriginKind.SPLINTER, OriginKind.MERGER)
DIRECTED = {*ORIGINS, RelationKind.HOSTILE, RelationKind.SUPPORTS, RelationKind.TRAINS}
KEYS = {
    "state": "Host state",
    "mission": "Mission",
    "foreign": "Foreign state, force or organization",
    "group": "Signatory or adherent",
    "outside": "Outside the agreement",
    "armed": "Armed group",
}


def draw_network(network: Network, alternative: str) -> str:
    """Return the drawing."""
    plan = planned(network)
    lead(plan, network.links)
    nodes = {node.id: node for unit in network.units for node in (unit.node, *unit.members)}
    key = _key_lines(_key_words(network, {nodes[name].shape for name in plan.boxes}))
    drawing = Drawing(WIDTH, plan.height + 24 + KEY_LINE * len(key), alternative)
    for box in plan.fields.values():
        drawing.rect(box, palette.TINT, palette.HAIRLINE, 0.8)
    for route in plan.routes:
        _draw_route(drawing, route)
    heads = {name: _head(box, below=plan.side[name] is Band.OPPONENT) for name, box in plan.fields.items()}
    taken = [*plan.boxes.values(), *plan.fields.values()]
    for name, box in heads.items():
        _head_of(drawing, box, nodes[name])
    for name, box in plan.boxes.items():
        _draw_node(drawing, box, nodes[name])
    for route in plan.routes:
        _draw_word(drawing, plan, route, taken)
    _draw_key(drawing, key, plan.height + 22)
    return str(drawing)


def word(link: Link) -> str:
    """Return the word of a relation, with its year for an agreement, a splinter or a merger."""
    dated: dict[Tie, str] = {RelationKind.AGREEMENT: "agreed", **{kind: WORDS[kind] for kind in ORIGINS}}
    return f"{dated[link.kind]} {link.since}" if link.kind in dated and link.since else WORDS[link.kind]


def _head(box: Box, *, below: bool) -> Box:
    top = box.bottom - 31 if below else box.top
    return Box(box.left, top, box.right, top + 30)


def _head_of(drawing: Drawing, box: Box, node: Node) -> None:
    room = box.right - box.left - 15
    drawing.text((box.left + 10, box.top + 14), NAME.cut(node.name, room), NAME)
    if node.sub:
        drawing.text((box.left + 10, box.top + 26), SUB.cut(node.sub, room), SUB, palette.SOFT)


def _draw_node(drawing: Drawing, box: Box, node: Node) -> None:
    _outline(drawing, box, node.shape)
    color = palette.WHITE if node.shape == "state" else palette.INK
    room, middle = box.right - box.left - 12, (box.left + box.right) / 2
    single = NAME.width(node.name) <= room
    type_ = NAME if single else Type(9.6, 600)
    most = int((box.bottom - box.top - 3) / LEADING)
    lines = (node.name,) if single else type_.wrap(node.name, room, most)
    y = (box.top + box.bottom) / 2 + 3.6 - LEADING / 2 * (len(lines) - 1)
    for number, line in enumerate(lines):
        drawing.text((middle, y + LEADING * number), type_.cut(line, room), type_, color, "middle")


def _outline(drawing: Drawing, box: Box, shape: str) -> None:
    """Draw the shape of a kind; the radii differ so that small marks can be distinguished."""
    if shape == "state":
        drawing.rect(box, palette.NAVY)
    elif shape == "mission":
        drawing.rect(box, palette.WHITE, palette.INK, 1.0)
        drawing.rect(box.grown(-3), "none", palette.INK, 1.0)
    elif shape == "foreign":
        drawing.rect(box, palette.WHITE, palette.INK, 1.1, (box.bottom - box.top) / 2)
    elif shape == "group":
        drawing.rect(box, palette.WHITE, palette.INK, 1.1, 3.5)
    elif shape == "armed":
        drawing.rect(box, palette.WHITE, palette.SOFT, 1.1)
    else:
        cut, (left, top, right, bottom) = 7.0, (box.left, box.top, box.right, box.bottom)
        points = [
            (left + cut, top), (right - cut, top), (right, top + cut), (right, bottom - cut),
            (right - cut, bottom), (left + cut, bottom), (left, bottom - cut), (left, top + cut),
        ]  # fmt: skip
        marks.polygon(drawing, points, palette.OUTSIDE_GROUP, palette.INK, 1.1)


def _draw_route(drawing: Drawing, route: Route) -> None:
    """Draw a line in the style of its kind; a white rim lets it pass over another."""
    points, kind = list(route.points), route.link.kind
    drawing.path(points, palette.WHITE, 5.0)
    if kind is RelationKind.AGREEMENT:
        for side in (1.6, -1.6):
            drawing.path(_beside(points, side), palette.INK, 1.0)
    elif kind in (RelationKind.HOSTILE, RelationKind.RIVAL):
        ends = [*points[:-1], _short_of(points[-2], points[-1])] if kind in DIRECTED else points
        drawing.path(ends, palette.RUST, 2.0)
        if kind is RelationKind.RIVAL:
            _draw_ticks(drawing, points)
        else:
            marks.arrowhead(drawing, points[-2], points[-1], palette.RUST, 8)
    else:
        dash = "4 3" if kind is RelationKind.MEDIATES else "1.5 3" if kind in ORIGINS else None
        drawing.path(points, palette.INK, 1.5 if kind in ORIGINS else 1.0, dash)
        if kind in DIRECTED:
            marks.arrowhead(drawing, points[-2], points[-1], palette.INK)


def _short_of(before: Point, tip: Point) -> Point:
    length = hypot(tip[0] - before[0], tip[1] - before[1]) or 1.0
    part = max(0.0, 1 - 6 / length)
    return (before[0] + (tip[0] - before[0]) * part, before[1] + (tip[1] - before[1]) * part)


def _beside(points: list[Point], by: float) -> list[Point]:
    """Return a line parallel to an orthogonal one."""
    moved = []
    for place, (x, y) in enumerate(points):
        near = [points[max(0, place - 1)], points[min(len(points) - 1, place + 1)]]
        spans = [(near[0], (x, y)), ((x, y), near[1])]
        across = next((_sign(a[0], b[0]) for a, b in spans if a[1] == b[1] and a != b), 0)
        along = next((_sign(a[1], b[1]) for a, b in spans if a[0] == b[0] and a != b), 0)
        moved.append((x - by * along, y + by * across))
    return moved


def _sign(start: float, end: float) -> int:
    return 1 if end > start else -1


def _draw_ticks(drawing: Drawing, points: list[Point]) -> None:
    """Cross a line with three ticks in the middle of its longest part."""
    (ax, ay), (bx, by) = max(pairwise(points), key=_length)
    x, y = (ax + bx) / 2, (ay + by) / 2
    for step in (-5, 0, 5):
        if ay == by:
            drawing.line((x + step, y - 5), (x + step, y + 5), palette.RUST, 1.6)
        else:
            drawing.line((x - 5, y + step), (x + 5, y + step), palette.RUST, 1.6)


def _draw_word(drawing: Drawing, plan: Plan, route: Route, taken: list[Box]) -> None:
    """Set the word next to its line or into a gap of it; at worst over another line, never a word."""
    words, kind = word(route.link), route.link.kind
    own = list(_boxes(route))
    others = [box for other in plan.routes if other is not route for box in _boxes(other)]
    for lines in (others, []):
        for (x, y), within in _places(route, WORD.width(words)):
            box = WORD.box(x, y, words, "middle")
            fits = free(box, [*taken, *lines, *([] if within else own)], 0.8)
            if fits and box.left >= 0 and box.top >= 0 and box.right <= WIDTH:
                if within or not lines:
                    drawing.rect(box.grown(1.5), palette.WHITE)
                color = palette.RUST if kind in (RelationKind.HOSTILE, RelationKind.RIVAL) else palette.INK
                taken.append(drawing.text((x, y), words, WORD, color, "middle"))
                return


def _places(route: Route, wide: float) -> Iterator[tuple[Point, bool]]:
    """Yield where a word can be, and whether that is in its line: level parts first, then long ones."""
    aside = 9 if route.link.kind is RelationKind.RIVAL else 5
    parts = sorted(pairwise(route.points), key=lambda pair: (pair[0][1] != pair[1][1], -_length(pair)))
    for within in (False, True):
        for (ax, ay), (bx, by) in parts:
            for part in (0.5, 0.35, 0.65, 0.22, 0.78, 0.12, 0.88):
                x, y = ax + (bx - ax) * part, ay + (by - ay) * part + 3
                beside: tuple[Point, ...]
                if ay != by:
                    beside = ((x, y),) if within else ((x + wide / 2 + aside, y), (x - wide / 2 - aside, y))
                else:
                    room = abs(bx - ax) >= wide + 14 or not within
                    beside = () if not room else ((x, y),) if within else ((x, y - 7.5), (x, y + 9.5))
                for place in beside:
                    yield place, within


def _length(pair: tuple[Point, Point]) -> float:
    return hypot(pair[1][0] - pair[0][0], pair[1][1] - pair[0][1])


def _boxes(route: Route) -> Iterator[Box]:
    for (ax, ay), (bx, by) in pairwise(route.points):
        yield Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)).grown(1)


def _key_words(network: Network, shapes: set[str]) -> dict[str, str]:
    """Return what each shape means, in words for what is recorded and nothing more."""
    words = {shape: meaning for shape, meaning in KEYS.items() if shape in shapes}
    if "group" in words and not {Accord.SIGNATORY, Accord.ADHERENT} <= network.places:
        words["group"] = "Signatory" if Accord.SIGNATORY in network.places else "Adherent to the agreement"
    if "armed" in words and {"group", "outside"} & shapes:
        words["armed"] = "Other armed group"
    return words


def _key_lines(words: dict[str, str]) -> list[list[tuple[str, str]]]:
    """Break the key into lines."""
    lines: list[list[tuple[str, str]]] = [[]]
    x = 0.0
    for shape, meaning in words.items():
        wide = 30 + KEY.width(meaning)
        if lines[-1] and x + wide > WIDTH:
            lines.append([])
            x = 0.0
        lines[-1].append((shape, meaning))
        x += wide + 14
    return lines


def _draw_key(drawing: Drawing, lines: list[list[tuple[str, str]]], y: float) -> None:
    drawing.line((0, y - 10), (WIDTH, y - 10), palette.HAIRLINE, 0.8)
    for line in lines:
        x = 0.0
        for shape, meaning in line:
            _outline(drawing, Box(x, y, x + 24, y + 14), shape)
            x = drawing.text((x + 30, y + 10.5), meaning, KEY).right + 14
        y += KEY_LINE
