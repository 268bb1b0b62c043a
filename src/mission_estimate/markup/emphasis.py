"""Emphasis that both GitHub and our pages read as such: opened and closed, in the order of brackets.

Our engine takes any pair of asterisks, and loses letters where they cross. GitHub looks at the characters on
both sides, by the rules of CommonMark. Whether a sign such as `≥` counts as punctuation differs between its
versions, and a mark of ours may print a letter or a bracket: what depends on that is refused.
"""

import unicodedata
from collections.abc import Iterator
from itertools import product

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup.fault import Fault
from mission_estimate.markup.forbidden_markup import LINKING, PRINTING
from mission_estimate.markup.tokens import spot_at

_BLOCK = pattern_of(r"\n[ ]*\n|\n(?=- |\d{1,9}[.)] )")
_ASTERISKS = pattern_of(r"(?<![\\*])(?!\*(?<=\s\*)\s)\*+")
_BOTH = 3
"""Asterisks that open or close both kinds of emphasis at once."""

_SPACE, _PUNCTUATION, _LETTER = "space", "punctuation", "letter"


def faults_of_emphasis(text: str) -> Iterator[Fault]:
    """Report the first asterisk of each paragraph that makes no emphasis; `text` has no marks of ours."""
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
        size = len(run.group())
        opens, closes = _flanks(block[: run.start()][-1:], block[run.end() :][:1])
        if closes and opened and opened[-1][0] == size:
            opened.pop()
        elif closes and size == _BOTH and {one[0] for one in opened[-2:]} == {1, 2}:
            del opened[-2:]
        elif opens and size <= _BOTH and all(one[0] != size for one in opened):
            opened.append((size, run.start()))
        else:
            return run.start()
    return opened[-1][1] if opened else None


def _flanks(before: str, after: str) -> tuple[bool, bool]:
    """Return whether asterisks between two characters open and close an emphasis, however those count."""
    pairs = tuple(product(_kinds(before), _kinds(after)))
    return all(_may_begin(*pair) for pair in pairs), all(_may_begin(*pair[::-1]) for pair in pairs)


def _may_begin(outside: str, inside: str) -> bool:
    return inside == _LETTER or (inside == _PUNCTUATION and outside != _LETTER)


def _kinds(sign: str) -> tuple[str, ...]:
    """Return as what a character may count."""
    if not sign or sign.isspace():
        return (_SPACE,)
    if sign in (LINKING, PRINTING):
        return (_PUNCTUATION, _LETTER)
    if sign.isascii():
        return (_LETTER,) if sign.isalnum() else (_PUNCTUATION,)
    category = unicodedata.category(sign)[0]
    return {"P": (_PUNCTUATION,), "S": (_PUNCTUATION, _LETTER)}.get(category, (_LETTER,))
