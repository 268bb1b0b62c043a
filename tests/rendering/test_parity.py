"""Markdown and HTML say the same: headings, numbers, notes and cells."""

import re
from collections import Counter

import pytest
from rendered import Seen, seen_in_html, seen_in_markdown, texts_of
from specimens import FROZEN, LARGE, SAMPLES, SPECIMEN, TEMPLATES

from mission_estimate.workspace import EditionName, Workspace


def pair(place: Workspace, name: EditionName) -> tuple[Seen, Seen]:
    texts = texts_of(place, name)
    return seen_in_html(texts["html"]), seen_in_markdown(texts["md"])


@pytest.fixture(scope="module", params=[(SAMPLES, SPECIMEN), (FROZEN, LARGE)], ids=["specimen", "large"])
def formats(request: pytest.FixtureRequest) -> tuple[Seen, Seen]:
    root, name = request.param
    return pair(Workspace(root, root / "build", (TEMPLATES,)), name)


def test_there_is_something_to_compare(formats: tuple[Seen, Seen]) -> None:
    html, _ = formats
    assert len(html.headings) > 25
    assert len(html.cells) > 100
    assert len(html.calls) > 30


def test_the_headings_are_the_same(formats: tuple[Seen, Seen]) -> None:
    html, markdown = formats
    assert sorted(html.headings) == sorted(markdown.headings)


def test_the_cells_are_the_same(formats: tuple[Seen, Seen]) -> None:
    html, markdown = formats
    arrows = [re.sub(r"^[▼►▲] ", "", cell) for cell in markdown.cells]
    assert list(html.cells) == arrows


def test_the_note_numbers_are_the_same(formats: tuple[Seen, Seen]) -> None:
    html, markdown = formats
    assert html.calls == markdown.calls


def test_the_notes_are_the_same(formats: tuple[Seen, Seen]) -> None:
    html, markdown = formats
    assert len(html.notes) == len(markdown.notes)
    for number, (one, other) in enumerate(zip(html.notes, markdown.notes, strict=True), start=1):
        assert Counter(_words(one)) == Counter([*_words(other), str(number)])


def _words(note: str) -> list[str]:
    return re.findall(r"\w+", note)


def test_all_numbers_are_the_same(formats: tuple[Seen, Seen]) -> None:
    """Every number of the body stands in both, equally often, but for marks and list numbers."""
    html, markdown = formats
    numbers = re.compile(r"[$€]?\d[\d,.]*%?")

    def counted(seen: Seen) -> set[str]:
        return {found.rstrip(".,") for found in numbers.findall(seen.words)}

    assert counted(html) == counted(markdown)


def test_a_day_of_retrieval_that_is_not_known_is_printed(workspace: Workspace) -> None:
    path = workspace.folder(SPECIMEN) / "functions.yaml"
    path.write_text(path.read_text("utf-8").replace("accessed: 2020-02-01", "accessed: unknown"), "utf-8")
    texts = texts_of(workspace)

    assert "Day of retrieval not known" in texts["html"]
    assert "Day of retrieval not known" in texts["md"]
    assert '"accessed": "unknown"' in texts["json"]
