"""Change a file as little as possible so that the parser can go on after an error.

A colon inside a text, or a sign that a text begins with, is replaced by a character that means nothing to
YAML and becomes the sign again in what is read. What cannot be understood is left out: its place is kept,
filled with spaces. Nothing moves, so every later position stays right.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from mission_estimate.findings import Finding
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.yaml_reader.messages import Kind, characters, structure, yaml_syntax
from mission_estimate.yaml_reader.text import FileText

LEFT_OUT = "\ue0fe"
"""The value of a key, or an item, that is left out. No file has it: the private use area is refused."""

_NOTHING = "\ue0ff"
_FIRST = 0xE000
_FIRST_KEY = 0xE100
_KEYS = (
    "id",
    "kind",
    "value",
    "as_of",
    "date",
    "country",
    "year",
    "month",
    "name",
    "rule",
    "actor",
    "to",
    "source",
)
"""Keys with which items begin: one character represents the whole of one."""

_SIGNS = (
    {_FIRST + code: chr(code) for code in range(128)}
    | {_FIRST_KEY + number: key for number, key in enumerate(_KEYS)}
    | {ord(_NOTHING): None}
)

_LEAD = pattern_of(r" *(?:- +)*(?:[A-Za-z][A-Za-z0-9_-]*: +)?")
_KEY = pattern_of(r" *(?:- +)*[A-Za-z][A-Za-z0-9_-]*:(?= |$)")
_NO_SPACE = pattern_of(r" *(?:- +)*[A-Za-z][A-Za-z0-9_-]*:(?=[^ ])")
_NO_SPACE_AFTER_HYPHEN = pattern_of(r" *-(?P<key>[A-Za-z][A-Za-z0-9_-]*):(?= |$)")
_CLOSING = {"[": "]", "{": "}"}


class Mended(NamedTuple):
    """The text with which to go on; `left_out` is the line from which something is missing, if it is."""

    text: FileText
    left_out: int | None = None


def mended(text: FileText, finding: Finding) -> Mended | None:
    """Return the text without the cause of an error, or None if nothing can be done."""
    if finding.position is None:
        return None
    line, column = finding.position.line - 1, finding.position.column - 1
    start = sum(len(one) + 1 for one in text.lines[:line])
    spot = _Spot(text, line, start, start + column, finding.position.width)
    changed = _WAYS.get(finding.code, _without_block)(spot)
    return changed if changed is not None and changed.text.text != text.text else None


def restored(text: str) -> str:
    """Return a text with the signs that were replaced."""
    return text.translate(_SIGNS) if not text.isascii() else text


class _Spot(NamedTuple):
    text: FileText
    line: int
    start: int
    begin: int
    width: int

    @property
    def written(self) -> str:
        return self.text.line_at(self.line)

    def with_sign(self, index: int, stand_in: str | None = None) -> Mended | None:
        """Replace one sign by a character that YAML takes for a letter."""
        old = self.text.text
        if index >= len(old) or not old[index].isascii() or old[index].isspace():
            return None
        new = stand_in or chr(_FIRST + ord(old[index]))
        return Mended(FileText(self.text.file, f"{old[:index]}{new}{old[index + 1 :]}"))

    def filled(self, begin: int, end: int, stand_in: str = "") -> Mended:
        """Fill a stretch with spaces, line ends kept, behind a value that is left out."""
        old = self.text.text
        blank = re.sub(r"[^\n]", " ", old[begin:end])
        new = f"{stand_in}{blank[len(stand_in) :]}"
        text = FileText(self.text.file, f"{old[:begin]}{new}{old[end:]}")
        return Mended(text, None if stand_in else self.line)


def _colon(spot: _Spot) -> Mended | None:
    end = spot.start + len(spot.written)
    index = spot.text.text.find(":", spot.begin + max(spot.width - 1, 0), end)
    return spot.with_sign(index) if index >= 0 else None


def _sign(spot: _Spot) -> Mended | None:
    return spot.with_sign(spot.begin)


def _without_sign(spot: _Spot) -> Mended | None:
    return spot.with_sign(spot.begin, _NOTHING)


def _before_quote(spot: _Spot) -> Mended | None:
    """Make the opening quotation mark a part of the text that goes on after the closing one."""
    lead = _LEAD.match(spot.written)
    begin = spot.start + (lead.end() if lead else 0)
    return spot.with_sign(begin) if spot.text.text[begin : begin + 1] in {'"', "'"} else _without_block(spot)


def _header(spot: _Spot) -> Mended | None:
    """Take the words off the line of `|`; if they are the whole text, the text is left out."""
    below = next((line for line in spot.text.lines[spot.line + 1 :] if line.strip()), "")
    end = spot.begin + spot.width
    if _indent(below) > _indent(spot.written):
        return spot.filled(spot.begin, end)
    sign = max(spot.text.text.rfind(sign, spot.start, spot.begin) for sign in "|>")
    return spot.filled(sign, end, LEFT_OUT) if sign >= 0 else None


def _no_space(spot: _Spot) -> Mended | None:
    match = _NO_SPACE.match(spot.written)
    if match is None or len(spot.written) - match.end() < 2:
        return _without_block(spot)
    end = spot.start + len(spot.written)
    return spot.filled(spot.start + match.end(), end, f" {LEFT_OUT}")


def _hyphen(spot: _Spot) -> Mended | None:
    """Put a space after the hyphen of an item, and one character in the place of its key."""
    match = _NO_SPACE_AFTER_HYPHEN.match(spot.written)
    if match is None or len(match["key"]) < 2:
        return _without_block(spot)
    key = match["key"]
    stand_in = chr(_FIRST_KEY + _KEYS.index(key)) if key in _KEYS else LEFT_OUT
    begin = spot.start + match.start("key")
    old = spot.text.text
    new = f"{old[:begin]} {stand_in}{' ' * (len(key) - 2)}{old[begin + len(key) :]}"
    return Mended(FileText(spot.text.file, new))


def _bracket(spot: _Spot) -> Mended | None:
    """Leave out what a bracket opens, up to the line that can no longer belong to it."""
    opened = _opened(spot.text.text, spot.begin)
    if opened is None:
        return _without_block(spot)
    line = spot.text.text.count("\n", 0, opened)
    indent, end = _indent(spot.text.line_at(line)), line + 1
    while end < len(spot.text.lines) and not _is_beyond(spot.text.line_at(end), indent):
        end += 1
    stop = sum(len(one) + 1 for one in spot.text.lines[:end]) - 1
    return spot.filled(opened, stop, LEFT_OUT)


def _is_beyond(line: str, indent: int) -> bool:
    return bool(line.strip()) and _indent(line) <= indent and line.strip()[0] not in "]}"


def _opened(text: str, index: int) -> int | None:
    """Return where the bracket is that is open at a place, which may be the bracket itself."""
    if text[index : index + 1] in _CLOSING:
        return index
    depth = 0
    for place in range(min(index, len(text)) - 1, -1, -1):
        if text[place] in "]}":
            depth += 1
        elif text[place] in "[{":
            if not depth:
                return place
            depth -= 1
    return None


def _without_block(spot: _Spot) -> Mended | None:
    """Leave out a line, and what is below it if it is a key or an item."""
    indent, end = _indent(spot.written), spot.line + 1
    if _KEY.match(spot.written) or spot.written.lstrip().startswith("- "):
        while end < len(spot.text.lines) and _is_below(spot.text.line_at(end), indent):
            end += 1
    stop = sum(len(one) + 1 for one in spot.text.lines[:end]) - 1
    return spot.filled(spot.start, stop)


def _is_below(line: str, indent: int) -> bool:
    return not line.strip() or _indent(line) > indent


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


_WAYS_BY_KIND: dict[Kind, Callable[[_Spot], Mended | None]] = {
    yaml_syntax.COLON: _colon,
    yaml_syntax.FIRST_SIGN: _sign,
    structure.TAG: _sign,
    yaml_syntax.ESCAPE: _sign,
    characters.NO_CHARACTER: _sign,
    yaml_syntax.OPEN_QUOTE: _without_sign,
    yaml_syntax.AFTER_QUOTE: _before_quote,
    yaml_syntax.BLOCK_HEADER: _header,
    yaml_syntax.NO_SPACE: _no_space,
    yaml_syntax.NO_SPACE_AFTER_HYPHEN: _hyphen,
    yaml_syntax.OPEN_BRACKET: _bracket,
    yaml_syntax.IN_BRACKETS: _bracket,
}
_WAYS = {kind.code: way for kind, way in _WAYS_BY_KIND.items()}
