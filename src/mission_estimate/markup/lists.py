"""The lists that GitHub and our pages read alike: one level, an empty line before them, a count from 1."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup.fault import Fault
from mission_estimate.positions import TextSpot

_ITEM = pattern_of(r"- +\S|(\d{1,9})\. +\S")
_ITEM_OF_A_BLOCK = pattern_of(r"(?:-|\d{1,9}[.)])(?: {5,}\S| +(?:-|\d{1,9}[.)])(?: |$))")
"""An item that begins with another list, or so far to the right that it is code."""

_EMPTY_ITEM = pattern_of(r"\d{1,9}[.)] *")
_BRACKETED = pattern_of(r"([0-9]{1,9})\)(?: |$)")
_LIKE_A_LIST = pattern_of(r"^[ \d-]", re.MULTILINE)


class _Line(NamedTuple):
    """A line without its indentation, the line before it, and whether a list goes on."""

    number: int
    indent: int
    words: str
    before: str
    in_list: bool

    @property
    def begins_a_block(self) -> bool:
        return not self.before.strip()


def faults_of_lists(text: str) -> Iterator[Fault]:
    """Report what makes a list that the two read differently, or that prints other numbers."""
    if not _LIKE_A_LIST.search(text):
        return
    expected, kind = 1, ""
    for line in _lines(text):
        item = _ITEM.match(line.words)
        yield from _misplaced(line, item)
        yield from _bracketed(line)
        if item:
            yield from _mixed(line, kind)
            expected = expected if _same_kind(line, kind) else 1
            kind = line.words[0]
        elif line.begins_a_block and line.words:
            yield from _indented(line, kind)
            kind = kind if line.indent else ""
        if item and item[1]:
            if int(item[1]) != expected:
                yield Fault(
                    "TXT022",
                    f"a line that begins with “{item[1]}.” becomes a list, and prints another number",
                    "begin the sentence with another word, or number the list 1, 2, 3",
                    TextSpot(line.number, line.indent, len(item[1]) + 1),
                )
            expected += 1
        elif line.words:
            expected = expected if line.indent else 1


def _lines(text: str) -> Iterator[_Line]:
    before, in_list = "", False
    for number, line in enumerate(text.split("\n")):
        words = line.lstrip(" ")
        in_list = bool(_ITEM.match(before)) or (in_list and before.startswith("  "))
        yield _Line(number, len(line) - len(words), words, before, in_list)
        before = line


def _misplaced(line: _Line, item: re.Match[str] | None) -> Iterator[Fault]:
    """Report an item that is not where an item of ours may be."""
    if item and line.indent:
        said = ("a list here has one level", "begin the item at the left edge")
        yield Fault("TXT021", *said, TextSpot(line.number, 0, line.indent))
    elif (item and _ITEM_OF_A_BLOCK.match(line.words)) or (
        _EMPTY_ITEM.fullmatch(line.words) and (line.in_list or line.begins_a_block)
    ):
        remedy = "write one space and the words behind the sign of the item"
        yield Fault("TXT021", "an item of a list begins with words", remedy, TextSpot(line.number, 0))
    elif item and not line.begins_a_block and not line.in_list:
        said = ("a list needs a blank line before it", "put an empty line before the first item")
        yield Fault("TXT021", *said, TextSpot(line.number, 0))


def _indented(line: _Line, kind: str) -> Iterator[Fault]:
    """Report an indented paragraph: code, or on GitHub a part of the item before it."""
    if line.indent >= 4 or (kind and line.indent >= 2):
        would_be = "set as code" if line.indent >= 4 else "a part of the item before it on GitHub only"
        message, remedy = f"an indented paragraph would be {would_be}", "begin the line at the left edge"
        yield Fault("TXT021", message, remedy, TextSpot(line.number, 0, line.indent))


def _mixed(line: _Line, kind: str) -> Iterator[Fault]:
    """Report an item on the line after one of the other kind: our pages join the two."""
    if kind and not _same_kind(line, kind) and not line.begins_a_block:
        said = (
            "a list has items with and without a number",
            "make it one list, or put an empty line between the two",
        )
        yield Fault("TXT021", *said, TextSpot(line.number, line.indent))


def _same_kind(line: _Line, kind: str) -> bool:
    return (kind == "-") is line.words.startswith("-")


def _bracketed(line: _Line) -> Iterator[Fault]:
    """Report `1)`, which begins an item on GitHub where it begins a block, is 1, or follows another item."""
    found = _BRACKETED.match(line.words)
    if not found or _EMPTY_ITEM.fullmatch(line.words):
        return
    if int(found[1]) == 1 or line.begins_a_block or line.in_list or _BRACKETED.match(line.before):
        yield Fault(
            "TXT019",
            f"“{found[1]})” begins an item of a list on GitHub but not in our pages",
            f"write `{int(found[1])}. `, after an empty line",
            TextSpot(line.number, line.indent, len(found[1]) + 1),
        )
