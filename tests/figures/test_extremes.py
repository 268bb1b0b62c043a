"""What holds of every figure of every extreme estimate; the numbers and titles of each have tests of their own."""

import pytest
from extremes import CASES
from figures.cases import drawn_of
from figures.drawings import labels, overlaps, parsed

SMALLEST = 9.33
"""7 points, in the pixels of the drawing."""
MOST_LETTERS = 8000


@pytest.mark.parametrize("case", CASES)
def test_figures_are_legible_whole_and_told_in_words(case: str) -> None:
    for figure in drawn_of(case).values():
        for svg in filter(None, (figure.svg, figure.narrow)):
            root, found = parsed(svg), labels(svg)
            width, height = float(root.get("width", "0")), float(root.get("height", "0"))
            assert (figure.id, overlaps(svg)) == (figure.id, [])
            assert min((label.size for label in found), default=99) >= SMALLEST
            out = [
                label.words
                for label in found
                if label.box.left < -1 or label.box.top < -1
                or label.box.right > width + 1 or label.box.bottom > height + 2
            ]  # fmt: skip
            assert (figure.id, out) == (figure.id, [])
            assert "" not in [label.words for label in found]
            assert root[0].text == figure.alternative
            assert len(root) > 2
        assert figure.title in figure.alternative
        assert len(figure.alternative) < MOST_LETTERS
        assert figure.table.rows
        assert {len(row) for row in figure.table.rows} == {len(figure.table.heads)}


@pytest.mark.parametrize("case", CASES)
def test_no_title_is_silly(case: str) -> None:
    for figure in drawn_of(case).values():
        told = f"{figure.title}. {figure.description}. {figure.note}"
        silly = (
            " 0 of ",
            " 0\u2009%",
            " 1 people",
            " 1 deaths",
            " 1 events",
            "by 0",
            "of the one ",
            "of 1 ",
            "None ",
            "  ",
            "..",
            ". .",
        )
        assert [words for words in silly if words in f" {told}"] == [], told


def test_nothing_is_drawn_of_nothing() -> None:
    assert drawn_of("nothing to draw") == {}
