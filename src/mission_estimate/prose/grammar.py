"""What prose may contain: the Markdown that GitHub and our own pages read alike.

Paragraphs, `*emphasis*`, `**strong emphasis**`, `[text](https://…)` and lists of
one level after a blank line. Everything else is refused with its place: raw HTML
and pictures because a stranger's text must bring neither, headings and tables
because the outline and the data make them, the rest because the two read it
differently or lose words in silence.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mission_estimate.positions import TextSpot
from mission_estimate.prose.cures import cure_of_link, remedy_of
from mission_estimate.prose.floods import flood_of
from mission_estimate.prose.refusals import LINKING, PRINTING, REFUSED, Refused
from mission_estimate.prose.tokens import Broken, Citation, Link, Token, ValueMark, spot_at, tokenize

FORMS = ("plain", "percent", "words", "date", "year", "full")
"""The formats that may follow a value: `{{ path | words }}`."""


class Fault(NamedTuple):
    """Something that prose must not contain; `code` is that of the finding."""

    code: str
    message: str
    help: str
    spot: TextSpot


_ITEM = re.compile(r"- +\S|(\d{1,9})[.)] +\S")
_ITEM_OF_A_BLOCK = re.compile(r"(?:-|\d{1,9}[.)])(?: {5,}\S| +(?:-|\d{1,9}[.)])(?: |$))")
"""An item that begins with another list, or so far to the right that it is code."""

_EMPTY_ITEM = re.compile(r"\d{1,9}[.)] *")

_LIKE_A_LIST = re.compile(r"^[ \d-]", re.MULTILINE)
_NO_LINE_END = re.compile(r"[^\n]")
_OPEN_MARK = "TXT016"
_OF_ADDRESSES = ("TXT009", "TXT010")
_OF_MARKS = ("TXT007", "TXT008", "TXT023")
_BLOCK = re.compile(r"\n[ ]*\n|\n(?=- |\d{1,9}[.)] )")
_ASTERISKS = re.compile(r"(?<![\\*])(?!\*(?<=\s\*)\s)\*+")
_BOTH = 3
"""Asterisks that open or close both kinds of emphasis at once."""


def faults_of(text: str, tokens: tuple[Token, ...] | None = None) -> tuple[Fault, ...]:
    """Return everything that is wrong with the form of a text; its tokens, if known, save time."""
    flood = flood_of(text)
    if flood:
        return (Fault("TXT003", flood.message, flood.help, flood.spot),)
    known = tokenize(text) if tokens is None else tokens
    return _causes((*_broken(known), *_patterns(text, known), *_lists(text), *_emphasis(text)))


def _causes(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """Leave out the marks that lie inside an address which is refused as a whole."""
    addresses = [fault.spot for fault in faults if fault.code in _OF_ADDRESSES]
    return tuple(
        fault
        for fault in faults
        if fault.code not in _OF_MARKS or not any(_is_inside(fault.spot, spot) for spot in addresses)
    )


def _is_inside(spot: TextSpot, around: TextSpot) -> bool:
    return spot.line == around.line and around.column <= spot.column < around.column + around.width


def _broken(tokens: tuple[Token, ...]) -> Iterator[Fault]:
    for token in tokens:
        if isinstance(token, Broken):
            message = f"the {token.kind} {_short(token.text)} cannot be read"
            yield Fault("TXT001", message, remedy_of(token), token.spot)
        elif isinstance(token, ValueMark) and token.form is not None and token.form not in FORMS:
            yield Fault(
                "TXT002", f"there is no format “{token.form}”", f"use one of: {', '.join(FORMS)}", token.spot
            )


def _patterns(text: str, tokens: tuple[Token, ...]) -> Iterator[Fault]:
    possible = [refused for refused in REFUSED if _may_be_in(text, refused)]
    bare = _without_marks(text, tokens) if any(one.code != _OPEN_MARK for one in possible) else text
    for refused in possible:
        for found in refused.pattern.finditer(text if refused.code == _OPEN_MARK else bare):
            cure = cure_of_link(found.group())
            message, remedy = ("this address cannot stay as it is written", cure) if cure else refused[-2:]
            yield Fault(
                refused.code, message, remedy, spot_at(text, found.start(), max(1, len(found.group())))
            )


def _may_be_in(text: str, refused: Refused) -> bool:
    """Tell whether a form may be in a text; looking for its signs is faster than searching for it."""
    for sign in refused.signs:
        if sign in text:
            return True
    return not refused.signs and refused.pattern.search(text) is not None


def _without_marks(text: str, tokens: tuple[Token, ...]) -> str:
    """Blank out our own marks, keeping every other character in its place."""
    kept: list[str] = []
    end = 0
    for token in tokens:
        if isinstance(token, Citation | Link | ValueMark | Broken):
            start = _offset(text, token.spot)
            closing = {"[[": "]]", "{{": "}}"}.get(text[start : start + 2], "]")
            stop = text.index(closing, start) + len(closing)
            sign = PRINTING if isinstance(token, ValueMark) else LINKING
            kept += (text[end:start], _NO_LINE_END.sub(sign, text[start:stop]))
            end = stop
    return "".join((*kept, text[end:]))


def _offset(text: str, spot: TextSpot) -> int:
    start = 0
    for _ in range(spot.line):
        start = text.index("\n", start) + 1
    return start + spot.column


def _lists(text: str) -> Iterator[Fault]:
    """Hold lists to one level, a blank line before them, and a count from 1."""
    if not _LIKE_A_LIST.search(text):
        return
    before, expected, in_list = "", 1, False
    for number, line in enumerate(text.split("\n")):
        stripped = line.lstrip(" ")
        indent = len(line) - len(stripped)
        item = _ITEM.match(stripped)
        in_list = bool(_ITEM.match(before)) or (in_list and before.startswith("  "))
        if item and indent:
            yield Fault(
                "TXT021",
                "a list here has one level",
                "begin the item at the left edge",
                TextSpot(number, 0, indent),
            )
        elif (item and _ITEM_OF_A_BLOCK.match(stripped)) or (
            _EMPTY_ITEM.fullmatch(stripped) and (in_list or not before.strip())
        ):
            yield Fault(
                "TXT021",
                "an item of a list begins with words",
                "write one space and the words behind the sign of the item",
                TextSpot(number, 0),
            )
        elif item and before.strip() and not in_list:
            yield Fault(
                "TXT021",
                "a list needs a blank line before it",
                "put an empty line before the first item",
                TextSpot(number, 0),
            )
        elif not item and indent >= 4 and not before.strip():
            yield Fault(
                "TXT021",
                "an indented paragraph would be set as code",
                "begin the line at the left edge",
                TextSpot(number, 0, indent),
            )
        if item and item[1]:
            if int(item[1]) != expected:
                yield Fault(
                    "TXT022",
                    f"a line that begins with “{item[1]}.” becomes a list, and prints another number",
                    "begin the sentence with another word, or number the list 1, 2, 3",
                    TextSpot(number, indent, len(item[1]) + 1),
                )
            expected += 1
        elif stripped:
            expected = expected if indent else 1
        before = line


def _emphasis(text: str) -> Iterator[Fault]:
    """Every paragraph closes the emphasis that it opens, in the order of brackets.

    The Markdown engine loses letters where it does not.
    """
    if "*" not in text:
        return
    start = 0
    for block in _BLOCK.split(text):
        place = text.index(block, start)
        start = place + len(block)
        if (found := _unclosed(block)) is not None:
            yield Fault(
                "TXT023",
                "the emphasis is not closed",
                "put the second `*`, or `**`, behind the last word of it",
                spot_at(text, place + found),
            )


def _unclosed(block: str) -> int | None:
    """Return where a paragraph has an asterisk that neither opens nor closes an emphasis."""
    opened: list[tuple[int, int]] = []
    for run in _ASTERISKS.finditer(block):
        size, before, after = len(run.group()), block[: run.start()][-1:], block[run.end() :][:1]
        closes = bool(before.strip()) and not (after.isalnum() and not before.isalnum())
        opens = bool(after.strip()) and not (before.isalnum() and not after.isalnum())
        if closes and opened and opened[-1][0] == size:
            opened.pop()
        elif closes and size == _BOTH and {one[0] for one in opened[-2:]} == {1, 2}:
            del opened[-2:]
        elif opens and size <= _BOTH and all(one[0] != size for one in opened):
            opened.append((size, run.start()))
        else:
            return run.start()
    return opened[-1][1] if opened else None


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return f"“{flat[:47]}…”" if len(flat) > 50 else f"“{flat}”"
