"""Every word that is given to the PDF engine is in the PDF.

The engine can lose text without a warning where columns meet the end of a page. Letters are counted, since words
are hyphenated at the ends of lines, and numbers are also made by the engine (pages, lists).
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import html5lib
import pypdf
import pytest
from rendered import XHTML, printed_page
from specimens import FROZEN, LARGE, SAMPLES, SPECIMEN, TEMPLATES

from mission_estimate.rendering.pdf import PdfEngine, PdfJob
from mission_estimate.rendering.styles import print_stylesheet
from mission_estimate.workspace import EditionName

SVG = "{http://www.w3.org/2000/svg}"
BOXES = (
    "top-left",
    "top-center",
    "top-right",
    "right-middle",
    "bottom-left",
    "bottom-center",
    "bottom-right",
)
NOTHING_TWICE = (
    "@page { " + " ".join(f"@{box} {{ content: none }}" for box in BOXES) + " }"
    " thead { display: table-row-group } .stamp { position: static }"
)
"""A style without running heads and heads of tables on further pages: everything is printed once."""

UNSEEN = {f"{SVG}title", f"{SVG}desc", f"{XHTML}head"}


@pytest.fixture(scope="module")
def engine() -> Iterator[PdfEngine]:
    sheets = tuple(print_stylesheet((TEMPLATES,), paper) for paper in ("a4", "letter"))
    with PdfEngine(jobs=1, stylesheets=sheets) as started:
        yield started


def letters_given(html: str) -> Counter[str]:
    """Count the letters that a reader of the page sees."""
    seen: list[str] = []

    def gather(node: object) -> None:
        if getattr(node, "tag", "") in UNSEEN:
            return
        seen.append(getattr(node, "text", "") or "")
        for child in node:  # type: ignore[attr-defined]
            gather(child)
            seen.append(child.tail or "")

    gather(html5lib.parse(html))
    return letters("".join(seen))


def letters(text: str) -> Counter[str]:
    return Counter(letter for letter in text if letter.isalpha())


def letters_printed(path: Path) -> Counter[str]:
    """Count the letters of all pages."""
    return letters("".join(page.extract_text() for page in pypdf.PdfReader(path).pages))


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize(
    ("estimates", "name"), [(SAMPLES, SPECIMEN), (FROZEN, LARGE)], ids=["specimen", "large"]
)
def test_no_letter_is_lost(
    tmp_path: Path, engine: PdfEngine, estimates: Path, name: EditionName, paper: str
) -> None:
    html = printed_page(estimates, name, paper)
    made = engine.make(PdfJob(html, print_stylesheet((TEMPLATES,), paper) + NOTHING_TWICE))
    assert made.pdf is not None, made.warnings
    path = tmp_path / "printed.pdf"
    path.write_bytes(made.pdf)
    given, printed = letters_given(html), letters_printed(path)
    assert (given - printed, printed - given) == (Counter(), Counter())


def test_nothing_spans_the_columns_of_a_balanced_block() -> None:
    """What spans them inside a block that meets the end of a page makes the engine lose text."""
    sheets = "".join(path.read_text() for path in (TEMPLATES / "page").glob("*.css"))
    assert re.findall(r"column-span", sheets) == []
