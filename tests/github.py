"""What a reader sees on GitHub: our Markdown through its engine, and the short codes that become pictures.

GitHub cleans the HTML afterwards and replaces `:name:` in it; both are done here as its documentation says.
"""

import re
from typing import Any, NamedTuple
from urllib.parse import unquote

import html5lib
from cmarkgfm import github_flavored_markdown_to_html
from cmarkgfm.cmark import Options

XHTML = "{http://www.w3.org/1999/xhtml}"
_OPTIONS = Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_UNSAFE
_PICTURE = re.compile(r":(?:\+1|-1|100|1234|[a-z0-9_+-]*[a-z][a-z0-9_+-]*):", re.IGNORECASE)
_BLOCKS = ("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "blockquote", "pre", "div")
_MARKS = ("em", "strong", "a", "del", "code", "b", "i", "u")


class Piece(NamedTuple):
    """Words under the same marks; `marks` are the elements around them, a link with its address."""

    words: str
    marks: frozenset[str]


class Block(NamedTuple):
    """A paragraph, an item, a heading or a cell."""

    kind: str
    pieces: tuple[Piece, ...]


Found = list[tuple[str, list[Piece]]]


def github_html(markdown: str) -> str:
    """Return the HTML that GitHub makes of a file."""
    return str(github_flavored_markdown_to_html(markdown, _OPTIONS))


def blocks_on_github(markdown: str) -> list[Block]:
    """Return what a reader sees of a file on GitHub, without its footnotes."""
    made = re.sub(r'<section class="footnotes".*', "", github_html(markdown), flags=re.DOTALL)
    return blocks_of(made, pictures=True)


def blocks_of(html: str, *, pictures: bool = False) -> list[Block]:
    """Return the blocks of a piece of HTML, with their words and marks."""
    found: Found = [("", [])]
    tree = html5lib.parseFragment(html, treebuilder="etree")
    _walk(tree, frozenset(), found, pictures=pictures)
    blocks = (Block(kind, _joined(pieces)) for kind, pieces in found)
    return [block for block in blocks if block.pieces]


def _walk(node: Any, marks: frozenset[str], found: Found, *, pictures: bool) -> None:  # noqa: ANN401 - html5lib
    _say(node.text, marks, found, pictures=pictures)
    for child in node:
        tag = child.tag.removeprefix(XHTML) if isinstance(child.tag, str) else ""
        if tag == "sup":
            found[-1][1].append(Piece("".join(child.itertext()), marks | {"note"}))
        elif tag in _BLOCKS:
            _begin(tag, node.tag.removeprefix(XHTML), found)
            _walk(child, frozenset(), found, pictures=pictures)
            found.append(("", []))
        elif tag:
            _walk(child, marks | _mark(tag, child), found, pictures=pictures)
        _say(child.tail, marks, found, pictures=pictures)


def _begin(tag: str, parent: str, found: Found) -> None:
    """Begin a block, but for the first paragraph of an item, which is the item."""
    if tag != "p" or parent != "li" or any(piece.words.strip() for piece in found[-1][1]):
        found.append((f"{parent} li" if tag == "li" else tag, []))


def _say(words: str | None, marks: frozenset[str], found: Found, *, pictures: bool) -> None:
    if words:
        found[-1][1].append(Piece(_PICTURE.sub("🖼", words) if pictures else words, marks))


def _mark(tag: str, element: Any) -> frozenset[str]:  # noqa: ANN401 - html5lib
    if tag not in _MARKS:
        return frozenset()
    if tag == "a":
        address = unquote(element.get("href", ""))
        return frozenset({f"a {address}"}) if address else frozenset()
    return frozenset({"em" if tag == "i" else tag})


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Join neighbours under the same marks, with single spaces, and none at the ends."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].marks == piece.marks:
            joined[-1] = Piece(joined[-1].words + piece.words, piece.marks)
        else:
            joined.append(piece)
    flat = [Piece(re.sub(r"[ \n]+", " ", piece.words), piece.marks) for piece in joined]
    if flat:
        flat[0] = flat[0]._replace(words=flat[0].words.lstrip(" "))
        flat[-1] = flat[-1]._replace(words=flat[-1].words.rstrip(" "))
    return tuple(piece for piece in flat if piece.words)
