"""Complete the tags of an accessible PDF, of which the engine of version 70 leaves some out.

The engine walks its boxes with one recursive function and calls itself through
the name in its module. Put in its place, ours lets it work and then completes
the element that it made: the language of a passage, the words of a link, the
frame of a figure, the role of `nav`, `aside` and the like. It touches a private
function, so it does nothing under any other major version.

Upstream: https://github.com/Kozea/WeasyPrint/issues/2482
"""

from collections.abc import Iterator

import pydyf
from weasyprint.css import AnonymousStyle
from weasyprint.pdf import tags

from mission_estimate.rendering.pdf.patches.version_guard import is_known_engine
from mission_estimate.rendering.pdf.weasyprint_types import Box, Pdf, PdfObject

_ROLES = {"nav": "Sect", "aside": "Sect", "header": "Div", "footer": "Div", "figure": "Div", "address": "Div"}
_POINTS_PER_PIXEL = 0.75


class _Pages:
    """A PDF whose references to pages are listed once, not once an element."""

    def __init__(self, pdf: Pdf) -> None:
        self.page_references = pdf.page_references
        self.add_object = pdf.add_object
        self.objects = pdf.objects


def mend_tags() -> None:
    """Put our function around that of the engine, for the life of this process."""
    if not is_known_engine() or hasattr(tags._build_box_tree, "mended"):  # noqa: SLF001
        return
    made_by_engine = tags._build_box_tree  # noqa: SLF001

    def build(box: Box, parent: PdfObject, pdf: Pdf, page: int, *rest: object) -> Iterator[PdfObject]:
        pages = pdf if isinstance(pdf, _Pages) else _Pages(pdf)
        for element in made_by_engine(box, parent, pages, page, *rest):
            _complete(element, getattr(box, "_box", box), pages, page)
            yield element

    build.mended = True  # type: ignore[attr-defined]
    tags._build_box_tree = build  # noqa: SLF001


def _complete(element: PdfObject, box: Box, pages: _Pages, page: int) -> None:
    """Complete the element that the engine made for a box."""
    source = box.element
    if source is None or box.element_tag != source.tag or isinstance(box.style, AnonymousStyle):
        return  # made by ::before and its like, or a nameless box inside that of the element
    if box.element_tag in ("html", "body"):
        return  # the engine hands on the elements of their children
    language = source.get("lang")
    if language:
        element["Lang"] = pydyf.String(language)
    role = _ROLES.get(source.tag)
    if role and element["S"] == "/NonStruct":
        element["S"] = f"/{role}"
    if element["S"] == "/Figure":
        element["A"]["BBox"] = _frame(box, pages, page)
    if getattr(box, "link_annotation", None):
        words = source.get("aria-label") or source.get("title") or "".join(source.itertext())
        if words.strip():
            box.link_annotation["Contents"] = pydyf.String(" ".join(words.split()))


def _frame(box: Box, pages: _Pages, page: int) -> PdfObject:
    """Return the frame of a figure in points from the lower left corner of its page."""
    number = int(pages.page_references[page].split()[0])
    _, _, _, height = pages.objects[number]["MediaBox"]
    left, top = box.content_box_x() * _POINTS_PER_PIXEL, box.content_box_y() * _POINTS_PER_PIXEL
    right, bottom = left + box.width * _POINTS_PER_PIXEL, top + box.height * _POINTS_PER_PIXEL
    return pydyf.Array([left, height - bottom, right, height - top])
