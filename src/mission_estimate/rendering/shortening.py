"""Shorten texts to the lines that a brief has for them.

The lines are computed from the width of the letters, before any page is set, so that
every format and every paper prints the same words.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_MARKUP = re.compile(
    r"\[\[[^\[\]\n]*\]\]|\{\{[^{}\n]*\}\}|\[@[^\[\]]*\]"
    r"|\[[^\[\]\n]*\]\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)"
)
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_STOP = re.compile(r"[.!?…][”’\"')*]*(?:\[@[^\[\]]*\])*(?=\s+[“‘\"'(*]*(?:[A-ZÀ-ÖØ-Þ0-9]|\[\[|\{\{))")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“‘])(?:Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Brig|Sgt|St|Nos?|Arts?|paras?|pp?|vol|eds?|vs|cf"
    r"|e\.g|i\.e|[A-Z](?:\.[A-Z])*)$"
)
_NARROW, _SLIM, _BROAD = (
    frozenset("iljtfI.,;:'’‘!|()[]-/"),
    frozenset("acersz0123456789–“”$é"),
    frozenset("mwMW—…%@"),
)
_SPACE, _THIN, _LEAN, _USUAL, _CAPITAL, _WIDE, _FULL = 0.24, 0.33, 0.53, 0.61, 0.7, 0.92, 1.0
"""Widths of letters in parts of the size of the type, in the serif of the documents."""


@dataclass(frozen=True, slots=True)
class Room:
    """The place for a text: the width of a line in parts of the size of the type, and how many lines."""

    width: float
    lines: int

    def holds(self, words: str) -> bool:
        """Return whether printed words have room."""
        return _lines(words, self.width) <= self.lines


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The beginning of a text as it is written, and where in the text it ends; None if it is the whole."""

    text: str
    cut: int | None = None


def excerpt(text: str, room: Room, printed: Callable[[str], str]) -> Excerpt:
    """Return as many sentences of the first paragraph as have room, or else as many words.

    `printed` gives the words that a reader sees for a piece of the text as written.
    """
    whole = text.strip()
    start = len(text) - len(text.lstrip())
    first = _PARAGRAPH.split(whole, maxsplit=1)[0]
    if first == whole and room.holds(printed(whole)):
        return Excerpt(whole)
    ends = [*_sentence_ends(first), len(first)]
    kept = [end for end in ends if room.holds(printed(first[:end]))]
    if kept:
        return Excerpt(first[: kept[-1]], start + kept[-1])
    return _by_words(first, start, room, printed)


def _by_words(text: str, start: int, room: Room, printed: Callable[[str], str]) -> Excerpt:
    spans = [found.span() for found in _MARKUP.finditer(text)]
    ends = [
        found.start()
        for found in re.finditer(r"\s+", text)
        if not any(begin < found.start() < end for begin, end in spans)
    ]
    kept = [end for end in ends if room.holds(f"{printed(text[:end])}…")]
    last = kept[-1] if kept else (ends[0] if ends else len(text))
    return Excerpt(f"{_whole_emphasis(text[:last].rstrip(' ,;:–'))}…", start + last)


def shortened(words: str, room: Room) -> str:
    """Return plain words, cut with an ellipsis where they have no room."""
    if room.holds(words):
        return words
    ends = [found.start() for found in re.finditer(r"\s+", words)]
    kept = [words[:end] for end in ends if room.holds(f"{words[:end]}…")]
    return f"{(kept[-1] if kept else words[: int(room.width * room.lines)]).rstrip(' ,;:–')}…"


def _whole_emphasis(text: str) -> str:
    """Drop the signs of emphasis where the cut has parted a pair of them."""
    signs = re.findall(r"(?<!\\)\*+", text)
    return re.sub(r"(?<!\\)\*+", "", text) if len(signs) % 2 else text


def _sentence_ends(text: str) -> Iterator[int]:
    spans = [found.span() for found in _MARKUP.finditer(text)]
    for found in _STOP.finditer(text):
        inside = any(begin < found.start() < end for begin, end in spans)
        if not inside and not (found[0] == "." and _ABBREVIATION.search(text[: found.start()])):
            yield found.end()


def _lines(words: str, width: float) -> int:
    """Count the lines as a typesetter fills them: word by word; a word longer than a line takes several."""
    count, used = 1, 0.0
    for word in words.split():
        wide = sum(map(_width, word))
        if used and used + _SPACE + wide > width:
            count, used = count + 1, 0.0
        used += (_SPACE if used else 0.0) + wide
        count, used = count + int(used // width), used % width
    return count


def _width(char: str) -> float:
    if char in _NARROW:
        return _THIN
    if char in _SLIM:
        return _LEAN
    if char in _BROAD:
        return _WIDE
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in ("W", "F"):
        return _FULL
    return _CAPITAL if char.isupper() else _USUAL
