"""A name in a text is a link once in each numbered paragraph; every further one is plain words."""

from collections.abc import Callable

import pytest
from rendered import texts_of
from specimens import Change

from mission_estimate.workspace import Workspace

DENIED = "[[red-band]] denied it.[@report-2020, para. 9]"
HTML = ('<a class="name" href="#red-band">{}</a>', "{}")
MARKDOWN = ("[{}](#red-band)", "{}")


@pytest.mark.parametrize(("form", "shapes"), [("html", HTML), ("md", MARKDOWN)])
def test_a_name_is_a_link_once_in_a_paragraph(
    changed: Change, workspace: Workspace, form: str, shapes: tuple[str, str]
) -> None:
    linked, plain = (shape.format for shape in shapes)
    later = f"[[red-band|These fighters]] left.[@report-2020] {DENIED}"
    changed("situation.yaml", DENIED, f"[[red-band|The fighters]] came.[@report-2020] {later}")
    text = texts_of(workspace)[form]

    assert linked("The fighters") in text
    assert linked("These fighters") not in text
    assert plain("These fighters") in text
    assert _count(text, linked) >= 2, "each paragraph has a link of its own"


def _count(text: str, linked: Callable[[str], str]) -> int:
    before, after = linked("\0").split("\0")
    return sum(after in part for part in text.split(before)[1:])
