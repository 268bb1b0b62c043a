"""Every closed list of words, with the meanings of the words."""

from collections.abc import Iterator, Sequence
from textwrap import fill
from typing import NamedTuple

from mission_estimate.model.dates import Precision
from mission_estimate.model.scalars import Vocabulary
from mission_estimate.model.validation_errors import page_of
from mission_estimate.rule_docs.meanings import MEANINGS, PLAIN

_WIDTH = 88


class WordList(NamedTuple):
    """A closed list: its name for `estimate explain`, its description, and its words with their meanings."""

    name: str
    line: str
    words: tuple[tuple[str, str], ...]
    note: str = ""


def all_word_lists() -> tuple[WordList, ...]:
    """Return every list of words for a key of an estimate, by name."""
    return tuple(sorted(_list_of(kind) for kind in Vocabulary.__subclasses__() if kind is not Precision))


def _list_of(kind: type[Vocabulary]) -> WordList:
    meanings = MEANINGS.get(kind.__name__, {})
    line = (kind.__doc__ or "").strip().split("\n")[0]
    words = tuple((str(word), meanings.get(str(word), "")) for word in kind)
    return WordList(page_of(kind.__name__), line, words, PLAIN.get(kind.__name__, ""))


def word_list_text(found: WordList) -> str:
    """Return a list as text for a terminal."""
    width = max(len(word) for word, _ in found.words)
    if not any(meaning for _, meaning in found.words):
        words = [fill(", ".join(word for word, _ in found.words), _WIDTH)]
    else:
        words = [f"  {word:<{width}}  {meaning}".rstrip() for word, meaning in found.words]
    return "\n".join(
        [f"{found.name}: {found.line}", "", *words, *(["", found.note] if found.note else []), ""]
    )


def word_lists_markdown(lists: Sequence[WordList]) -> str:
    """Return all lists as one page, for `docs/words.md`."""
    return "\n".join(_page(lists))


def _page(lists: Sequence[WordList]) -> Iterator[str]:
    yield "# Words of closed lists"
    yield ""
    yield "Some keys take one word of a list. `estimate explain NAME` shows the same at a terminal."
    for found in lists:
        yield from ("", f"## {found.name}", "", found.line)
        if any(meaning for _, meaning in found.words):
            yield from ("", "| word | means |", "| --- | --- |")
            yield from (f"| `{word}` | {meaning} |" for word, meaning in found.words)
        else:
            yield from ("", ", ".join(f"`{word}`" for word, _ in found.words))
        if found.note:
            yield from ("", found.note)
    yield ""
