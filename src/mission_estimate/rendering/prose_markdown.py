"""Turn prose into Markdown for GitHub: the words as written, our own marks put in."""

import re

from markupsafe import Markup

from mission_estimate.prose import Citation, Link, Token, ValueMark, Words, tokenize
from mission_estimate.rendering.escaping import escape_markdown
from mission_estimate.rendering.notes import Call
from mission_estimate.rendering.session import Session

_STRAY = re.compile(r"(?<!\\)([<|~$_])")


def prose_markdown(text: str, session: Session) -> Markup:
    """Render a text field as blocks of Markdown."""
    parts: list[str] = []
    for token in tokenize(text):
        if isinstance(token, Citation) and parts:
            parts[-1] = parts[-1].rstrip(" \n")
        parts.append(_print(token, session))
    return Markup("".join(parts).strip())  # noqa: S704 - the grammar allows no block but paragraphs and lists


def _print(token: Token, session: Session) -> str:
    match token:
        case Words():
            return _STRAY.sub(r"\\\1", token.text)
        case Citation():
            return str(calls_markdown(session.notes.call(token.marks)))
        case ValueMark():
            return str(escape_markdown(session.print_value(token.path, token.form)))
        case Link():
            return _link(token, session)
    return ""


def _link(token: Link, session: Session) -> str:
    if token.label:
        session.names.said(token.target)
        words = str(escape_markdown(token.label))
    else:
        words = "".join(_part(part.text, part.language) for part in session.names.name(token.target))
    return f"[{words}](#{token.target})" if token.target in session.anchors else words


def _part(text: str, language: str | None) -> str:
    escaped = str(escape_markdown(text))
    return f"*{escaped}*" if language else escaped


def calls_markdown(calls: tuple[Call, ...]) -> Markup:
    """Print footnote marks."""
    return Markup("".join(f"[^{call.number}]" for call in calls))  # noqa: S704 - numbers only
