"""No line of a printed paragraph ends early although the next word has room in it."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from laid_out import pages_of, text_of, within
from specimens import FROZEN, LARGE, SAMPLES, SPECIMEN
from weasyprint.formatting_structure import boxes

from mission_estimate.rendering.pdf.weasyprint_types import Box
from mission_estimate.workspace import EditionName

SHORT_WORD = 12
WIDTH_OF_A_LETTER = 10.0


def paragraphs(page: Box) -> Iterator[Box]:
    for box in within(page):
        lines = getattr(box, "children", ())
        if isinstance(box, boxes.BlockBox) and lines and all(isinstance(one, boxes.LineBox) for one in lines):
            yield box


def early_ends(paragraph: Box) -> Iterator[tuple[str, str]]:
    """Yield a line and the next one where half of the width, and room for the next word, is empty."""
    right = paragraph.content_box_x() + paragraph.width
    for line, following in pairwise(paragraph.children):
        words = text_of(following).split()
        texts = [box for box in within(line) if isinstance(box, boxes.TextBox)]
        if not words or not texts or len(words[0]) > SHORT_WORD:
            continue
        empty = right - max(box.position_x + box.width for box in texts)
        if empty > max(paragraph.width / 2, SHORT_WORD * WIDTH_OF_A_LETTER):
            yield text_of(line), text_of(following)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize(
    ("estimates", "name"), [(SAMPLES, SPECIMEN), (FROZEN, LARGE)], ids=["specimen", "large"]
)
def test_no_line_ends_early(estimates: Path, name: EditionName, paper: str) -> None:
    found = [paragraph for page in pages_of(estimates, name, paper) for paragraph in paragraphs(page)]
    assert len(found) > 100
    assert [end for paragraph in found for end in early_ends(paragraph)] == []
