"""What prose may contain: the Markdown that GitHub and our own pages read alike.

Paragraphs, `*emphasis*`, `**strong emphasis**`, `[text](https://…)` and lists of
one level after a blank line. Everything else is refused with its place: raw HTML
and pictures because a stranger's text must bring neither, headings and tables
because the outline and the data make them, the rest because the two read it
differently or lose words in silence.
"""

from collections.abc import Iterator

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup.bullets import copied_bullets
from mission_estimate.markup.emphasis import faults_of_emphasis
from mission_estimate.markup.fault import Fault
from mission_estimate.markup.forbidden_markup import LINKING, PRINTING, REFUSED, Refused
from mission_estimate.markup.lists import faults_of_lists
from mission_estimate.markup.note_marks import note_marks
from mission_estimate.markup.size_limits import flood_of
from mission_estimate.markup.suggestions import cure_of_link, remedy_of
from mission_estimate.markup.tokens import Broken, Citation, Link, Token, ValueMark, spot_at, tokenize
from mission_estimate.positions import TextSpot

FORMS = ("plain", "percent", "words", "date", "year", "full")
"""The formats that may follow a value: `{{ path | words }}`."""


_NO_LINE_END = pattern_of(r"[^\n]")
_OPEN_MARK = "TXT016"
_OF_ADDRESSES = ("TXT009", "TXT010")
_OF_MARKS = ("TXT007", "TXT008", "TXT023")


def faults_of(text: str, tokens: tuple[Token, ...] | None = None) -> tuple[Fault, ...]:
    """Return everything that is wrong with the form of a text; its tokens, if known, save time."""
    flood = flood_of(text)
    if flood:
        return (Fault("TXT003", flood.message, flood.help, flood.spot),)
    known = tokenize(text) if tokens is None else tokens
    bare = _without_marks(text, known)
    return _causes(
        (
            *_broken(known),
            *_patterns(text, bare),
            *note_marks(bare),
            *faults_of_lists(text),
            *copied_bullets(text),
            *(faults_of_emphasis(bare) if "*" in text else ()),
        )
    )


def _causes(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """Leave out the marks that lie inside an address which is refused as a whole."""
    addresses = [fault.spot for fault in faults if fault.code in _OF_ADDRESSES]
    return tuple(
        fault
        for fault in faults
        if fault.code not in _OF_MARKS or not any(_is_inside(fault.spot, spot) for spot in addresses)
    )


def _is_inside(spot: TextSpot, around: TextSpot) -> bool:
    return spot.line == around.line and around.column <= spot.column < around.column + around.width


def _broken(tokens: tuple[Token, ...]) -> Iterator[Fault]:
    for token in tokens:
        if isinstance(token, Broken):
            message = f"the {token.kind} {_short(token.text)} cannot be read"
            yield Fault("TXT001", message, remedy_of(token), token.spot)
        elif isinstance(token, ValueMark) and token.form is not None and token.form not in FORMS:
            yield Fault(
                "TXT002", f"there is no format “{token.form}”", f"use one of: {', '.join(FORMS)}", token.spot
            )


def _patterns(text: str, bare: str) -> Iterator[Fault]:
    written, without_marks = f"\n{text}\n", f"\n{bare}\n"
    for refused in REFUSED:
        is_open_mark = refused.code == _OPEN_MARK
        if not _may_be_in(written if is_open_mark else without_marks, refused):
            continue
        for found in refused.pattern.finditer(text if is_open_mark else bare):
            cure = cure_of_link(found.group())
            message, remedy = ("this address cannot stay as it is written", cure) if cure else refused[-2:]
            yield Fault(
                refused.code, message, remedy, spot_at(text, found.start(), max(1, len(found.group())))
            )


def _may_be_in(text: str, refused: Refused) -> bool:
    """Return whether a form may be in a text; looking for its signs is faster than searching for it."""
    for sign in refused.signs:
        if sign in text:
            return True
    return not refused.signs and refused.pattern.search(text) is not None


def _without_marks(text: str, tokens: tuple[Token, ...]) -> str:
    """Blank out our own marks, keeping every other character in its place."""
    kept: list[str] = []
    end = 0
    for token in tokens:
        if isinstance(token, Citation | Link | ValueMark | Broken):
            start = _offset(text, token.spot)
            closing = {"[[": "]]", "{{": "}}"}.get(text[start : start + 2], "]")
            stop = text.index(closing, start) + len(closing)
            sign = PRINTING if isinstance(token, ValueMark) else LINKING
            kept += (text[end:start], _blanked(text[start:stop], sign))
            end = stop
    return "".join((*kept, text[end:]))


def _blanked(mark: str, sign: str) -> str:
    return sign * len(mark) if "\n" not in mark else _NO_LINE_END.sub(sign, mark)


def _offset(text: str, spot: TextSpot) -> int:
    start = 0
    for _ in range(spot.line):
        start = text.index("\n", start) + 1
    return start + spot.column


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return f"“{flat[:47]}…”" if len(flat) > 50 else f"“{flat}”"
