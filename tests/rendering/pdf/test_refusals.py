"""The engine sees our own files and nothing else, and what it asks for is told."""

from collections.abc import Callable

import pytest

from mission_estimate.rendering.pdf import PdfAttachment, PdfResult

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>Map</title>'
    '<image href="file:///etc/passwd" width="9" height="9"/></svg>'
)


def forbidden(address: str) -> str:
    return f'the PDF would contain a link to "{address}": links begin with http:, https: or mailto:'


def refusal(address: str) -> str:
    return f'the document asks for "{address}", which is not part of it: nothing from outside is ever loaded'


@pytest.mark.parametrize(
    ("body", "address"),
    [
        ('<img alt="a" src="file:///etc/passwd">', "file:///etc/passwd"),
        ('<img alt="a" src="http://127.0.0.1:9/a.png">', "http://127.0.0.1:9/a.png"),
        ('<img alt="a" src="//host/a.png">', "//host/a.png"),
        ('<img alt="a" src="a.png">', "a.png"),
        ('<img alt="a" src="data:image/png;base64,AAAA">', "data:image/png;base64,AAAA"),
        ('<img alt="a" src="estimate:assets/none.png">', "estimate:assets/none.png"),
        ('<img alt="a" src="estimate:faces/../fonts.py">', "estimate:faces/../fonts.py"),
        ('<link rel="stylesheet" href="file:///a.css">', "file:///a.css"),
        ('<link rel="attachment" href="file:///etc/hosts">', "file:///etc/hosts"),
        ('<style>@import "http://127.0.0.1:9/a.css";</style>', "http://127.0.0.1:9/a.css"),
        ('<p style="background: url(file:///a.png)">a</p>', "file:///a.png"),
        (SVG, "file:///etc/passwd"),
    ],
)
def test_refuses_and_tells(make: Callable[..., PdfResult], body: str, address: str) -> None:
    result = make(body)

    assert result.warnings == (refusal(address),)
    assert result.pages == 1


def test_refuses_what_a_picture_asks_for(make: Callable[..., PdfResult]) -> None:
    pictures = {"map.svg": ("image/svg+xml", SVG.encode())}

    result = make('<img alt="Map" src="estimate:assets/map.svg">', assets=pictures)

    assert result.warnings == (refusal("file:///etc/passwd"),)


def test_refuses_what_a_stylesheet_asks_for(make: Callable[..., PdfResult]) -> None:
    result = make("<p>a</p>", stylesheet='@import "http://127.0.0.1:9/a.css"; p {color: red}')

    assert result.warnings == (refusal("http://127.0.0.1:9/a.css"),)


def test_hands_out_assets(make: Callable[..., PdfResult]) -> None:
    square = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    )
    assets = {"figures/map.svg": ("image/svg+xml", square)}

    result = make('<img alt="Map" src="estimate:assets/figures/map.svg">', assets=assets)

    assert result.warnings == ()


@pytest.mark.parametrize(
    ("body", "warnings"),
    [
        (
            '<a href="javascript:alert(1)">a</a>',
            (forbidden("javascript:alert(1)"),),
        ),
        (
            '<a href="next.html">a</a>',
            (forbidden("next.html"),),
        ),
        (
            '<a href="file:///etc/passwd">a</a>',
            (forbidden("file:///etc/passwd"),),
        ),
        (
            '<a rel="attachment" href="estimate:assets/own.txt">a</a>',
            (
                'the PDF would contain the file "own.txt", which is not ours',
                (
                    "the PDF would contain an annotation of the kind /FileAttachment, "
                    "where only links are allowed"
                ),
            ),
        ),
        (
            '<form><input style="appearance: auto" name="a" value="b"></form>',
            (
                "the PDF would contain /AcroForm, which runs something when it is opened",
                "the PDF would contain an annotation of the kind /Widget, where only links are allowed",
            ),
        ),
    ],
)
def test_gate_stays_closed(make: Callable[..., PdfResult], body: str, warnings: tuple[str, ...]) -> None:
    result = make(body, assets={"own.txt": ("text/plain", b"own")})

    assert result.pdf is None
    assert result.warnings == warnings


def test_gate_knows_our_own_attachment(make: Callable[..., PdfResult]) -> None:
    own = PdfAttachment("estimate.json", b"{}", "The estimate as data", "application/json", "2017-07-10")

    result = make('<a href="https://un.org/">a</a> <a href="mailto:a@b.org">b</a>', attachments=(own,))

    assert result.warnings == ()
    assert result.pdf is not None
