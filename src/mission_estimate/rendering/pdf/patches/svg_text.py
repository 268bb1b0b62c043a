"""Shape the words of a drawing as words; the engine of version 70 draws them letter by letter.

Apart, Arabic letters do not join and run the wrong way, and a tone mark is next to its
letter. The engine asks a text for its letters by walking it; a text that hands itself out
as its only letter is shaped whole. Texts with spaced or turned letters are left to the engine.

Upstream: https://github.com/Kozea/WeasyPrint/issues/2249
"""

from collections.abc import Iterator

from weasyprint import svg

from mission_estimate.rendering.pdf.patches.version_guard import is_known_engine
from mission_estimate.rendering.pdf.weasyprint_types import Drawing, DrawnNode

_LETTERED = ("letter-spacing", "textLength", "rotate", "dx", "dy")


class _Whole(str):
    """A text whose only letter is itself."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        yield str(self)


def shape_words() -> None:
    """Put our function before that of the engine, for the life of this process."""
    if not is_known_engine() or hasattr(svg.TAGS["text"], "mended"):
        return
    drawn_by_engine = svg.TAGS["text"]

    def draw(drawing: Drawing, node: DrawnNode, font_size: float) -> None:
        if node.text and not any(map(node.get, _LETTERED)) and not _has_many(node.get("x")):
            node._etree_node.text = _Whole(node.text)  # noqa: SLF001 - the node has no way to set it
        drawn_by_engine(drawing, node, font_size)

    draw.mended = True  # type: ignore[attr-defined]
    svg.TAGS.update({tag: draw for tag, drawn in svg.TAGS.items() if drawn is drawn_by_engine})
    svg.text = draw  # the engine recognizes a text by this function


def _has_many(places: str | None) -> bool:
    """Return whether each letter has a place of its own."""
    return places is not None and " " in places.strip()
