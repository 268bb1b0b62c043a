"""Repeated words and sentences."""

import re
from collections.abc import Iterator
from itertools import pairwise

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.editor_text import everything, texts
from mission_estimate.checks.sentences.split import STAND_IN
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.positions import DataPath

_DOUBLED = pattern_of(r"(?<![\w’'-])([^\W\d_]++(?:\s+[^\W\d_]++)?)\s+(\1)(?![\w’'-])", re.IGNORECASE)
_RIGHT = frozenset(("had", "that"))
_JOINING = frozenset(("after", "and", "by", "or", "to", "upon"))


@rule("TXT102", WARNING, "repeated word", help="remove one of the two")
def doubled_word(context: Context) -> Iterator[Issue]:
    """A word is repeated.

    What: reports one or two words that occur twice in a row, also across lines. Names such as Bora Bora,
    “had had”, “that that” and “step by step by step” are correct.
    Why: it is a common error of editing that is easily overlooked.
    Source: experience; copy editors check for it.
    """
    for written in everything(context):
        for passage in written.paragraphs:
            if not _may_repeat(passage.words):
                continue
            for found in _DOUBLED.finditer(passage.words):
                name = found[1][0].isupper() and found[2][0].isupper()
                words = found[1].lower().split()
                if name or words[0] in _RIGHT or (len(words) == 2 and _JOINING & {*words}):
                    continue
                repeated = "a word" if len(words) == 1 else "two words"
                yield written.issue(
                    passage.part(found.start(), found.end()),
                    f"“{' '.join(found[0].split())}” repeats {repeated}",
                )


def _may_repeat(text: str) -> bool:
    """Return whether one or two words may be repeated, with punctuation around them."""
    words = text.casefold().split()
    if any(map(str.startswith, words[1:], words)):
        return True
    if any(not one.isalpha() and other[:1] in one for one, other in pairwise(words)):
        return True
    return any(one.endswith(other) for one, other in zip(words, words[2:], strict=False))


FEWEST_WORDS = 8
_WORD = pattern_of(rf"[\w{STAND_IN}]+")


@rule(
    "TXT113", WARNING, "repeated sentence", help="keep it where it belongs, and write here only what is new"
)
def repeated_sentence(context: Context) -> Iterator[Issue]:
    """A sentence occurs twice in the estimate.

    What: reports sentences of eight words or more that repeat another one word for word; linked names
    and values match any other.
    Why: the reader looks for a difference, and later only one of the two is corrected.
    Source: experience: authors copy paragraphs between summary, issues and considerations.
    """
    first: dict[tuple[str, ...], DataPath] = {}
    for written in texts(context):
        for sentence in written.sentences:
            words = tuple(_WORD.findall(sentence.words.casefold()))
            if len(words) < FEWEST_WORDS or words.count(STAND_IN) > len(words) / 3:
                continue
            earlier = first.get(words)
            if earlier is None:
                first[words] = written.path
                continue
            where = "in this text" if earlier == written.path else f"in {_shown(context, earlier)}"
            yield written.issue(sentence, f"this sentence is already {where}, word for word")


def _shown(context: Context, path: DataPath) -> str:
    """Return a path as authors write it, with ids for the items of lists."""
    ids = {entry.path: entry.id for entry in context.index.entries}
    steps = [ids.get(path[: depth + 1], step) for depth, step in enumerate(path)]
    return f"`{'.'.join(map(str, steps))}`"
