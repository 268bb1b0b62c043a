"""Find the texts that may match a rule, before its pattern runs.

Most rules look for words that few texts have. Looking for the words in all texts at once is many times faster
than searching each text with a pattern. The words are in lower case, and every match of the pattern contains
one of them.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from mission_estimate.checks.context import Context
from mission_estimate.checks.memoize import once
from mission_estimate.checks.sentences.editor_text import Written, everything
from mission_estimate.checks.sentences.split import Passage
from mission_estimate.positions import DataPath

_BETWEEN = "\0"
"""Separates two texts; texts do not contain it."""


class _Joined:
    """Texts in lower case, one after the other."""

    def __init__(self, texts: Iterable[str]) -> None:
        small = [text.casefold() for text in texts]
        self._whole = _BETWEEN.join(small)
        self._ends = list(accumulate(len(text) + len(_BETWEEN) for text in small))

    @property
    def words(self) -> frozenset[str]:
        """The different words."""
        return frozenset(self._whole.replace(_BETWEEN, " ").split())

    def with_any(self, words: Iterable[str]) -> list[int]:
        """Return the indexes of the texts with one of the words, in order."""
        found: set[int] = set()
        for word in words:
            at = self._whole.find(word)
            while at >= 0:
                number = bisect_right(self._ends, at)
                found.add(number)
                at = self._whole.find(word, self._ends[number])
        return sorted(found)


def written_with(context: Context, words: Iterable[str]) -> Iterator[Written]:
    """Yield the texts and lines with one of the words."""
    every = everything(context)
    return (every[number] for number in _all_written(context).with_any(words))


def anything_with(context: Context, words: Iterable[str]) -> Iterator[tuple[DataPath, str]]:
    """Yield the texts and all lines, including names and titles, with one of the words."""
    every = _all(context)
    return (every[number] for number in _joined(context).with_any(words))


def passages_with(context: Context, words: Iterable[str]) -> Iterator[tuple[Written, Passage]]:
    """Yield the paragraphs with one of the words, with their texts."""
    every = _passages(context)
    return (every[number] for number in _all_printed(context).with_any(words))


def vocabulary(context: Context) -> frozenset[str]:
    """Return all printed words in lower case, with adjacent punctuation."""
    return _all_printed(context).words


@once
def _all(context: Context) -> tuple[tuple[DataPath, str], ...]:
    return (*((text.path, text.text) for text in context.texts), *context.lines)


@once
def _joined(context: Context) -> _Joined:
    return _Joined(text for _, text in _all(context))


@once
def _passages(context: Context) -> tuple[tuple[Written, Passage], ...]:
    return tuple((written, passage) for written in everything(context) for passage in written.paragraphs)


@once
def _all_written(context: Context) -> _Joined:
    return _Joined(written.text for written in everything(context))


@once
def _all_printed(context: Context) -> _Joined:
    return _Joined(passage.words for _, passage in _passages(context))
