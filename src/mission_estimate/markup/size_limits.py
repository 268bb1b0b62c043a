"""Stop a text before anything reads it whose time would be more than linear in it.

The Markdown engine, the patterns of the rules and the hyphenation of the PDF engine
are quadratic in one thing or another: brackets, the length of a word, a run of
blanks, the length of a paragraph. Each has a bound far above what people write.
"""

import re
from typing import NamedTuple

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.positions import TextSpot

MOST_OF = {"[": 400, "*": 600, "<": 60, "!": 200, "(": 600, "{": 400, "\\": 60}
MOST_LINES = 400
MOST_IN_WORD = 150
MOST_IN_PARAGRAPH = 2_500
MOST_NUMBERS = 60
MOST_BLANKS = 80

_DIVIDE = "split it into sections"
_NO_WORD = pattern_of(r"\[\[[^\[\]\n]*\]\]|\{\{[^{}\n]*\}\}|\[@[^\[\]]*\]|\]\(https?://[^\s()]{1,2000}")
"""Our own marks and the addresses of links, which no line has to hold in one piece."""

_LONG_WORD = pattern_of(rf"\S{{{MOST_IN_WORD + 1},}}")
_NUMBER = pattern_of(r"[0-9][0-9.,]*")
_BLANKS = pattern_of(rf"[^\S\n][^\S\n]{{{MOST_BLANKS},}}")
"""The first blank is written on its own: `re` searches for a set quickly, and for a repeated one slowly."""


_AT_THE_TOP = TextSpot(0, 0)


class Flood(NamedTuple):
    """More of something than is read, where it is, and what to do."""

    message: str
    help: str
    spot: TextSpot = _AT_THE_TOP


def flood_of(text: str) -> Flood | None:
    """Return the first bound that a text exceeds."""
    for character, most in MOST_OF.items():
        count = text.count(character)
        if count > most:
            message = f"this text has {count:,} times “{character}”, at most {most} are allowed"
            return Flood(message, _DIVIDE)
    lines = text.count("\n") + 1
    if lines > MOST_LINES:
        return Flood(f"this text has {lines:,} lines, at most {MOST_LINES} are allowed", _DIVIDE)
    return _run_of_blanks(text) or _long_word(text) or _long_paragraph(text)


def _run_of_blanks(text: str) -> Flood | None:
    if found := _BLANKS.search(text):
        message = f"{len(found.group()):,} spaces in a row here; at most {MOST_BLANKS} are allowed"
        return Flood(message, "take them out", _spot(text, found.start()))
    return None


def _long_word(text: str) -> Flood | None:
    if max(map(len, text.split()), default=0) <= MOST_IN_WORD:
        return None
    bare = _NO_WORD.sub(lambda mark: " " * len(mark.group()), text)
    if found := _LONG_WORD.search(bare):
        message = f"a word of {len(found.group()):,} characters here; at most {MOST_IN_WORD} are allowed"
        return Flood(message, "put spaces between the words", _spot(text, found.start()))
    return None


def _long_paragraph(text: str) -> Flood | None:
    start = 0
    for block in re.split(r"(\n(?:[^\S\n]*\n)+)", text):
        if len(block) > MOST_IN_PARAGRAPH:
            message = (
                f"this paragraph has {len(block):,} characters, at most {MOST_IN_PARAGRAPH:,} are allowed"
            )
            return Flood(message, "divide it with an empty line", _spot(text, start))
        numbers = len(_NUMBER.findall(block)) if len(block) > MOST_NUMBERS else 0
        if numbers > MOST_NUMBERS:
            message = f"this paragraph has {numbers:,} numbers, at most {MOST_NUMBERS} are allowed"
            return Flood(message, "make the figures `facts`: they are set as a table", _spot(text, start))
        start += len(block)
    return None


def _spot(text: str, start: int) -> TextSpot:
    return TextSpot(text.count("\n", 0, start), start - (text.rfind("\n", 0, start) + 1))
