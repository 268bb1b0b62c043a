"""A page comes out the same without the styles that the engine gives to every element."""

from collections.abc import Callable

import pytest

from mission_estimate.rendering.pdf import PdfResult

Make = Callable[..., PdfResult]

BODY = """
<h1>Background</h1><p>The force has 12,345 people.<sup><a href="#n1" id="r1">1</a></sup></p>
<ul><li>one</li><li>two <ol><li>three</li></ol></li></ul><details open><summary>More</summary>four</details>
<table><tr><th scope="col">Country</th></tr><tr><td>Chad</td></tr></table>
<ol><li id="n1">A report. <a href="#r1">back</a></li></ol>
"""
LIST_ITEM = "p {display: list-item; margin-left: 2em; list-style: decimal}"


@pytest.mark.parametrize("word", ["footnote", "note(", "list-item"])
def test_the_same_bytes_with_and_without_those_styles(make: Make, word: str) -> None:
    lean = make(BODY, stylesheet="p {margin: 0}")
    whole = make(BODY, stylesheet=f"p {{margin: 0}} /* {word} */")
    assert lean.pdf is not None
    assert lean.pdf == whole.pdf


@pytest.mark.parametrize(
    "sheet", ["em {float: footnote}", "@page {@footnote {margin: 1em}} em {float: footnote}"]
)
def test_a_stylesheet_may_ask_for_the_notes_of_the_engine(make: Make, sheet: str) -> None:
    result = make("<p>Twelve<em>A footnote.</em> people.</p>", stylesheet=sheet)
    assert result.pdf is not None
    assert result.warnings == ()


def test_a_page_may_ask_for_them_in_its_own_style(make: Make) -> None:
    result = make('<p>Twelve<em style="float: footnote">A note.</em> people.</p>')
    assert result.pdf is not None
    assert result.warnings == ()


def test_another_element_may_be_a_list_item(make: Make) -> None:
    result = make("<p>one</p><p>two</p>", stylesheet=LIST_ITEM)
    assert result.pdf is not None
    assert result.warnings == ()
