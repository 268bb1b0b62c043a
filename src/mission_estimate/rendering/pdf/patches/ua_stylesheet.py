"""A page for the engine, without the styles that nothing in it needs.

The engine's own stylesheet gives a marker and the parts of notes to every element. For a page of ten
thousand elements these are sixty thousand styles, and a quarter of the memory. Our pages have lists, and
notes of their own, so they come out the same to the byte without.

Upstream: not reported; a style for each pseudo-element of each element is how the engine works.
"""

import re
from typing import Any

import weasyprint
from weasyprint import html as engine

from mission_estimate.rendering.pdf.patches.version_guard import is_known_engine

_PARTS_OF_NOTES = re.compile(r"^::(?:footnote|note)-[a-z]+ *\{[^}]*\}$", re.MULTILINE)
_MARKER = re.compile(r"^::marker(?= *\{)", re.MULTILINE)
_NEEDING_THEM = ("footnote", "note(", "list-item")
"""Words without which a stylesheet asks neither for notes of the engine nor for markers of other elements."""

_LEAN = weasyprint.CSS(
    string=_MARKER.sub("li::marker", _PARTS_OF_NOTES.sub("", engine.UA)),
    counter_style=engine.UA_COUNTER_STYLE.copy(),
)


class Page(weasyprint.HTML):  # type: ignore[misc]  # the engine has no types
    """An HTML page; all that is overridden is a private method, which chooses the engine's stylesheet."""

    def __init__(self, html: str, stylesheet: str, **given: Any) -> None:  # noqa: ANN401 - as the engine takes it
        needs_them = any(word in html or word in stylesheet for word in _NEEDING_THEM)
        self._is_lean = is_known_engine() and not needs_them
        super().__init__(string=html, **given)

    def _ua_stylesheets(self, forms: bool = False) -> list[Any]:
        whole: list[Any] = super()._ua_stylesheets(forms)
        return [_LEAN, *whole[1:]] if self._is_lean else whole
