"""Correct places where the engine of version 70 ends a line too early.

A text that fills a line but for the space behind it, with a link or a note to follow, is broken after its
first word; so is one that ends with a space at which no line may break. And a text in a nested element counts
as the beginning of its line wherever it is, so that a word which may be broken when a whole line is too short
for it is broken in the middle of the line.
Both functions are private, so nothing is changed under any other major version.

Upstream: https://github.com/Kozea/WeasyPrint/issues/1614
"""

from collections.abc import Callable
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline

from mission_estimate.rendering.pdf.patches.version_guard import is_known_engine
from mission_estimate.rendering.pdf.weasyprint_types import Box

_NARROWEST = 0.25
"""Width of the narrowest letters in sizes of type: a longer text need not be tried."""

_SPACES = (" ", "\u00a0", "\u202f")

Split = tuple[Box, int | None, bool]


def mend_line_ends() -> None:
    """Put our functions around those of the engine, for the life of this process."""
    if not is_known_engine() or hasattr(inline.split_text_box, "mended"):
        return
    starts: list[float] = []
    inline.split_inline_box = _noting(inline.split_inline_box, starts)
    inline.split_text_box = _whole_if_it_fits(inline.split_text_box, starts)


def _noting(split: Callable[..., Any], starts: list[float]) -> Callable[..., Any]:
    """Note where a line begins while its elements are set."""

    def noted(context: object, box: Box, position_x: float, *rest: object) -> Box:
        if not isinstance(box, boxes.LineBox):
            return split(context, box, position_x, *rest)
        starts.append(position_x)
        try:
            return split(context, box, position_x, *rest)
        finally:
            starts.pop()

    return noted


def _whole_if_it_fits(split: Callable[..., Split], starts: list[float]) -> Callable[..., Split]:
    """Keep a text whole that fits without its last space, and its words whole where a line does not begin."""

    def whole(
        context: object,
        box: Box,
        width: float | None,
        skip: int,
        is_line_start: bool = True,
    ) -> Split:
        begins = is_line_start and (not starts or box.position_x < starts[-1] + box.style["font_size"])
        found = split(context, box, width, skip, is_line_start=begins)
        if width is None or found[1] is None or not _may_fit(box, width, skip):
            return found
        text = box.text.encode()[skip:].decode()
        bare = box.copy_with_text(text.rstrip("".join(_SPACES)))
        kept, rest, _ = split(context, bare, width, 0, is_line_start=False)
        if kept is None or rest is not None or kept.width > width:
            return found
        narrower = None if text.endswith(" ") else kept.width - 1  # the last word stays with what follows
        return split(context, box, narrower, skip, is_line_start=begins)

    whole.mended = True  # type: ignore[attr-defined]
    return whole


def _may_fit(box: Box, width: float, skip: int) -> bool:
    text = box.text.encode()[skip:].decode()
    return (
        text.endswith(_SPACES)
        and bool(text.strip("".join(_SPACES)))
        and "\n" not in text
        and box.style["white_space"] == "normal"
        and len(text) * box.style["font_size"] * _NARROWEST < width
    )
