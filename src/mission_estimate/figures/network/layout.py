"""Place the boxes and fields of the network: three columns, and a band below.

Left the outsiders, then the state, then the groups, below the groups outside.
"""

from dataclasses import dataclass, field

from mission_estimate.figures.network.nodes import Band, Link, Network, Unit
from mission_estimate.figures.text_metrics import Box

Point = tuple[float, float]
LEFT, MIDDLE, RIGHT = (1.0, 120.0), (222.0, 338.0), (458.0, 619.0)
BELOW = 148.0
HIGH, MEMBER, TALL, HEAD, GAP = 32.0, 25.0, 36.0, 32.0, 38.0
FIRST = 26.0


@dataclass(frozen=True, slots=True)
class Route:
    """A line from node to node."""

    link: Link
    points: tuple[Point, ...]


@dataclass(slots=True)
class Plan:
    """The positions of all boxes and lines."""

    boxes: dict[str, Box] = field(default_factory=dict)
    fields: dict[str, Box] = field(default_factory=dict)
    side: dict[str, Band] = field(default_factory=dict)
    routes: list[Route] = field(default_factory=list)
    corridor: tuple[float, float] = (0.0, 0.0)
    height: float = 0.0

    def end(self, node: str) -> Box:
        """Return the box or field at which a line ends."""
        return self.boxes.get(node) or self.fields[node]


def planned(network: Network) -> Plan:
    """Return the plan of a network."""
    plan = Plan()
    by_band = {band: [unit for unit in network.units if unit.band is band] for band in Band}
    bottom = _stack(plan, by_band[Band.GROUP], RIGHT, 0.0)
    states, outsiders = by_band[Band.STATE], _ordered(by_band[Band.OUTSIDER], network)
    bottom = max(bottom, FIRST + len(states) * 74.0 if states else 0.0, len(outsiders) * 62.0)
    _spread(plan, by_band[Band.STATE], MIDDLE, (FIRST, bottom))
    _spread(plan, outsiders, LEFT, (0.0, bottom))
    below = {node for unit in by_band[Band.OPPONENT] for node in unit.ids}
    down = sum(1 for link in network.links if {link.source, link.target} & below)
    plan.corridor = (bottom + 12, bottom + 12 + 11.0 * (down + 1))
    top = plan.corridor[1] + 12
    left = BELOW if outsiders else LEFT[0]
    plan.height = _row(plan, by_band[Band.OPPONENT], top, left) if by_band[Band.OPPONENT] else bottom
    for unit in network.units:
        plan.side.update(dict.fromkeys(unit.ids, unit.band))
    return plan


def _ordered(units: list[Unit], network: Network) -> list[Unit]:
    """Put those who act on the groups above, on the state next, on the groups outside last."""
    place = {Band.GROUP: 0, Band.STATE: 1, Band.OUTSIDER: 2, Band.OPPONENT: 3}
    bands = {node: unit.band for unit in network.units for node in unit.ids}

    def key(unit: Unit) -> float:
        others = [
            place[bands[link.target if link.source == unit.node.id else link.source]]
            for link in network.links
            if unit.node.id in (link.source, link.target)
        ]
        lowest = max(others, default=1)
        return 3 if lowest == 3 else sum(others) / len(others) if others else 1

    return sorted(units, key=key)


def _stack(plan: Plan, units: list[Unit], column: tuple[float, float], top: float) -> float:
    """Stack groups in a column: fields with their members, or single boxes."""
    for unit in units:
        if unit.members:
            bottom = top + HEAD + len(unit.members) * (MEMBER + 6) + 4
            plan.fields[unit.node.id] = Box(column[0], top, column[1], bottom)
            for place, member in enumerate(unit.members):
                y = top + HEAD + place * (MEMBER + 6)
                plan.boxes[member.id] = Box(column[0] + 10, y, column[1] - 10, y + MEMBER)
        else:
            bottom = top + HIGH
            plan.boxes[unit.node.id] = Box(column[0], top, column[1], bottom)
        top = bottom + GAP
    return max(0.0, top - GAP)


def _spread(plan: Plan, units: list[Unit], column: tuple[float, float], span: tuple[float, float]) -> None:
    """Set boxes evenly down a column."""
    room = (span[1] - span[0]) / max(1, len(units))
    for place, unit in enumerate(units):
        y = span[0] + room * (place + 0.5) - HIGH / 2
        plan.boxes[unit.node.id] = Box(column[0], y, column[1], y + HIGH)


def _row(plan: Plan, units: list[Unit], top: float, x: float) -> float:
    """Set the groups outside side by side, the heads of fields below: lines come from above."""
    shares = [max(1, len(unit.members)) for unit in units]
    room = RIGHT[1] - x - 14.0 * (len(units) - 1)
    high = HEAD + TALL + 10 if any(unit.members for unit in units) else HIGH
    for unit, share in zip(units, shares, strict=True):
        wide = room * share / sum(shares)
        box = Box(x, top, x + wide, top + high)
        if unit.members:
            plan.fields[unit.node.id] = box
            each = (wide - 20 - 8 * (len(unit.members) - 1)) / len(unit.members)
            for place, member in enumerate(unit.members):
                left = x + 10 + place * (each + 8)
                plan.boxes[member.id] = Box(left, top + 10, left + each, top + 10 + TALL)
        else:
            plan.boxes[unit.node.id] = Box(x, top, x + wide, top + HIGH)
        x += wide + 14
    return top + high
