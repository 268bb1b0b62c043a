"""A number behind a word that is written from the right keeps its place in the English sentence."""

import pytest

from mission_estimate.rendering.bidi_marks import directed_html, directed_markdown

MARK = "\u200e"


@pytest.mark.parametrize(
    ("html", "directed"),
    [
        ("<p>10 July مالي 15 people</p>", "<p>10 July مالي! 15 people</p>"),
        ("<p>הר חרמון (2,814 m)</p>", "<p>הר חרמון! (2,814 m)</p>"),
        ("<p><i lang=he>חרמון</i>, 25</p>", "<p><i lang=he>חרמון!</i>, 25</p>"),
        ('<p>ߓߡߊ߬<sup><a href="#n">12</a></sup></p>', '<p>ߓߡߊ߬!<sup><a href="#n">12</a></sup></p>'),
        ("<p>“𞤊𞤵𞤤” &amp; 3</p>", "<p>“𞤊𞤵𞤤!” &amp; 3</p>"),
        ("<p>הר חרמון in 2014</p>", "<p>הר חרמון in 2014</p>"),
        ("<p>חרמון</p><p>12</p>", "<p>חרמון</p><p>12</p>"),
        ("<p>Gao 12</p>", "<p>Gao 12</p>"),
        ("<p>אבג 1978, דהו 1,979</p>", "<p>אבג! 1978, דהו! 1,979</p>"),
        ("<p>אבג (1,978) דהו</p>", "<p>אבג (1,978) דהו</p>"),
    ],
)
def test_in_html(html: str, directed: str) -> None:
    assert directed_html(html) == directed.replace("!", MARK)


@pytest.mark.parametrize(
    ("markdown", "directed"),
    [
        ("*חרמון* (2,814 m)", "*חרמון!* (2,814 m)"),
        ("[חרמון](#place) 25", "[חרמון!](#place) 25"),
        ("מאלי.[^12]", "מאלי!.[^12]"),
        ("| מאלי | 12 |", "| מאלי | 12 |"),
        ("מאלי\n12", "מאלי\n12"),
    ],
)
def test_in_markdown(markdown: str, directed: str) -> None:
    assert directed_markdown(markdown) == directed.replace("!", MARK)


def test_many_links_without_letters_take_no_time() -> None:
    assert directed_markdown("א" + "](#)" * 400 + "x").count(MARK) == 0
