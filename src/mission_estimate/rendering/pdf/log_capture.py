"""What the PDF engine says while it works, in plain sentences.

As a library it speaks to no one: a missing picture, an unknown property and a
dead link all give a PDF and no word, unless somebody listens.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

_LONGEST = 300
_SENTENCES = (
    (
        re.compile(r'\.notdef glyph rendered .*: "(?P<a>.*)" \((?P<b>U\+[0-9A-F]+)\)', re.DOTALL),
        'no typeface of the document has the character "{a}" ({b}): the PDF shows a box in its place',
    ),
    (
        re.compile(r"No anchor #(?P<a>.*) for internal URI reference", re.DOTALL),
        'a link inside the document leads to "#{a}", which is not in it',
    ),
    (
        re.compile(r"Font-face '(?P<a>.*)' cannot be loaded", re.DOTALL),
        'the typeface "{a}" of the document could not be loaded',
    ),
    (
        re.compile(r'Image "(?P<a>.*)" has no required alt description', re.DOTALL),
        'the picture "{a}" has no alternative text',
    ),
)


class Journal(logging.Handler):
    """The words of the engine during one rendering, each once, in their order."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._said: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Note one message."""
        self._said[record.getMessage()] = None

    def sentences(self, refusals: Sequence[str]) -> tuple[str, ...]:
        """Return what was said as sentences, and every refusal of the fetcher in its own words."""
        refused = [
            f"the document asks for {_quoted(url)}, which is not part of it: "
            "nothing from outside is ever loaded"
            for url in dict.fromkeys(refusals)
        ]
        spoken = [_sentence(said) for said in self._said if not any(url in said for url in refusals)]
        return (*refused, *spoken)


@contextmanager
def listening() -> Iterator[Journal]:
    """Listen to the engine for the time of one rendering."""
    logger = logging.getLogger("weasyprint")
    journal = Journal()
    passed_on, logger.propagate = logger.propagate, False
    logger.addHandler(journal)
    try:
        yield journal
    finally:
        logger.removeHandler(journal)
        logger.propagate = passed_on


def _sentence(said: str) -> str:
    for pattern, sentence in _SENTENCES:
        if found := pattern.fullmatch(said):
            return sentence.format(**found.groupdict())
    return f"the PDF engine says: {' '.join(said.split())[:_LONGEST]}"


def _quoted(url: str) -> str:
    shown = url if len(url) <= _LONGEST else f"{url[:_LONGEST]}…"
    return f'"{shown}"'
