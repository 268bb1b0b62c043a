"""Write SVG: presentation attributes only, one number format, the text alternative first.

There is no CSS (the page's does not reach a drawing inside the PDF), no id (nothing has to be
unique in the document) and nothing random: the same calls make the same bytes. Text of authors
is escaped here and nowhere else.
"""

from collections.abc import Iterable, Sequence
from html import escape

from mission_estimate.figures import palette
from mission_estimate.figures.text_metrics import Box, Type

Point = tuple[float, float]
FAMILY = "'Estimate Sans', sans-serif"
Attribute = str | float | int | None


def digits(value: float) -> str:
    """Write a number to one decimal, without needless zeros and without a negative zero."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


class Drawing:
    """A drawing of a fixed size, in pixels of the page."""

    def __init__(self, width: float, height: float, alternative: str) -> None:
        self.width, self.height = width, height
        self._alternative = alternative
        self._parts: list[str] = []

    def __str__(self) -> str:
        width, height = digits(self.width), digits(self.height)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}" role="img" font-family="{FAMILY}">'
            f"<title>{_safe(self._alternative)}</title>{''.join(self._parts)}</svg>"
        )

    def shape(self, name: str, **attributes: Attribute) -> None:
        """Add an element; `stroke_width` becomes stroke-width, and None is left out."""
        self._parts.append(f"<{name}{_written(attributes)}/>")

    def line(self, start: Point, end: Point, color: str = palette.INK, width: float = 1.0) -> None:
        """Draw a straight line."""
        self.shape("line", x1=start[0], y1=start[1], x2=end[0], y2=end[1], stroke=color, stroke_width=width)

    def path(
        self,
        points: Sequence[Point],
        color: str = palette.INK,
        width: float = 1.0,
        dash: str | None = None,
    ) -> None:
        """Draw an open line through points."""
        self.shape(
            "path", d=track(points), fill="none", stroke=color, stroke_width=width, stroke_dasharray=dash,
            stroke_linejoin="round",
        )  # fmt: skip

    def area(
        self, rings: Iterable[Sequence[Point]], fill: str, stroke: str | None = None, width: float = 1.0
    ) -> None:
        """Fill rings; one inside another is a hole."""
        track_of_all = "".join(f"{track(ring)}Z" for ring in rings)
        if track_of_all:
            self.shape(
                "path", d=track_of_all, fill=fill, fill_rule="evenodd", stroke=stroke,
                stroke_width=width if stroke else None, stroke_linejoin="round" if stroke else None,
            )  # fmt: skip

    def rect(
        self, box: Box, fill: str, stroke: str | None = None, width: float = 1.0, radius: float = 0.0
    ) -> None:
        """Draw a rectangle."""
        self.shape(
            "rect", x=box.left, y=box.top, width=box.right - box.left, height=box.bottom - box.top,
            rx=radius or None, fill=fill, stroke=stroke, stroke_width=width if stroke else None,
        )  # fmt: skip

    def disc(
        self, center: Point, radius: float, fill: str, stroke: str | None = None, width: float = 1.0
    ) -> None:
        """Draw a disc."""
        self.shape(
            "circle", cx=center[0], cy=center[1], r=radius, fill=fill, stroke=stroke,
            stroke_width=width if stroke else None,
        )  # fmt: skip

    def text(  # noqa: PLR0913 - a label is all of these
        self,
        place: Point,
        words: str,
        type_: Type,
        color: str = palette.INK,
        anchor: str = "start",
        *,
        halo: str | None = None,
    ) -> Box:
        """Set a label, over a halo of its background where it crosses lines; return its box."""
        common: dict[str, Attribute] = {
            "x": place[0],
            "y": place[1],
            "font_size": type_.size,
            "font_weight": type_.weight if type_.weight != 400 else None,
            "font_style": "italic" if type_.italic else None,
            "letter_spacing": type_.spacing or None,
            "text_anchor": anchor if anchor != "start" else None,
        }
        if halo:
            drawn = _written(
                {**common, "fill": halo, "stroke": halo, "stroke_width": 2.6, "stroke_linejoin": "round"}
            )
            self._parts.append(f'<text{drawn} aria-hidden="true">{_safe(words)}</text>')
        self._parts.append(f"<text{_written({**common, 'fill': color})}>{_safe(words)}</text>")
        return type_.box(place[0], place[1], words, anchor)


def track(points: Sequence[Point]) -> str:
    """Write points as a path."""
    return "".join(f"{'L' if i else 'M'}{digits(x)} {digits(y)}" for i, (x, y) in enumerate(points))


def _written(attributes: dict[str, Attribute]) -> str:
    return "".join(
        f' {name.replace("_", "-")}="{_safe(value) if isinstance(value, str) else digits(value)}"'
        for name, value in attributes.items()
        if value is not None
    )


def _safe(text: str) -> str:
    """Escape for text and attributes; controls that XML forbids are left out."""
    return escape("".join(char for char in text if char >= " " or char in "\t\n"))
