"""What is only a sign in our pages is only a sign on GitHub, and every mark stays the mark that it is."""

from typing import Any

import pytest
from fuzz.targets import session

from mission_estimate.rendering.escaping import escape_markdown
from mission_estimate.rendering.note_numbers import Call
from mission_estimate.rendering.prose_html import prose_html
from mission_estimate.rendering.prose_markdown import prose_markdown

PROSE = [
    ("Stop![[a]] So.", r"Stop\![N](#a) So."),
    ("Stop![@s]", r"Stop\![^1]"),
    ("Stop\\[[a]]", r"Stop\\[N](#a)"),
    ("Stop\\ [@s]", r"Stop\\[^1]"),
    (r"\\~~so~~ \\$x$ \\_y_ \\| \~ a!", r"\\\~\~so\~\~ \\\$x\$ \\\_y\_ \\\| \~ a\!"),
    ("One.\n\n[@s] Two [@s].", "One.\n\n[^1] Two[^1]."),
    ("[@s]: so.[@s](of old)", r"[^1]\: so.[^1]\(of old)"),
    ("url(http://un.org)", r"url(http\://un.org)"),
    ("- [@s]\n- so\n  [@s]", "- [^1]\n- so[^1]"),
]


@pytest.mark.parametrize(("text", "written"), PROSE)
def test_of_a_text(text: str, written: str) -> None:
    assert str(prose_markdown(text, _session())) == written


def test_a_backslash_hides_a_sign_in_both() -> None:
    assert str(prose_html(r"a \~ b \$ c \\ d", _session())) == "<p>a ~ b $ c \\ d</p>"


@pytest.mark.parametrize(
    ("data", "written"),
    [
        ("https://un.org ftp://un.org www.un.org", r"https\://un.org ftp\://un.org www\.un.org"),
        ("At 10:30, so!", "At 10:30, so\\!"),
        ("---", r"\---"),
        ("[^1]: a", r"\[^1\]: a"),
    ],
)
def test_of_data(data: str, written: str) -> None:
    assert str(escape_markdown(data)) == written


def _session() -> Any:  # noqa: ANN401 - see session
    made = session()
    made.notes.call = lambda _: (Call(1, ""),)
    return made


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009"])
def test_a_space_that_does_not_break_stays(space: str) -> None:
    text = f"12{space}people, *all{space}of them*.\n\n- so{space}many"
    assert str(prose_html(text, _session())).count(space) == 3
    assert str(prose_markdown(text, _session())).count(space) == 3
