"""What prose may contain: the Markdown that GitHub and our own pages read alike.

Paragraphs, `*emphasis*`, `**strong emphasis**`, `[text](https://…)` and lists of
one level after a blank line. Everything else is refused with its place: raw HTML
and pictures because a stranger's text must bring neither, headings and tables
because the outline and the data make them, the rest because the two read it
differently or lose words in silence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mission_estimate.positions import TextSpot
from mission_estimate.prose.refusals import REFUSED_AT_LINE_START, REFUSED_INLINE
from mission_estimate.prose.tokens import Broken, Citation, Link, Token, ValueMark, spot_at, tokenize

MOST_OF = {"[": 400, "*": 600, "<": 60, "!": 200, "(": 600, "{": 400, "\\": 60}
MOST_LINES = 400

FORMS = ("plain", "percent", "words", "date", "year", "full")
"""The formats that may follow a value: `{{ path | words }}`."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that prose must not contain; `code` is that of the finding."""

    code: str
    message: str
    help: str
    spot: TextSpot


_ITEM = re.compile(r"- +\S|(\d{1,9})[.)] +\S")


def faults_of(text: str, tokens: tuple[Token, ...] | None = None) -> tuple[Fault, ...]:
    """Return everything that is wrong with the form of a text; its tokens, if known, save time."""
    flood = _flood(text)
    if flood:
        return (flood,)
    known = tokenize(text) if tokens is None else tokens
    return (*_broken(known), *_patterns(text, known), *_lists(text), *_emphasis(text))


def _flood(text: str) -> Fault | None:
    """Stop before the Markdown engine: its time is more than linear in these characters."""
    for character, most in MOST_OF.items():
        count = text.count(character)
        if count > most:
            return Fault(
                "TXT003", f"this text has {count:,} times “{character}”, at most {most} are allowed",
                "divide it into sections", TextSpot(0, 0),
            )  # fmt: skip
    lines = text.count("\n") + 1
    if lines > MOST_LINES:
        return Fault(
            "TXT003", f"this text has {lines:,} lines, at most {MOST_LINES} are allowed",
            "divide it into sections", TextSpot(0, 0),
        )  # fmt: skip
    return None


def _broken(tokens: tuple[Token, ...]) -> Iterator[Fault]:
    forms = {
        "citation": "write `[@id]`, or `[@id, para. 20; @other-id]`",
        "link": "write `[[id]]`, or `[[id|words]]`",
        "value": "write `{{ path }}`, or `{{ path | words }}`: a path, never a calculation",
    }
    for token in tokens:
        if isinstance(token, Broken):
            yield Fault(
                "TXT001",
                f"the {token.kind} {_short(token.text)} cannot be read",
                forms[token.kind],
                token.spot,
            )
        elif isinstance(token, ValueMark) and token.form is not None and token.form not in FORMS:
            yield Fault(
                "TXT002", f"there is no format “{token.form}”", f"use one of: {', '.join(FORMS)}", token.spot
            )


def _patterns(text: str, tokens: tuple[Token, ...]) -> Iterator[Fault]:
    bare = _without_marks(text, tokens)
    for refused in REFUSED_INLINE:
        subject = text if refused.code == "TXT016" else bare
        for found in refused.pattern.finditer(subject):
            yield Fault(
                refused.code,
                refused.message,
                refused.help,
                spot_at(text, found.start(), max(1, len(found.group()))),
            )
    for refused in REFUSED_AT_LINE_START:
        for found in refused.pattern.finditer(bare):
            yield Fault(
                refused.code,
                refused.message,
                refused.help,
                spot_at(text, found.start(), max(1, len(found.group()))),
            )


def _without_marks(text: str, tokens: tuple[Token, ...]) -> str:
    """Blank out our own marks, keeping every other character in its place."""
    kept = list(text)
    for token in tokens:
        if isinstance(token, Citation | Link | ValueMark | Broken):
            start = _offset(text, token.spot)
            stop = text.index("]" if text[start] == "[" else "}", start) + 1
            for index in range(start, min(stop, len(kept))):
                kept[index] = "\n" if text[index] == "\n" else "x"
    return "".join(kept)


def _offset(text: str, spot: TextSpot) -> int:
    start = 0
    for _ in range(spot.line):
        start = text.index("\n", start) + 1
    return start + spot.column


def _lists(text: str) -> Iterator[Fault]:
    """Hold lists to one level, a blank line before them, and a count from 1."""
    before, expected = "", 1
    for number, line in enumerate(text.split("\n")):
        stripped = line.lstrip(" ")
        indent = len(line) - len(stripped)
        item = _ITEM.match(stripped)
        in_list = bool(_ITEM.match(before)) or before.startswith("  ")
        if item and indent:
            yield Fault(
                "TXT021",
                "a list here has one level",
                "begin the item at the left edge",
                TextSpot(number, 0, indent),
            )
        elif item and before.strip() and not in_list:
            yield Fault(
                "TXT021",
                "a list needs a blank line before it",
                "put an empty line before the first item",
                TextSpot(number, 0),
            )
        elif not item and indent >= 4 and not before.strip():
            yield Fault(
                "TXT021",
                "an indented paragraph would be set as code",
                "begin the line at the left edge",
                TextSpot(number, 0, indent),
            )
        if item and item[1]:
            if int(item[1]) != expected:
                yield Fault(
                    "TXT022",
                    f"a line that begins with “{item[1]}.” becomes a list, and prints another number",
                    "begin the sentence with another word, or number the list 1, 2, 3",
                    TextSpot(number, indent, len(item[1]) + 1),
                )
            expected += 1
        elif stripped:
            expected = expected if indent else 1
        before = line


def _emphasis(text: str) -> Iterator[Fault]:
    """Every paragraph closes the emphasis that it opens."""
    start = 0
    for block in re.split(r"\n[ ]*\n|\n(?=- )", text):
        place = text.index(block, start)
        start = place + len(block)
        if re.sub(r"\\\*|(?<=\s)\*(?=\s)", "", block).count("*") % 2:
            found = place + block.rindex("*")
            yield Fault(
                "TXT023",
                "the emphasis is not closed",
                "put the second `*`, or `**`, behind the last word of it",
                spot_at(text, found),
            )


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return f"“{flat[:47]}…”" if len(flat) > 50 else f"“{flat}”"
