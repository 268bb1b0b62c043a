"""A line ends where it is full, whatever elements its words stand in."""

import io
from collections.abc import Callable

import pypdf
import pytest

from mission_estimate.rendering.pdf import PdfResult

Make = Callable[..., PdfResult]

WIDTHS = range(180, 330, 2)
BEGUN = "Nobody carries out the mandate. "
SHEET = "p {break-after: page} p, div {overflow-wrap: anywhere; font-size: 14px} div p {display: inline; break-after: auto} div {break-after: page} b {white-space: nowrap; font-weight: 400}"


def lines(make: Make, paragraph: str) -> list[list[str]]:
    """Return the lines of a paragraph at every width, each from a page of its own."""
    body = "".join(paragraph.replace("STYLE", f'style="width: {width}px"') for width in WIDTHS)
    result = make(body, stylesheet=SHEET)
    assert result.pdf is not None
    pages = pypdf.PdfReader(io.BytesIO(result.pdf)).pages
    return [[line.strip() for line in page.extract_text().split("\n") if line.strip()] for page in pages]


@pytest.mark.parametrize(
    ("plain", "marked"),
    [
        (
            "<p STYLE>A task against crime (TOC), and it still has that task. More of it.</p>",
            "<p STYLE>A task against <a>crime</a><a> (TOC)</a>, and it still has that <b>task.</b> More of it.</p>",
        ),
        (
            f"<p STYLE>{BEGUN}Resolution\N{NO-BREAK SPACE}2364 renewed the right to that.</p>",
            f"<div STYLE><p>{BEGUN}<a>Resolution\N{NO-BREAK SPACE}2364</a> renewed the right to that.</p></div>",
        ),
        (
            "<p STYLE>A third was to go unmet, in spite of a sum of $354\N{NO-BREAK SPACE}million. More.</p>",
            "<p STYLE>A third was to go unmet, in spite of a sum of $354\N{NO-BREAK SPACE}<b>million.</b> More.</p>",
        ),
        (
            "<p STYLE>Read the tables about the strength in para.\N{NARROW NO-BREAK SPACE}9 and what follows.</p>",
            "<p STYLE>Read the tables about the strength in para.\N{NARROW NO-BREAK SPACE}<a>9</a> and what follows.</p>",
        ),
    ],
    ids=["a note behind a space", "a name in the middle", "an amount", "a paragraph"],
)
def test_elements_do_not_change_where_lines_end(make: Make, plain: str, marked: str) -> None:
    """Letters of two elements are not drawn together, which may take a pixel: a width is two."""
    expected, found = lines(make, plain), lines(make, marked)
    assert len(expected) == len(WIDTHS)
    assert len({len(one) for one in expected}) > 1
    for narrower, same, here in zip(expected[:-1], expected[1:], found[1:], strict=True):
        assert here in (narrower, same)


def test_a_word_longer_than_the_line_is_still_broken(make: Make) -> None:
    long = "Donaudampfschifffahrtsgesellschaft" * 3
    for paragraph in (f"<p STYLE>{long}</p>", f"<div STYLE><p><a>{long}</a></p></div>"):
        assert all(len(one) > 1 and "".join(one) == long for one in lines(make, paragraph))
