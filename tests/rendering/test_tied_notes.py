"""No line of the PDF begins with a note number."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from laid_out import pages_of, text_of, within
from specimens import FROZEN, LARGE, SAMPLES, SPECIMEN
from weasyprint.formatting_structure import boxes

from mission_estimate.rendering.pdf.weasyprint_types import Box
from mission_estimate.rendering.tied_notes import tie_notes, tie_notes_on_screen
from mission_estimate.workspace import EditionName

SUP = '<sup class="notes"><a href="#note-4">4</a></sup>'


@pytest.mark.parametrize(
    ("html", "tied"),
    [
        (f"<p>as JURIST{SUP} wrote", f'<p>as <span class="tied">JURIST{SUP}</span> wrote'),
        (f"<p>one.{SUP}</p>", f'<p><span class="tied">one.{SUP}</span></p>'),
        (f"<p>A &amp; B&gt;{SUP}</p>", f'<p>A &amp; <span class="tied">B&gt;{SUP}</span></p>'),
        (f'in <a href="#gao">Gao</a>{SUP}', f'in <span class="tied"><a href="#gao">Gao</a>{SUP}</span>'),
        (
            f'<i lang="fr"><a id="x" href="#m">Le Monde</a></i>{SUP}',
            f'<i lang="fr"><a id="x" href="#m">Le </a></i><span class="tied"><i lang="fr"><a href="#m">Monde</a></i>{SUP}</span>',
        ),
        (f"<p>Sources: {SUP} and", f'<p><span class="tied">Sources: {SUP}</span> and'),
        (f"<p>x</p>{SUP}", f"<p>x</p>{SUP}"),
        (f"{'a' * 40}{SUP}", f'{"a" * 8}<span class="tied">{"a" * 32}{SUP}</span>'),
        (f"{'国' * 20}{SUP}", f'{"国" * 12}<span class="tied">{"国" * 8}{SUP}</span>'),
        ("<p>no notes", "<p>no notes"),
    ],
)
def test_a_note_is_tied_to_the_word_before_it(html: str, tied: str) -> None:
    assert tie_notes(html) == tied


def test_a_browser_needs_it_only_after_some_signs() -> None:
    assert tie_notes_on_screen(f"why?{SUP} so.{SUP}") == f'why<span class="tied">?{SUP}</span> so.{SUP}'


def lines(box: Box) -> Iterator[Box]:
    return (one for one in within(box) if isinstance(one, boxes.LineBox))


def parent_of_first_text(box: Box) -> Box | None:
    """Return the innermost box around the first words of a line."""
    for child in getattr(box, "children", ()):
        if isinstance(child, boxes.TextBox) and child.text.strip():
            return box
        if (found := parent_of_first_text(child)) is not None:
            return found
    return None


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize(
    ("estimates", "name"), [(SAMPLES, SPECIMEN), (FROZEN, LARGE)], ids=["specimen", "large"]
)
def test_no_line_begins_with_a_note(estimates: Path, name: EditionName, paper: str) -> None:
    found = [line for page in pages_of(estimates, name, paper) for line in lines(page)]
    first = [parent_of_first_text(line) for line in found]
    assert len(found) > 200
    known = [box for box in first if box is not None and box.element is not None]
    notes = [box for box in known if box.element.get("role") == "doc-noteref"]
    assert [text_of(box) for box in notes] == []
