"""GitHub shows of our Markdown what our page shows: its own engine reads both the texts and whole files."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from fuzz.targets import session
from github import Block, blocks_of, blocks_on_github, github_html
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rendered import texts_of
from specimens import FROZEN, LARGE, REPOSITORY, SAMPLES, SPECIMEN, TEMPLATES
from strategies import SIGNS, WORDS

from mission_estimate.checks.context import context_of
from mission_estimate.markup import faults_of, flood_of
from mission_estimate.pipeline.examine import examine
from mission_estimate.rendering.escaping import escape_markdown
from mission_estimate.rendering.note_numbers import Call
from mission_estimate.rendering.on_github import as_words
from mission_estimate.rendering.prose_html import prose_html
from mission_estimate.rendering.prose_markdown import prose_markdown
from mission_estimate.workspace import EditionName, Workspace

NOTE = "\n\n[^1]: a source\n"
DATA = [
    "a@b.org", "mailto:a@b.org", "xmpp:a@b.org", "@bob", ":skull:", "10:30:45", ":+1:", "~~no~~", "~no~", "$a$", "$$a$$",
    "<b>no</b>", "<!-- no -->", "<https://un.org>", "https://un.org", "www.un.org", "&lt;no&gt;", "&#60;", "a & b", "a | b",
    "*no*", "_no_", "__no__", "`no`", "[no](https://un.org)", "![no](x.svg)", "[^1]", "[no]: https://un.org", "[x] no",
    "- no", "+ no", "1. no", "1) no", "# no", "> no", "=== no", "--- no", "#3", "GH-3", "a/b#3", "0123456789abcdef",
    r"\*", r"\\", r"C:\temp", "{{ no }}", "{% no %}", "No!", "a_b_c", "2*3*4", "5 < 6 > 4", "R&D;", "ftp://un.org",
    "HTTPS://UN.ORG", "un.org/~a", "tel:1", "f(www.un.org)", "f(https://un.org)", "(c)", "* no", "~~~ no", "``` no",
]  # fmt: skip
"""What people and attackers write into names, titles and texts."""

SIGNS_OF_MARKUP = st.sampled_from(
    ["*", "**", "***", "_", "__", "~~", "~", "$", "`", "<", ">", "&", "&amp", "#", "|", "[", "]", "(", ")", "!", "\\", "\\*",
     ":", "@", "-", "- ", "1.", "1. ", "1) ", "•", "– ", "o ", "=", "+", "\n", "\n\n", "\n- ", "\n1. ", "\n2. ", "\n  ", " ", " ",
     ";", ".", ",", "“", "”", "'", '"', "/", "{", "}", "%", "^", "[@s]", "[[a]]", "[[a|b]]", "{{ a.b }}", "2017", "a", "x*y"]
)  # fmt: skip
TEXTS = st.lists(WORDS | SIGNS | SIGNS_OF_MARKUP | st.sampled_from(DATA), min_size=1, max_size=9).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda between: between.join(pieces))
)


def same(text: str) -> bool:
    """Tell whether a text is accepted; if so, both show it alike."""
    if not text.strip(" \n") or faults_of(text) or flood_of(text):
        return False
    page, markdown = str(prose_html(text, _session())), as_words(str(prose_markdown(text, _session())))
    assert blocks_on_github(markdown + NOTE) == blocks_of(page), (text, markdown, page)
    return True


@pytest.mark.parametrize("sign", DATA)
def test_a_text_is_the_same_or_refused(sign: str) -> None:
    places = (
        "{}",
        "a {} b",
        "a{}b",
        "a {0} and {0}",
        "- {0}\n- a {0}",
        "1. {}",
        "*a {}*",
        "a\n{}",
        "[@s] {}",
        "{}[@s]",
    )
    for place in places:
        same(place.format(sign))


ACCEPTED = [
    "Write to a@b.org or @bob.", "It was :skull: at 10:30:45.", "US$ 5 and $6, ~7 and ~~8~~.", "Item #3, GH-3 and a/b#3.",
    "a_b_c, __init__ and 5 < 6.", "R&D and AT&T, so", "*a* **b** ***c*** *a **b** c*", "- a\n- b\n  c", "1. a\n2. b\n\n- c\n\n1. d\n2. e", "1. a\n2. b", "2 * 3 * 4",
    "(1) a, 2) b", "A [page](https://un.org/a_b?c=d&e=f).", "A | B", "“*So*”, he said.", "*so*—and", "10 July\n2017.",
    "{{ a.b }}. So", "a\n{{ a.b }}. So", "- {{ a.b }}. So", "5 – 6 • 7 o 8", "Stop![@s]", "\\*no\\*",
]  # fmt: skip


@pytest.mark.parametrize("text", ACCEPTED)
def test_what_people_write_is_accepted(text: str) -> None:
    assert same(text)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(TEXTS)
def test_any_text_is_the_same_or_refused(text: str) -> None:
    same(text)


@pytest.mark.parametrize("text", DATA)
def test_data_are_words_only(text: str) -> None:
    """In a paragraph, an item, a heading, a cell, a label and a note."""
    bare = escape_markdown(text)
    forms = (
        "{}",
        "a {} b",
        "- {}",
        "## {}",
        "| {} |\n| --- |\n| {} |",
        "**{}**",
        "a[^1]\n\n[^1]: {}",
        "[{}](#a)",
    )
    for form in forms[:-2]:
        blocks = blocks_on_github(as_words(form.replace("{}", str(bare))))
        words = {"".join(piece.words for piece in block.pieces) for block in blocks}
        assert words == {form.replace("| --- |", "").strip("-#*| \n").split(" |")[0].replace("{}", text)}, (
            form
        )
        assert {mark for block in blocks for piece in block.pieces for mark in piece.marks} <= {"strong"}
    assert ">" + _shown(text) + "</a>" in github_html(as_words(f"[{bare}](#a)")).replace(
        "<span>", ""
    ).replace("</span>", "")
    assert _links(github_html(as_words(f"a[^1]\n\n[^1]: {bare}"))) <= {"#fn-1", "#fnref-1"}


def _shown(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


EDITIONS = [(SAMPLES, SPECIMEN), (FROZEN, LARGE), (REPOSITORY / "estimates", LARGE)]


@pytest.mark.parametrize(("root", "name"), EDITIONS, ids=["specimen", "frozen", "live"])
def test_a_whole_edition_is_the_same(root: Path, name: EditionName) -> None:
    workspace = Workspace(root, root / "build", (TEMPLATES,))
    texts = texts_of(workspace, name)
    made = github_html(texts["md"])
    assert _addresses(made) == _addresses(texts["html"])
    assert not re.search("<(?:del|code|pre|script|iframe)[ >]|<!--", made)
    anchors = set(re.findall(r'(?:id|name)="([^"]*)"', made)) | {
        _slug(h) for h in re.findall("<h[1-6]>(.*?)</h[1-6]>", made)
    }
    assert {link[1:] for link in _links(made) if link.startswith("#")} <= anchors
    on_github = "\n".join(_words(block) for block in blocks_on_github(texts["md"]))
    missing = [block for block in _prose_of(workspace, name) if _words(block) not in on_github]
    assert missing == []


def _prose_of(workspace: Workspace, name: EditionName) -> Iterable[Block]:
    """Yield the paragraphs of all texts of an edition, after both were compared."""
    examined = examine(workspace, name)
    assert examined.estimate is not None
    assert examined.values is not None
    assert examined.index is not None
    context = context_of(examined.estimate, examined.values, examined.index, (name.mission, name.edition))
    assert len(context.texts) > 10
    for text in context.texts:
        assert same(text.text)
        if "[[" not in text.text and "{{" not in text.text and text.path[-1] != "brief":
            yield from blocks_of(str(prose_html(text.text, _session())))


def _words(block: Block) -> str:
    return "".join(piece.words for piece in block.pieces if "note" not in piece.marks).strip()


def _links(html: str) -> set[str]:
    return set(re.findall(r'<a [^>]*?href="([^"]*)"', html))


def _addresses(html: str) -> set[str]:
    return {link for link in _links(html) if not link.startswith("#")}


def _slug(heading: str) -> str:
    words = re.sub(r"<[^>]*>|[^\w\- ]", "", heading).lower()
    return words.replace(" ", "-")


def _session() -> Any:  # noqa: ANN401 - see session
    made = session()
    made.notes.call = lambda _: (Call(1, ""),)
    return made
