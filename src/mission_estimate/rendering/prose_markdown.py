"""Turn prose into Markdown for GitHub: the words as written, our own marks put in."""

import re

from markupsafe import Markup

from mission_estimate.markup import Citation, Link, Token, ValueMark, Words, tokenize
from mission_estimate.rendering.escaping import escape_markdown
from mission_estimate.rendering.note_numbers import Call
from mission_estimate.rendering.render_context import Session

_ESCAPED = r"\\[!-/:-@\[-`{-~]"
_STRAY = re.compile(rf"{_ESCAPED}|[<|~$_]|[!\\]\Z|(?<=\w\()(?:(?i:https?|ftp)(?=://)|www(?=\.))")
"""What GitHub takes for more than a sign. Escapes stay; a last `!` or backslash changes the next mark.

A scheme in `url(http://…)` is no bare address to us, and one to GitHub."""

_NUMBER_ONLY = re.compile(r" *(?:(?:-|[0-9]{1,9}\.) +)?[0-9]{1,9}")
_END_OF_NUMBER = re.compile(r"^([0-9]*)([.)])(?=\s|$)")
"""The stop behind a value that begins a line would make it the number of an item."""

_UNFINISHED = re.compile(r"&(#?[0-9A-Za-z]*)\Z")
"""What a mark behind it could complete to a character reference."""

_NO_WORD = re.compile(r" *(?:-|[0-9]{1,9}[.)])?")


def prose_markdown(text: str, session: Session) -> Markup:
    """Render a text field as blocks of Markdown."""
    tokens = tokenize(text)
    made = ""
    for before, token, after in zip((None, *tokens), tokens, (*tokens[1:], None), strict=False):
        if not isinstance(token, Words):
            made = _joined(made, _print(token, session))
        elif before is not None and _NUMBER_ONLY.fullmatch(made.rpartition("\n")[2]):
            made += _END_OF_NUMBER.sub(r"\1\\\2", _words(token.text, before, after))
        else:
            made += _words(token.text, before, after)
    return Markup(made.strip(" \n"))  # noqa: S704 - the grammar allows no block but paragraphs and lists


def _joined(made: str, printed: str) -> str:
    """Join what a mark prints to the text before it, so that the two never make a character reference."""
    if printed and not printed.startswith("["):
        made = _UNFINISHED.sub(r"&amp;\1", made)
    return made + printed


def _print(token: Token, session: Session) -> str:
    match token:
        case Citation():
            return str(calls_markdown(session.notes.call(token.marks)))
        case ValueMark():
            return str(escape_markdown(session.print_value(token.path, token.form)))
        case Link():
            return _link(token, session)
    return ""


def _words(text: str, before: Token | None, after: Token | None) -> str:
    """Print words so that a mark next to them stays what it is.

    A note number follows its word at once, unless it begins a paragraph or an item; `(` or `:` at
    once behind it would make it a link or the note itself.
    """
    kept = text.rstrip(" \n")
    gap, line = text[len(kept) :], kept.rpartition("\n")[2]
    begins = bool(_NO_WORD.fullmatch(line)) and (before is None or "\n" in kept)
    close = isinstance(after, Citation) and gap.count("\n") < 2 and not begins
    first = "\\" if isinstance(before, Citation) and text.startswith(("(", ":")) else ""
    return first + _STRAY.sub(_escape, kept if close else text)


def _escape(found: re.Match[str]) -> str:
    if found[0].isalpha():
        return f"{found[0]}\\"
    return found[0] if len(found[0]) > 1 else f"\\{found[0]}"


def _link(token: Link, session: Session) -> str:
    if token.label:
        session.names.said(token.target)
        words = str(escape_markdown(token.label))
    else:
        words = "".join(_part(part.text, part.language) for part in session.names.name(token.target))
    return f"[{words}](#{token.target})" if session.link_to(token.target) else words


def _part(text: str, language: str | None) -> str:
    escaped = str(escape_markdown(text))
    return f"*{escaped}*" if language else escaped


def calls_markdown(calls: tuple[Call, ...]) -> Markup:
    """Print footnote marks."""
    return Markup("".join(f"[^{call.number}]" for call in calls))  # noqa: S704 - numbers only
