"""Bullets that Word and other programs draw, which begin no item of a list in Markdown.

The lines are then printed as one run of text. A bullet is one wherever it begins a line. A dash, an arrow or
an `o` may begin a line of ordinary text: it is a bullet where several lines begin with it, or where the line
before announces a list.
"""

import re
from collections.abc import Iterator

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup.fault import Fault
from mission_estimate.markup.tokens import spot_at

_BULLETS = "•‣\N{HYPHEN BULLET}∙◦·●○■□▪▫▶►➢➤➔❖◆◇★☆✓✔✗✘☐☑"
_DRAWN = pattern_of(rf"(?:^|:) *([{_BULLETS}])", re.MULTILINE)
_LIKE_A_BULLET = pattern_of(r"^ *([–—→⇒](?=\s)|o(?=\s+\S)|-(?=[^\W\d_]))", re.MULTILINE)
_WORDS = pattern_of(r"\S")


def copied_bullets(text: str) -> Iterator[Fault]:
    """Report the first bullet of each kind."""
    reported: set[str] = set()
    for found in (*_DRAWN.finditer(text), *_several(text)):
        mark = found[1]
        if mark not in reported:
            reported.add(mark)
            yield Fault(
                "TXT019",
                f"“{mark}” begins no item of a list here: the lines are printed as one run of text",
                "begin each item with `- `, after an empty line",
                spot_at(text, found.start(1)),
            )


def _several(text: str) -> Iterator[re.Match[str]]:
    """Yield the marks that more than one line has, or that follow a colon."""
    found = list(_LIKE_A_BULLET.finditer(text))
    for index, mark in enumerate(found):
        before = text[: mark.start()].rstrip()
        following = found[index + 1] if index + 1 < len(found) else None
        if before.endswith(":") or (following and _next_line(text, mark) == following.start()):
            yield mark


def _next_line(text: str, mark: re.Match[str]) -> int:
    """Return where the next line begins that has words."""
    end = text.find("\n", mark.end())
    if end < 0:
        return -1
    words = _WORDS.search(text, end)
    return text.rfind("\n", 0, words.start()) + 1 if words else -1
