"""Turn the globe so that the host states lie in the middle, and no line jumps at 180°."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

Point = tuple[float, float]


def toward(longitude: float, near: float) -> float:
    """Return the longitude, or the same a turn further, that lies nearest to another."""
    return longitude + 360 * round((near - longitude) / 360)


def turned(line: Sequence[Point], meridian: float) -> tuple[Point, ...]:
    """Return a line that begins near a meridian and goes on from point to point without a jump."""
    points: list[Point] = []
    for x, y in line:
        points.append((toward(x, points[-1][0] if points else meridian), y))
    return tuple(points)


def meridian_of(longitudes: Iterable[float]) -> float:
    """Return the middle of the narrowest span of the globe that holds all longitudes."""
    around = sorted({longitude % 360 for longitude in longitudes})
    gaps = [(after - before, after) for before, after in pairwise([*around, around[0] + 360])]
    widest, east = max(gaps)
    return toward(east + (360 - widest) / 2, 0.0)
