"""The texts and sentences of the editors.

Names, titles of sources and values as a source gives them are left out: they are not the editors' words.
"""

from typing import NamedTuple

from mission_estimate.checks.context import Context
from mission_estimate.checks.memoize import once
from mission_estimate.checks.rule import Issue
from mission_estimate.checks.sentences.split import Passage, paragraphs, sentences, spot_of
from mission_estimate.positions import DataPath

_WORDS_OF_IN_WORDS = (
    "title why note label decides scope whom about chosen disclaimer of text confidence_reason "  # word list
    "would_change not_applicable claimed_by"
)
_IN_WORDS = frozenset(_WORDS_OF_IN_WORDS.split())
_NAMING = ("posts", "includes", "budgets", "links", "groups")
"""Lists whose titles are official names."""


class Written(NamedTuple):
    """A text or a line, with its path; a line is `short`."""

    path: DataPath
    text: str
    short: bool

    @property
    def of_editors(self) -> bool:
        """Return whether these are words of the editors, not values of sources in a discrepancy."""
        return self.path[0] != "discrepancies"

    @property
    def paragraphs(self) -> tuple[Passage, ...]:
        """Its paragraphs as printed."""
        return paragraphs(self.text)

    @property
    def sentences(self) -> tuple[Passage, ...]:
        """Its sentences as printed."""
        return sentences(self.text)

    def issue(self, piece: Passage, message: str, help: str = "") -> Issue:  # noqa: A002 - as in Issue
        """Return an issue about a piece of it."""
        spot = None if self.short else spot_of(self.text, piece)
        return Issue(self.path, message, help, spot=spot)


@once
def texts(context: Context) -> tuple[Written, ...]:
    """Return the texts."""
    return tuple(Written(text.path, text.text, short=False) for text in context.texts)


@once
def everything(context: Context) -> tuple[Written, ...]:
    """Return the texts, and the lines with words of the editors."""
    lines = (Written(path, line, short=True) for path, line in context.lines if _in_words(path))
    return (*texts(context), *lines)


def _in_words(path: DataPath) -> bool:
    if path[-1] not in _IN_WORDS:
        return False
    if path[0] in {"sources", "missions", "links"}:
        return path[-1] == "note"
    return path[-1] != "title" or not any(step in _NAMING for step in path)


def around(words: str, most: int = 60) -> str:
    """Quote words, shortened to a readable length."""
    flat = " ".join(words.split())
    return f"“{flat[: most - 1]}…”" if len(flat) > most else f"“{flat}”"
