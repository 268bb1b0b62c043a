"""Small shapes that more than one figure draws: hatching, arrowheads, marks of events and places."""

from math import hypot

from mission_estimate.figures import palette
from mission_estimate.figures.svg import Drawing, Point
from mission_estimate.figures.text_metrics import Box


def hatch(drawing: Drawing, box: Box, pitch: float = 5.0) -> None:
    """Fill a box with lines at 45°, each cut at its edges: patterns would need ids."""
    reach = box.bottom - box.top
    start = box.left + pitch
    while start < box.right + reach:
        left, right = max(box.left, start - reach), min(box.right, start)
        if right - left > 0.8:
            drawing.line((left, box.top + start - left), (right, box.top + start - right), width=0.8)
        start += pitch


def cross(drawing: Drawing, center: Point, arm: float, width: float = 2.1) -> None:
    """Draw ×, the mark of an attack or clash."""
    x, y = center
    drawing.line((x - arm, y - arm), (x + arm, y + arm), palette.RUST, width)
    drawing.line((x - arm, y + arm), (x + arm, y - arm), palette.RUST, width)


def polygon(
    drawing: Drawing, points: list[Point], fill: str, stroke: str | None = None, width: float = 1.0
) -> None:
    """Draw a closed shape."""
    drawing.area([points], fill, stroke, width)


def square(drawing: Drawing, center: Point, side: float, fill: str, stroke: str | None = None) -> None:
    """Draw a square around a point."""
    x, y, half = *center, side / 2
    drawing.rect(Box(x - half, y - half, x + half, y + half), fill, stroke, 1.4)


def diamond(drawing: Drawing, center: Point, arm: float, fill: str, stroke: str = palette.INK) -> None:
    """Draw a diamond around a point."""
    x, y = center
    polygon(drawing, [(x, y - arm), (x + arm, y), (x, y + arm), (x - arm, y)], fill, stroke, 1.2)


def triangle(drawing: Drawing, center: Point, side: float, fill: str, rim: tuple[str, float]) -> None:
    """Draw a triangle that points up."""
    x, y = center
    height = side * 0.866
    points = [(x, y - height * 0.6), (x + side / 2, y + height * 0.4), (x - side / 2, y + height * 0.4)]
    polygon(drawing, points, fill, *rim)


def arrowhead(drawing: Drawing, before: Point, tip: Point, color: str, size: float = 6.5) -> None:
    """Draw a solid head at the end of a line that comes from `before`."""
    run, rise = tip[0] - before[0], tip[1] - before[1]
    length = hypot(run, rise) or 1.0
    along, across = (run / length, rise / length), (-rise / length, run / length)
    base = (tip[0] - along[0] * size, tip[1] - along[1] * size)
    half = size * 0.46
    left = (base[0] + across[0] * half, base[1] + across[1] * half)
    right = (base[0] - across[0] * half, base[1] - across[1] * half)
    polygon(drawing, [tip, left, right], color)
