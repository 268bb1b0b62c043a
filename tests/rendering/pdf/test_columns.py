"""Lines that are kept while columns are balanced come out where the engine would put them."""

import inspect
from typing import Any

import pytest
import weasyprint
from weasyprint.layout import inline, page

from mission_estimate.rendering.pdf.patches.column_lines import keep_lines
from mission_estimate.rendering.pdf.renderer import Faces

SENTENCE = "The force <a href='#n'>has</a> 12,345 people<sup>1</sup> and a <i>ceiling</i> of 15,209. "
BLOCKS = "".join(
    f"<h2 id='h{n}'>Paragraph {n}</h2><p>{SENTENCE * (n % 5 + 1)}</p>"
    f"<div class='whole'><p>{SENTENCE}</p><p>{SENTENCE * 2}</p></div><ul><li>{SENTENCE}</li></ul>"
    for n in range(12)
)
HTML = f"""
<style>
@page {{ size: 120mm 90mm; margin: 5mm }}
body {{ font: 9pt/12pt "Estimate Sans"; orphans: 2; widows: 2 }}
.two {{ columns: 2; column-gap: 5mm; margin-bottom: 3mm }}
.whole {{ break-inside: avoid; padding: 2mm; text-indent: 2mm }} h2 {{ break-after: avoid }} li {{ position: relative }}
li::before {{ content: "-"; position: absolute; left: -3mm }} .float {{ float: right }}
.toc a::after {{ content: target-counter(attr(href), page); float: right }} .first p::first-letter {{ font-size: 20pt }}
</style>
<div class="two toc" id="n">{"".join(f"<p><a href='#h{n}'>To {n}</a></p>" for n in range(12))}</div>
<div class="two">{BLOCKS}</div>
<div class="two first"><p>{SENTENCE * 9}</p><p><span class="float">aside</span>{SENTENCE * 9}</p></div>
"""


@pytest.fixture(scope="module")
def faces() -> Faces:
    return Faces()


def boxes(faces: Faces) -> list[list[tuple[Any, ...]]]:
    """Return the texts of each page with their places."""
    document = weasyprint.HTML(string=HTML).render(font_config=faces.configuration, stylesheets=faces.sheets)
    return [
        [
            (box.text, *(round(side, 3) for side in (box.position_x, box.position_y, box.width, box.height)))
            for box in sheet._page_box.descendants()
            if hasattr(box, "text")
        ]
        for sheet in document.pages
    ]


def test_words_and_boxes_are_the_same_with_fewer_lines_set(
    monkeypatch: pytest.MonkeyPatch, faces: Faces
) -> None:
    calls = [0]
    engine = inspect.unwrap(inline.get_next_linebox)  # another test may have changed the engine already

    def counted(*given: object) -> object:
        calls[0] += 1
        return engine(*given)

    monkeypatch.setattr(inline, "get_next_linebox", counted)
    monkeypatch.setattr(page, "remake_page", inspect.unwrap(page.remake_page))
    expected, without = boxes(faces), calls[0]
    keep_lines()
    calls[0] = 0
    found = boxes(faces)
    assert len(expected) > 3
    assert found == expected
    assert calls[0] < without / 2


def test_an_engine_of_another_version_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weasyprint, "VERSION", "71.0")
    before = inline.get_next_linebox, page.remake_page
    keep_lines()
    assert (inline.get_next_linebox, page.remake_page) == before
