"""Set each line of text once per page, however often the engine tries the height of columns.

To balance columns, the engine of version 70 lays out their whole content at one height after another, from
the text each time. A line depends only on its text, where it begins and its width, so it is kept and copied.
What is kept is dropped before each page: between two pages the engine may change texts that name other pages.

Both functions are private, so nothing is changed under any other major version.

Upstream: no open issue; https://github.com/Kozea/WeasyPrint/pull/878 describes the cost of balancing.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from weasyprint.layout import inline, page
from weasyprint.layout.absolute import AbsolutePlaceholder

from mission_estimate.rendering.pdf.patches.version_guard import is_known_engine
from mission_estimate.rendering.pdf.weasyprint_types import Box

Layout = Callable[..., Any]
Skip = dict[int, Any] | None
Key = tuple[Any, ...]


def keep_lines() -> None:
    """Replace the two functions of the engine, for the life of this process."""
    if not is_known_engine() or hasattr(page.remake_page, "drops_lines"):
        return
    kept: dict[Key, _Line] = {}
    inline.get_next_linebox = _once(inline.get_next_linebox, kept)
    page.remake_page = _dropping(page.remake_page, kept)


class _Line:
    """A line as the engine made it: a copy, where the next one begins, and where it was set."""

    def __init__(self, line: Box | None, resume: Skip, x: float, y: float) -> None:
        self._line = line and line.deepcopy()
        self._resume, self._x, self._y = resume, x, y

    def put(self, box: Box, x: float, y: float) -> tuple[Box | None, Skip]:
        """Return the line at another place, and leave `box` as the engine would."""
        if self._line is None:
            return None, self._resume
        line = self._line.deepcopy()
        line.translate(x - self._x, y - self._y)
        line.position_y = y
        box.position_x, box.position_y, box.width, box.height = line.position_x, y, line.width, line.height
        return line, self._resume


def _once(line_of: Layout, kept: dict[Key, _Line]) -> Layout:
    """Return the engine's function for the next line; it keeps every line that is only text in the flow."""

    @wraps(line_of)
    def once(  # noqa: PLR0913, PLR0917 - as the engine calls it
        context: Any,  # noqa: ANN401 - the engine has no types
        box: Box,
        y: float,
        space: float,
        skip: Skip,
        parent: Box,
        *rest: Any,  # noqa: ANN401 - see above
    ) -> tuple[Box | None, Skip]:
        if context.excluded_shapes or any(rest[2:]):  # floats, or another style for the first letter or line
            return line_of(context, box, y, space, skip, parent, *rest)  # type: ignore[no-any-return]
        x, key = parent.content_box_x(), (box, _steps(skip), parent.width, parent.height, box.text_indent)
        if (known := kept.get(key)) is not None:
            return known.put(box, x, y)
        line, resume = line_of(context, box, y, space, skip, parent, *rest)
        if line is None or (_is_plain(line) and not context.excluded_shapes):
            kept[key] = _Line(line, resume, x, y)
        return line, resume

    return once


def _dropping(remake: Layout, kept: dict[Key, _Line]) -> Layout:
    @wraps(remake)
    def dropping(*given: Any) -> Any:  # noqa: ANN401 - as the engine calls it
        kept.clear()
        try:
            return remake(*given)
        finally:
            kept.clear()

    dropping.drops_lines = True  # type: ignore[attr-defined]
    return dropping


def _is_plain(box: Box) -> bool:
    if isinstance(box, AbsolutePlaceholder) or not box.is_in_normal_flow() or box.is_leader:
        return False
    return not (box.footnote or box.note) and all(map(_is_plain, getattr(box, "children", ())))


def _steps(skip: Skip) -> tuple[int, ...]:
    steps = []
    while skip:
        ((step, skip),) = skip.items()
        steps.append(step)
    return tuple(steps)
