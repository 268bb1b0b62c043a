"""An estimate as the PDF engine lays it out: its pages, lines, and how much of each page is white."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from rendered import printed_page
from specimens import TEMPLATES
from weasyprint.formatting_structure import boxes

from mission_estimate.rendering.pdf.fetcher import BASE_URL, OwnFetcher
from mission_estimate.rendering.pdf.patches.ua_stylesheet import Page
from mission_estimate.rendering.pdf.renderer import Faces, Press
from mission_estimate.rendering.pdf.weasyprint_types import Box
from mission_estimate.rendering.styles import print_stylesheet
from mission_estimate.workspace import EditionName

_ROW = 4.0
_SMALLEST_GAP = 34.0
"""Pixels of 1/96 inch: space between blocks up to 9 mm is no hole."""


@cache
def faces() -> Faces:
    return Faces()


@cache
def pages_of(estimates: Path, name: EditionName, paper: str) -> tuple[Box, ...]:
    """Lay out the printed estimate, and return the boxes of its pages."""
    html, text = printed_page(estimates, name, paper), print_stylesheet((TEMPLATES,), paper)
    sheet = Press((text,)).sheet(text)
    faces().suffice_for(html)
    document = Page(html, text, base_url=BASE_URL, url_fetcher=OwnFetcher({})).render(
        font_config=faces().configuration,
        counter_style=sheet.counter_style,
        color_profiles=sheet.color_profiles,
        stylesheets=[*faces().sheets, sheet.css],
    )
    return tuple(page._page_box for page in document.pages)


def within(box: Box) -> Iterator[Box]:
    yield box
    for child in getattr(box, "children", ()):
        yield from within(child)


def text_of(box: Box) -> str:
    return "".join(one.text for one in within(box) if isinstance(one, boxes.TextBox))


def white_share(page: Box) -> float:
    """Return how much of the two columns of a page is empty, from edge to edge and higher than a gap of blocks."""
    left, top = page.content_box_x(), page.content_box_y()
    inked = [[False] * int(page.height // _ROW) for _ in range(2)]
    for box in _seen(page):
        for half, column in enumerate(inked):
            begin = left + half * page.width / 2
            if box.position_x < begin + page.width / 2 - _ROW and box.position_x + box.width > begin + _ROW:
                first = max(0, int((box.position_y - top) // _ROW))
                last = int((box.position_y + box.height - top) // _ROW)
                column[first : last + 1] = [True] * len(column[first : last + 1])
    holes = [len(list(run)) for column in inked for ink, run in groupby(column) if not ink]
    return sum(hole for hole in holes if hole * _ROW > _SMALLEST_GAP) / sum(map(len, inked))


def _seen(page: Box) -> Iterator[Box]:
    """Yield the lines with words and the drawings in the text of a page, not its running heads."""
    for child in page.children:
        if isinstance(child, boxes.MarginBox):
            continue
        for box in within(child):
            if isinstance(box, boxes.ReplacedBox) or (
                isinstance(box, boxes.LineBox) and text_of(box).strip()
            ):
                yield box
