"""Read the text of one scalar, and note where YAML took something out of it or into it."""

import re
from typing import NamedTuple

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.yaml_reader.diagnostics import Notes
from mission_estimate.yaml_reader.events import TextEvent
from mission_estimate.yaml_reader.forbidden_characters import (
    MARKS_ON_A_LETTER,
    flood_of_marks,
    refused_kind,
    without_refused,
)
from mission_estimate.yaml_reader.limits import Limits
from mission_estimate.yaml_reader.messages import characters, folder, yaml_syntax
from mission_estimate.yaml_reader.text import FileText, named, quoted
from mission_estimate.yaml_reader.value_positions import Mark, position_of

BLOCK_STYLES = ("|", ">")
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""What YAML takes for no value where it is not in quotes."""

LAST_CODE_POINT = 0x10FFFF

_ESCAPE = pattern_of(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_CONTROLS = dict(zip("0abt\tvfreNLP", (0, 7, 8, 9, 9, 11, 12, 13, 27, 0x85, 0x2028, 0x2029), strict=True))
_PLAIN_ESCAPES = frozenset('n "/\\_\n')
_SURROGATES = range(0xD800, 0xE000)
_CLOSE_COMMENT = pattern_of(r"[|>][-+1-9]*(?P<lost>#.*)")
_NUMBER_SIGN = pattern_of(r" # ?[0-9]")
_CLOSE = pattern_of(r" #[^\s#]")


class BadEscape(NamedTuple):
    """An escape that represents no character; `code` is None where it is no escape at all."""

    start: int
    written: str
    code: int | None


def read_scalar(event: TextEvent, text: FileText, limits: Limits, notes: Notes) -> str:
    """Return the text of a scalar as it was written; every scalar is a text."""
    value = event.value
    mark = event.start_mark
    if len(value) > limits.scalar_characters:
        position = text.spot(mark.line, mark.column)
        notes.add(folder.TEXT_TOO_LONG, position, count=len(value), limit=limits.scalar_characters)
    if not event.style:
        _note_comment(event, text, notes)
    elif event.style in BLOCK_STYLES:
        _note_text_on_header(event, text, notes)
    elif event.style == '"' and "\\" in text.text[mark.index : event.end_mark.index]:
        return _unescaped(event, text, notes)
    return value


def mark_of(event: TextEvent, text: FileText) -> Mark:
    """Return where a scalar is and how wide it is on its first line, for the caret."""
    start, end = event.start_mark, event.end_mark
    line, column = start.line, start.column
    if event.style in BLOCK_STYLES:
        return line, column, 1
    if line == end.line:
        return line, column, end.column - column
    return line, column, len(text.line_at(line).rstrip()) - column


def block(event: TextEvent, text: FileText) -> Mark | None:
    """Return where the text of a `|` scalar begins, or None for any other style.

    A literal line is the end of its line in the file, so the difference of the
    two lengths is the indentation. A folded text (`>`) has lines of its own that
    are not those of the file, and gets no such position.
    """
    if event.style != "|":
        return None
    first = event.start_mark.line + 1
    for offset, line in enumerate(event.value.split("\n")):
        if line:
            return first, len(text.line_at(first + offset)) - len(line), 1
    return None


def first_bad_escape(text: FileText, start: int, end: int) -> BadEscape | None:
    """Find the first escape that is none, or that names no character, such as half of a pair."""
    for match in _ESCAPE.finditer(text.text, start, end):
        code, letter = _code_point(match), match.group(4)
        unknown = code is None and letter not in _PLAIN_ESCAPES
        if unknown or (code is not None and (code > LAST_CODE_POINT or code in _SURROGATES)):
            return BadEscape(match.start(), match.group(), code)
    return None


def _note_comment(event: TextEvent, text: FileText, notes: Notes) -> None:
    """Refuse a text whose rest YAML took for a comment.

    A comment after a number, a date, an id or one small word is meant as one. After several words it is
    so only with two spaces before it, and after a name only if no number or word follows its sign at once.
    """
    end, value = event.end_mark, event.value
    if not text.text.startswith(" #", end.index):
        return
    number, close = (sign.match(text.text, end.index) for sign in (_NUMBER_SIGN, _CLOSE))
    if " " in value or (number and value[0].isalpha()) or (close and value[0].isupper()):
        position = text.spot(end.line, end.column + 1, len(text.line_at(end.line)) - end.column - 1)
        notes.add(yaml_syntax.COMMENT, position, text=quoted(value[-40:]))


def _note_text_on_header(event: TextEvent, text: FileText, notes: Notes) -> None:
    """Note `|#…`, which only the fast library takes for a comment, losing the line."""
    match = _CLOSE_COMMENT.match(text.text, event.start_mark.index)
    if match:
        lost = match.group("lost")
        notes.add(yaml_syntax.BLOCK_HEADER, text.at(match.start("lost"), len(lost)), text=quoted(lost))


def _unescaped(event: TextEvent, text: FileText, notes: Notes) -> str:
    """Refuse by its place each escape that represents a refused character."""
    start, end = event.start_mark, event.end_mark
    for match in _ESCAPE.finditer(text.text, start.index, end.index):
        code = _code_point(match)
        kind = refused_kind(chr(code)) if code is not None and code <= LAST_CODE_POINT else None
        if code is not None and kind is not None:
            position = text.at(match.start(), len(match.group()))
            notes.add(kind, position, name=named(chr(code)))
            if code in _SURROGATES:
                break  # the fast library goes no further either
    flood = flood_of_marks(event.value)
    if flood:
        position = position_of(text.file, mark_of(event, text))
        notes.add(characters.MARKS, position, count=flood, limit=MARKS_ON_A_LETTER)
    return without_refused(event.value)


def _code_point(match: re.Match[str]) -> int | None:
    digits = match.group(1) or match.group(2) or match.group(3)
    return int(digits, 16) if digits else _CONTROLS.get(match.group(4))
