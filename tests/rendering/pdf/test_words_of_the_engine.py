"""What the engine says is heard, and said again in plain words."""

from collections.abc import Callable

import pytest

from mission_estimate.rendering.pdf import PdfResult


@pytest.mark.parametrize(
    ("body", "stylesheet", "warning"),
    [
        ("<p>plain</p>", "p {margin: 0}", None),
        (
            "<p>a 🙂 b 🙂</p>",
            "",
            'no typeface of the document has the character "🙂" (U+1F642): the PDF shows a box in its place',
        ),
        ('<a href="#n9">9</a>', "", 'a link inside the document leads to "#n9", which is not in it'),
        (
            '<p style="colour: red">a</p>',
            "",
            "the PDF engine says: Ignored `colour: red` at 1:1, unknown property.",
        ),
        ("<p>a</p>", "p {width: red}", "the PDF engine says: Ignored `width: red` at 1:4, invalid value."),
        (
            "<p>a</p>",
            "@font-face {font-family: A; src: url(a.ttf)}",
            (
                "the stylesheet declares a typeface with @font-face, which is ignored: "
                "documents use the shipped ones only"
            ),
        ),
    ],
)
def test_says_it(make: Callable[..., PdfResult], body: str, stylesheet: str, warning: str | None) -> None:
    result = make(body, stylesheet=stylesheet)

    assert result.warnings == (() if warning is None else (warning,))
    assert result.pdf is not None


def test_says_it_of_every_document_with_a_known_stylesheet(make: Callable[..., PdfResult]) -> None:
    said = [make(f"<p>{number}</p>", stylesheet="p {foo: bar}").warnings for number in range(2)]

    assert said == [("the PDF engine says: Ignored `foo: bar` at 1:4, unknown property.",)] * 2
