"""Texts as they are printed: without marks, cut into paragraphs and sentences.

Rules on language use these, and `spot_of` returns the place of a piece in the written text. `STAND_IN`
replaces a value, and a link that shows a name: one unknown word. Citations are left out.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mission_estimate.checks.memoize import keep
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup.tokens import spot_at
from mission_estimate.positions import TextSpot

STAND_IN = "￼"
_KEPT_TEXTS = 8192

_MARKS = pattern_of(
    r"\[\[[^\[\]|\n]*\|\s*(?P<label>[^\[\]|\n]*?)\s*\]\]|\[\[[^\[\]\n]*\]\]|\{\{[^{}\n]*\}\}"
    r"|\[@[^\[\]]*\]|\]\(https?://[^\s()]+(?:\([^\s()]*\)[^\s()]*)*\)|\[(?=[^\]\n]*\]\(https?://)"
    r"|\*\**|\\(?=[*_\\\[\]])"
)
"""Every alternative begins with a different character, which makes the search fast."""
_ITEM = pattern_of(r"(?:^|(?<=\n))(?:- +|\d{1,9}[.)] +)")
_BREAK = pattern_of(r"\n[ \t]*\n|\n(?=- |\d{1,9}[.)] )")
_STOP = pattern_of(r"[.!?…][.!?…]*[”’\"')\]]*(?=\s+[“‘\"'(\[]*[A-ZÀ-ÖØ-Þ0-9￼])")
_ABBREVIATION = pattern_of(
    r"(?:^|[\s(“‘])(?:Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Brig|Sgt|St|No|Nos|Art|Arts|paras?|pp?|vol|ed|eds|vs|cf"
    r"|e\.g|i\.e|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z](?:\.[A-Z])*)\.$"
)
_LONGEST_ABBREVIATION = 40
QUOTED = pattern_of(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»")


class Passage(NamedTuple):
    """Printed words, each character with its place in the text as written."""

    words: str
    places: Sequence[int]

    def part(self, start: int, stop: int) -> "Passage":
        """Return the piece between two characters."""
        return Passage(self.words[start:stop], self.places[start:stop])


def spot_of(text: str, piece: Passage) -> TextSpot:
    """Return the place of a piece of a passage in the written text, up to the end of its line."""
    first, last = piece.places[0], piece.places[-1]
    end_of_line = text.find("\n", first)
    if 0 <= end_of_line <= last:
        last = end_of_line - 1
    return spot_at(text, first, max(1, last - first + 1))


@keep(_KEPT_TEXTS)
def paragraphs(text: str) -> tuple[Passage, ...]:
    """Return the paragraphs and items of a text as printed."""
    found: list[Passage] = []
    start = 0
    for cut in _BREAK.finditer(text):
        found.append(_printed(text, start, cut.start()))
        start = cut.end()
    found.append(_printed(text, start, len(text)))
    return tuple(passage for passage in found if passage.words)


@keep(_KEPT_TEXTS)
def sentences(text: str) -> tuple[Passage, ...]:
    """Return the sentences of a text as printed."""
    return tuple(sentence for paragraph in paragraphs(text) for sentence in _sentences(paragraph))


def unquoted(words: str) -> str:
    """Blank out quotations, and keep every other character in its place."""
    if "“" not in words and '"' not in words and "«" not in words:
        return words
    return QUOTED.sub(lambda quoted: STAND_IN * len(quoted.group()), words)


def _printed(text: str, start: int, stop: int) -> Passage:
    item = _ITEM.match(text, start, stop)
    if item:
        start = item.end()
    marks = list(_MARKS.finditer(text, start, stop))
    if not marks:
        return _trimmed(text[start:stop].replace("\n", " "), range(start, stop))
    words: list[str] = []
    places: list[int] = []
    for found in marks:
        words.append(text[start : found.start()])
        places += range(start, found.start())
        if found["label"] is not None:
            words.append(found["label"])
            places += range(found.start("label"), found.end("label"))
        elif found.group().startswith(("[[", "{{")):
            words.append(STAND_IN)
            places.append(found.start())
        start = found.end()
    words.append(text[start:stop])
    places += range(start, stop)
    return _trimmed("".join(words).replace("\n", " "), tuple(places))


def _trimmed(words: str, places: Sequence[int]) -> Passage:
    lead = len(words) - len(words.lstrip())
    end = len(words.rstrip())
    return Passage(words[lead:end], places[lead:end])


def _sentences(paragraph: Passage) -> Iterator[Passage]:
    start = 0
    for stop in _STOP.finditer(paragraph.words):
        end = stop.end()
        near = max(start, end - _LONGEST_ABBREVIATION)
        if stop.group() == "." and _ABBREVIATION.search(paragraph.words, near, end):
            continue
        yield paragraph.part(start, end)
        start = end
        while start < len(paragraph.words) and paragraph.words[start].isspace():
            start += 1
    if start < len(paragraph.words):
        yield paragraph.part(start, len(paragraph.words))
