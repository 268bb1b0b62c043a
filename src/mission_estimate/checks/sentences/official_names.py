"""Long official names, and words in a text that differ from one of them in a word or two."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from mission_estimate.checks.context import Context
from mission_estimate.checks.memoize import once
from mission_estimate.checks.records.known_names import distance, literal
from mission_estimate.checks.sentences.acronyms import in_full
from mission_estimate.checks.sentences.editor_text import Written, everything
from mission_estimate.checks.sentences.name_matching import runs
from mission_estimate.checks.sentences.split import Passage
from mission_estimate.lazy_regex import pattern_of

FEWEST_WORDS = 4
LONG = 7
_POSSESSIVE = pattern_of(r"[’']s\b")
LIKE_OTHERS = (
    "United Nations Mission in Sudan",
    "United Nations Mission in South Sudan",
    "United Nations Organization Mission in the Democratic Republic of the Congo",
    "United Nations Organization Stabilization Mission in the Democratic Republic of the Congo",
    "United Nations Mission in the Central African Republic and Chad",
    "United Nations Mission in the Central African Republic",
    "United Nations Stabilization Mission in Haiti",
    "United Nations Mission for Justice Support in Haiti",
    "United Nations Mission in Haiti",
    "United Nations Mission in Liberia",
    "United Nations Mission in Sierra Leone",
    "African Union Mission in Somalia",
    "African Union Transition Mission in Somalia",
    "African Union Mission in Sudan",
    "United Nations Mission in Côte d’Ivoire",
    "United Nations Operation in Côte d’Ivoire",
)
"""Missions whose official names differ by only a word or two."""


class Altered(NamedTuple):
    """An official name, and the altered form of it in a text."""

    written: Written
    piece: Passage
    name: str


@once
def altered_missions(context: Context) -> tuple[Altered, ...]:
    """Return the altered names of missions."""
    return tuple(altered(context, [str(mission.name) for mission in context.estimate.missions]))


def altered(context: Context, names: list[str]) -> Iterator[Altered]:
    """Yield the altered forms of these names."""
    every = {_words(name): name for name in names}
    wanted = {words: name for words, name in every.items() if len(words) >= FEWEST_WORDS}
    right = [f"{' '.join(_words(name))} " for name in (*names, *LIKE_OTHERS)]
    for written in everything(context):
        if not written.of_editors:
            continue
        for passage in written.paragraphs:
            for run in runs(passage.words):
                if len(run) >= FEWEST_WORDS:
                    yield from _in_run(written, passage, run, wanted, right)


def _in_run(
    written: Written,
    passage: Passage,
    run: list[re.Match[str]],
    wanted: dict[tuple[str, ...], str],
    right: list[str],
) -> Iterator[Altered]:
    read = [(word, token) for token in run for word in _words(token.group())]
    folded = [word for word, _ in read]
    for start in range(len(folded) - FEWEST_WORDS + 1):
        line = " ".join(folded[start:]) + " "
        if any(line.startswith(name) for name in right):
            continue
        for words, name in wanted.items():
            length = _length(folded[start:], list(words)) if folded[start] == words[0] else 0
            if length:
                first, last = read[start][1], read[start + length - 1][1]
                yield Altered(written, passage.part(first.start(), last.end()), name)
                return


def _words(name: str) -> tuple[str, ...]:
    """Return the words of a name for comparison: UN is United Nations, and a hyphen is a space."""
    return tuple(literal(in_full(_POSSESSIVE.sub("", name))).replace("-", " ").split())


def _length(folded: list[str], words: list[str]) -> int:
    """Return the number of words in the altered form of the name, or 0."""
    for length in range(min(len(folded), len(words) + 1), FEWEST_WORDS - 1, -1):
        if folded[length - 1] == words[-1] and _is_altered(folded[:length], words):
            return length
    return 0


def _is_altered(folded: list[str], words: list[str]) -> bool:
    """Return whether up to two words are missing, or one is added or replaced."""
    changes = [
        c for c in SequenceMatcher(None, folded, words, autojunk=False).get_opcodes() if c[0] != "equal"
    ]
    missing = sum(stop - start for kind, _, _, start, stop in changes if kind in {"delete", "insert"})
    if len(changes) > 2 or not changes:
        return False
    for kind, a, b, c, d in changes:
        if kind == "replace" and not _is_same_word(folded[a:b], words[c:d], len(words)):
            return False
        if kind == "delete" and b - a > 1:
            return False
    return missing <= 2


def _is_same_word(given: list[str], wanted: list[str], length: int) -> bool:
    """Return whether a word may be replaced: in a short name only by a misspelling of it."""
    if len(given) != 1 or len(wanted) != 1:
        return False
    return length >= LONG or distance(given[0], wanted[0], 2) <= 2
