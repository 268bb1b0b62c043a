"""The marks of the places on a map: their shapes, the room that they take, and one for many."""

from dataclasses import dataclass, replace
from math import dist

from mission_estimate.figures import marks, palette
from mission_estimate.figures.geography.projection import Point
from mission_estimate.figures.svg import Drawing
from mission_estimate.figures.text_metrics import Box

SMALL, APART = ("base", "office"), 7.0
"""The kinds of which a phone shows no names, and how near two marks of one kind may come."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to mark, or several at one: name, role below it, kind, and the word for that in the key."""

    name: str
    role: str
    kind: str
    key: str
    at: Point
    count: int = 1


def joined(places: list[tuple[Spot, Point]]) -> list[tuple[Spot, Point]]:
    """Let one mark represent all bases, or all offices, that would overlap."""
    groups: list[tuple[Spot, Point, list[str]]] = []
    for spot, at in places:
        near = (
            names for first, point, names in groups
            if first.kind == spot.kind and spot.kind in SMALL and dist(at, point) < APART
        )  # fmt: skip
        found = next(near, None)
        if found is None:
            groups.append((spot, at, [spot.name]))
        else:
            found.append(spot.name)
    return [(_standing_for(spot, names), at) for spot, at, names in groups]


def _standing_for(spot: Spot, names: list[str]) -> Spot:
    others = len(names) - 1
    return replace(spot, name=f"{names[0]} and {others:,} more", count=len(names)) if others else spot


def extent(spot: Spot, at: Point) -> Box:
    """Return the room that a mark takes."""
    reach = 3.5 if spot.kind == "town" else 6.0
    return Box(at[0] - reach, at[1] - reach, at[0] + reach, at[1] + reach)


def draw_spot(drawing: Drawing, kind: str, at: Point) -> None:
    """Draw a mark with a white rim; shape and fill both show the kind."""
    if kind == "headquarters":
        marks.square(drawing, at, 11, palette.INK, palette.WHITE)
    elif kind == "sector-headquarters":
        drawing.disc(at, 5.6, palette.BLUE, palette.WHITE, 1.4)
    elif kind == "base":
        marks.triangle(drawing, at, 12.5, palette.WHITE, (palette.WHITE, 1.0))
        marks.triangle(drawing, at, 9.0, palette.WHITE, (palette.INK, 1.3))
    elif kind == "office":
        marks.diamond(drawing, at, 5.4, palette.WHITE)
    else:
        drawing.disc(at, 2.4, palette.INK, palette.WHITE, 1.0)
