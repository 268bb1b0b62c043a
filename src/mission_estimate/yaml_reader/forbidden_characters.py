"""Refuse characters that no one can see, that deceive, or that do not belong in text.

The whole text is searched by compiled patterns. What is refused is replaced one
for one, so that reading can go on and every later position stays right.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.yaml_reader.diagnostics import Notes
from mission_estimate.yaml_reader.messages import Kind, characters
from mission_estimate.yaml_reader.text import LOST, FileText, named

MARKS_ON_A_LETTER = 4

_COMBINING = ("Mn", "Me")

_CONTROL = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029"
_DIRECTION = r"\u202a-\u202e\u2066-\u2069"
_HIDDEN = (
    r"\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2060-\u2065\u206a-\u206f\u2800\u3164\ufe00-\ufe0d\ufeff"
    r"\uffa0\ufff9-\ufffb\U00013430-\U0001343f\U00016fe4\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a"
    r"\U000e0000-\U000e0fff"
)
_HONEST_SOMEWHERE = r"\u061c\u200b-\u200f\u2d7f\ufe0e\ufe0f"
_BROKEN = r"\ue000-\uf8ff\ufdd0-\ufdef\ufffc-\uffff\U000f0000-\U0010ffff" + "".join(
    rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(1, 15)
)
"""No characters, and those of private use, which mean what each program likes: ours are placeholders."""

_ARABIC = r"\u0620-\u064a\u066e-\u06d5\u06ee-\u06ff\u0750-\u077f\u08a0-\u08c9\ufb50-\ufbb1\ufe70-\ufefc"
_TIFINAGH = r"\u2d30-\u2d67\u2d6f"
_KHMER = r"\u1780-\u17d3"
_SPACED_INVISIBLY = (_KHMER, r"\u0e01-\u0e4e", r"\u0e81-\u0edf", r"\u1000-\u109f")
"""Khmer, Thai, Lao and Burmese have no spaces between words; a break is allowed at an invisible one."""

_JOINED = (
    _ARABIC,
    r"\u0710-\u074a",
    r"\u07ca-\u07f5",
    r"\u0840-\u085b",
    *(rf"\u{start:04x}-\u{start + 0x7F:04x}" for start in range(0x0900, 0x0E00, 0x80)),
    _KHMER,
    r"\u1000-\u109f",
    r"\u1820-\u18aa",
    _TIFINAGH,
    r"\U0001e900-\U0001e94b",
)
"""Scripts in which a joiner changes the shape of the letters around it."""

_HEH = r"\u0647"
"""With a joiner behind it, it represents the years of the Hijra."""

_LEFTWARD = r"\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
_EMOJI = r"\u2190-\u2bff\U0001f000-\U0001faff"

_SUSPECT = pattern_of(f"[{_CONTROL}{_DIRECTION}{_HIDDEN}{_HONEST_SOMEWHERE}{_BROKEN}\ud800-\udfff]")
_HONEST = pattern_of(
    "|".join(f"(?<=[{script}])[\u200c\u200d](?=[{script}])" for script in _JOINED)
    + "".join(f"|(?<=[{script}])\u200b(?=[{script}])" for script in _SPACED_INVISIBLY)
    + f"|(?<=[{_TIFINAGH}])\u2d7f(?=[{_TIFINAGH}])|(?<={_HEH})\u200d(?!\\w)"
    f"|(?<=[{_EMOJI}\ufe0f])\u200d(?=[{_EMOJI}])"
    f"|(?<=[{_LEFTWARD}])[\u200e\u200f\u061c]|(?<=[{_LEFTWARD}][^\\w\n])[\u200e\u200f\u061c]"
    f"|[\u200e\u200f\u061c](?=[^\\w\n]?[{_LEFTWARD}])"
    f"|(?<=[{_EMOJI}\xa9\xae\u203c\u2049\u2122\u2139\u3030\u303d\u3297\u3299])[\ufe0e\ufe0f]"
    "|(?<=[#*0-9])\ufe0f(?=\u20e3)"
)
_BY_KIND: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (pattern_of(f"[{_CONTROL}]"), characters.CONTROL),
    (pattern_of(f"[{_DIRECTION}]"), characters.DIRECTION),
    (pattern_of(f"[{_BROKEN}\ud800-\udfff]"), characters.NO_CHARACTER),
)


def screen(text: FileText, notes: Notes) -> FileText:
    """Note every refused character of a file and return the text without them.

    A file has few different characters: where none of them is suspect, which is
    nearly always, the text itself need not be searched.
    """
    signs = set(text.text)
    marks = _marks_among(signs)
    if not marks and not _SUSPECT.search("".join(signs)):
        return text

    def replace(match: re.Match[str]) -> str:
        if _HONEST.match(text.text, match.start()):
            return match.group()
        return _refuse(match, text, notes)

    return FileText(text.file, _suspect_or_flood(marks).sub(replace, text.text))


def _marks_among(signs: Iterable[str]) -> str:
    """Return the combining marks of any writing among some characters."""
    beyond = (sign for sign in signs if sign > "\xff" and unicodedata.category(sign) in _COMBINING)
    return "".join(sorted(sign for sign in beyond if not _SUSPECT.match(sign)))


@lru_cache(maxsize=8)
def _flood(marks: str) -> re.Pattern[str]:
    return re.compile(f"[{marks}]{{{MARKS_ON_A_LETTER + 1},}}") if marks else re.compile(r"(?!)")


@lru_cache(maxsize=8)
def _suspect_or_flood(marks: str) -> re.Pattern[str]:
    return re.compile(f"{_SUSPECT.pattern}|{_flood(marks).pattern}")


def refused_kind(char: str) -> Kind | None:
    """Return why a character may not be written as an escape either, or None.

    Whether an invisible character is honest depends on its neighbours, which an
    escape hides from the reader of the file: it is refused.
    """
    if char == "\t":
        return characters.CONTROL
    if not _SUSPECT.match(char):
        return None
    return _kind_of(char)


def flood_of_marks(text: str) -> int:
    """Return the length of the longest run of combining marks, if it is too long, else 0."""
    if text.isascii():
        return 0
    floods = _flood(_marks_among(set(text))).finditer(text)
    return max((len(match.group()) for match in floods), default=0)


def without_refused(text: str) -> str:
    """Replace refused characters one for one, after the escapes were judged by their places."""
    pattern = _suspect_or_flood(_marks_among(set(text)))
    return pattern.sub(lambda match: LOST * len(match.group()), text.replace("\t", " "))


def _refuse(match: re.Match[str], text: FileText, notes: Notes) -> str:
    found = match.group()
    if not _SUSPECT.match(found):
        position = text.at(match.start(), len(found))
        notes.add(characters.MARKS, position, count=len(found), limit=MARKS_ON_A_LETTER)
        return LOST * len(found)
    notes.add(_kind_of(found), text.at(match.start()), name=named(found))
    return LOST


def _kind_of(char: str) -> Kind:
    return next((kind for pattern, kind in _BY_KIND if pattern.match(char)), characters.INVISIBLE)
