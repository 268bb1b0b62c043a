"""Turn prose into HTML: Markdown for the words, our own marks put in afterwards.

Marks go through the Markdown engine as placeholders of private-use characters,
which the grammar refuses in author text. The result is cleaned against an
allow-list; since the grammar refuses HTML, a change by the cleaner is an error.
"""

import re
import string
from functools import lru_cache

import nh3
from markdown import Markdown
from markupsafe import Markup, escape

from mission_estimate.markup import Citation, Link, Token, ValueMark, Words, tokenize
from mission_estimate.rendering.note_numbers import Call
from mission_estimate.rendering.render_context import Session

_OPEN, _CLOSE = "\ue000", "\ue001"
_PLACEHOLDER = re.compile(f"([ \n]*){_OPEN}(\\d+){_CLOSE}")
_ESCAPED = re.compile(r"\\([\\&;])")
"""On GitHub a backslash hides these signs too; the engine leaves it."""

_NO_BREAK = "\u00a0"
_ELEMENT = re.compile(r"<[^<>]*>")
_NAMED = re.compile(r"&(?:amp|lt|gt|quot);")
_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)

_TAGS = {"p", "em", "strong", "a", "ul", "ol", "li"}


class AlteredText(Exception):
    """The Markdown engine lost a letter, or the cleaner changed something: text would be lost in silence."""


@lru_cache(maxsize=1)
def _engine() -> Markdown:
    engine = Markdown(output_format="html", extensions=["sane_lists"])
    for name in ("html_block", "reference", "code", "quote", "hashheader", "setextheader", "hr"):
        engine.parser.blockprocessors.deregister(name, strict=False)
    engine.preprocessors.deregister("html_block", strict=False)
    for name in (
        "html",
        "entity",
        "image_link",
        "image_reference",
        "reference",
        "short_reference",
        "backtick",
        "autolink",
        "automail",
        "linebreak",
        "short_image_ref",
    ):
        engine.inlinePatterns.deregister(name, strict=False)
    engine.ESCAPED_CHARS = [
        sign for sign in string.punctuation if sign not in "&;"
    ]  # as on GitHub, but no codes
    if engine.delimiters is not None:
        engine.delimiters.remove("_")
    return engine


def _to_html(text: str) -> str:
    engine = _engine()
    engine.reset()
    made = engine.convert(text)
    cleaned = nh3.clean(
        made, tags=_TAGS, attributes={"a": {"href"}}, url_schemes={"http", "https"}, link_rel=None
    ).replace("&nbsp;", _NO_BREAK)  # the only character, besides the signs of HTML, that the cleaner renames
    if _plain(cleaned) != _plain(made) or _letters(_ELEMENT.sub("", _LINK.sub(r"\2\1", made))) != _letters(
        text
    ):
        raise AlteredText(text)
    return cleaned


def _plain(html: str) -> str:
    return re.sub(r"&(?:amp|lt|gt|quot|#39);|[\"'<>&]", "", html).replace("\n", "")


def _letters(text: str) -> str:
    """Return the letters of a text, which neither Markdown nor HTML may add to or take from."""
    return "".join(letter for letter in _NAMED.sub("", text) if letter.isalpha())


def prose_html(text: str, session: Session) -> Markup:
    """Render a text field as blocks of HTML."""
    tokens = tokenize(text)
    marked = "".join(t.text if isinstance(t, Words) else f"{_OPEN}{n}{_CLOSE}" for n, t in enumerate(tokens))
    bare = marked.strip(" \n")
    made = _to_html(_ESCAPED.sub(lambda found: found[0] if found[1] == "\\" else found[1], bare))
    return Markup(_PLACEHOLDER.sub(lambda found: _put(found, tokens, session), made))  # noqa: S704 - cleaned above


def _put(found: re.Match[str], tokens: tuple[Token, ...], session: Session) -> str:
    token = tokens[int(found[2])]
    if isinstance(token, Citation):
        return str(calls_html(session.notes.call(token.marks)))
    made = _value(token, session) if isinstance(token, ValueMark) else _link(token, session)
    return f"{found[1]}{made}"


def _value(token: ValueMark, session: Session) -> str:
    return str(escape(session.print_value(token.path, token.form)))


def _link(token: Token, session: Session) -> str:
    if not isinstance(token, Link):
        return ""
    target = session.link_to(token.target)
    if token.label:
        session.names.said(token.target)
        return _part(token.label, None, target)
    return "".join(_part(part.text, part.language, target) for part in session.names.name(token.target))


def _part(text: str, language: str | None, target: str) -> str:
    """Print a part of a name, as a link of its own.

    The link is inside the foreign passage: an element inside a link would
    take the link's annotation, and the PDF would not be accessible.
    """
    words = f'<a class="name" href="#{target}">{escape(text)}</a>' if target else str(escape(text))
    return f'<i lang="{escape(language)}">{words}</i>' if language else words


def calls_html(calls: tuple[Call, ...]) -> Markup:
    """Print raised note numbers, each a link to its note."""
    if not calls:
        return Markup("")
    return Markup('<sup class="notes">{}</sup>').format(Markup(",\u200a").join(_call(call) for call in calls))


def _call(call: Call) -> Markup:
    anchor = Markup(' id="{}"').format(call.anchor) if call.anchor else Markup("")
    return Markup('<a{} href="#note-{}" role="doc-noteref" aria-label="Note {}">{}</a>').format(
        anchor, call.number, call.number, call.number
    )
