"""Print prose as plain words, as a reader sees it: to measure it, never to publish it."""

import re

from mission_estimate.markup import Citation, Link, Token, ValueMark, Words, tokenize
from mission_estimate.rendering.render_context import Session

_LINK = re.compile(r"\[([^\[\]\n]*)\]\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)")
_SIGNS = re.compile(r"(?<!\\)\*+|\\(?=[!-/:-@\[-`{-~])")


def prose_plain(text: str, session: Session) -> str:
    """Return the words of a text in one line, without notes and without the signs of Markdown."""
    return " ".join("".join(_print(token, session) for token in tokenize(text)).split())


def _print(token: Token, session: Session) -> str:
    match token:
        case Words():
            return _SIGNS.sub("", _LINK.sub(r"\1", token.text))
        case Citation():
            return ""
        case ValueMark():
            return session.print_value(token.path, token.form)
        case Link():
            return token.label or "".join(part.text for part in session.names.name(token.target))
    return ""
