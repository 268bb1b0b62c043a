"""Which characters the typefaces of the documents have.

A check asks this of every text, and nearly all have plain Latin letters only: the table of the
faces is read when a text has others. `make fonts` writes it.
"""

import re
from functools import cache
from pathlib import Path

from mission_estimate.lazy_regex import pattern_of

_TABLE = Path(__file__).with_name("repertoire.txt")

_BEYOND_PLAIN = pattern_of("[^\n -~\xa0-\u017f\u2010-\u2027\u202f]")
"""Letters and signs that are in the faces of every document are not looked up."""

_WITHOUT_SHAPE = (
    r"\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u180e\u200b-\u200f"
    r"\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufffd"
)
"""Line ends, joiners and marks of direction need no typeface; the reader puts U+FFFD for what it refused."""

SCRIPTS = (
    "Latin, Greek, Cyrillic, Arabic, Hebrew, Ethiopic, Tifinagh, N’Ko, Adlam, Vai, Georgian, Devanagari and "
    "Khmer"
)
"""The scripts whose letters can be shown, in words."""


def not_shown(text: str) -> tuple[str, ...]:
    """Return the characters of a text that no typeface has, each once, in their order."""
    if text.isascii() or not is_looked_up(text):
        return ()
    return tuple(dict.fromkeys(_lacking().findall(text)))


def is_looked_up(text: str) -> bool:
    """Return whether a text has a character that may be missing."""
    return _BEYOND_PLAIN.search(text) is not None


@cache
def _lacking() -> re.Pattern[str]:
    return re.compile(f"[^{_WITHOUT_SHAPE}{_spans()}]")


def _spans() -> str:
    return "".join(
        "-".join(re.escape(chr(int(code, 16))) for code in run.split("-"))
        for run in _TABLE.read_text("ascii").split()
    )
