"""Marks of footnotes that came along with words copied from a PDF, from Word or from an encyclopedia.

`held.¹`, `held.[12, 13]`, `held.†` and `held.1` point to notes that are not here, next to the note numbers
that we print. What looks like one and is right is left alone: powers and squares, an insertion in brackets
inside a quotation, the number of a paragraph or an annex.
"""

import re
from collections.abc import Iterator

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup.fault import Fault
from mission_estimate.markup.tokens import spot_at

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_UNITS = (
    "mm|cm|dm|km|m|in|ft|yd|mi|nm|ha|sec|s|hr|h|kg|[kc]?m/s|miles?|foot|feet|inch(?:es)?|yards?|seconds?|"
    r"(?:kilo|centi|milli|deci)?met(?:er|re)s?"
)
_CHEMICAL = "[A-Z][a-z]?[A-Z]?"
_NUMBERED = (
    "paras?|art|arts|vols?|figs?|sect|sec|chap|chs?|annex|table|add|rev|corr|amend|doc|docs|ref|refs|note|notes|"
    "part|parts|ver|nos?|pp|resp"
)
_LIST = r"[0-9]{1,3}(?: ?[,;–-] ?[0-9]{1,3})*"

_RAISED_MARK = pattern_of(
    rf"(?P<before>[.,;:?!\"”’»]|[^\W\d_]{{2,}}[)\]]|\x1a|(?<![\d.,])[0-9]{{3,}}|[0-9],[0-9]{{3}}|[^\W\d_]{{2,}})"
    rf"(?P<mark>[{_RAISED}]+(?:[,;⁻–-] ?[{_RAISED}]+)*)(?![\w{_RAISED}])"
)
_SYMBOL = pattern_of(r"(?<=[\w.,;:?!\"”’)\]\x1a])(?P<mark>[†‡]+)(?!\w)")
_BRACKETS = pattern_of(
    rf"(?P<mark>\[(?:{_LIST}|(?i:notes?|n\.|nb|fn\.?|ref\.?) ?{_LIST}|[a-z]|(?i:citation needed))\])"
    r"(?![\w(:\[])"
    rf"|(?P<first>\[{_LIST}\])(?=\[{_LIST}\])"
)
_FLATTENED = pattern_of(
    r"(?<![\w/.-])(?P<word>[^\W\d_]{3,})(?P<stop>[.?!][\"”’)]?)(?P<mark>[0-9]{1,3})(?=\s+[A-ZÀ-Þ“\"]|\s*\Z)"
)
_STOP_AND_DIGIT = pattern_of(r"[.?!][\"”’)]?[0-9]")
_RAISED_SIGN = pattern_of(f"[{_RAISED}]")
"""What `_FLATTENED` and `_RAISED_MARK` need: to look for it alone is much faster."""
_NOT_NOTED = pattern_of(rf"(?:{_NUMBERED})", re.IGNORECASE)
_MEASURED = pattern_of(rf"(?:{_UNITS}|{_CHEMICAL})")
_SQUARE_OR_CUBE = "²³"

HELP = "take the mark out, and cite the source: `[@id]`"


def note_marks(text: str) -> Iterator[Fault]:
    """Report every mark of a note; `text` has no marks of ours."""
    for found in sorted(_found(text), key=lambda match: match.start()):
        mark = found["mark"] or found["first"]
        yield Fault(
            "TXT015",
            f"“{mark}” looks like the mark of a footnote that is not here",
            HELP,
            spot_at(text, text.index(mark, found.start()), len(mark)),
        )


def _found(text: str) -> Iterator[re.Match[str]]:
    if "[" in text:
        yield from (found for found in _BRACKETS.finditer(text) if _is_note(text, found))
    if "†" in text or "‡" in text:
        yield from _SYMBOL.finditer(text)
    if _STOP_AND_DIGIT.search(text):
        yield from (found for found in _FLATTENED.finditer(text) if not _NOT_NOTED.fullmatch(found["word"]))
    if not text.isascii() and _RAISED_SIGN.search(text):
        yield from (found for found in _RAISED_MARK.finditer(text) if not _is_power(text, found))


def _is_power(text: str, found: re.Match[str]) -> bool:
    """Return whether a raised number belongs to a unit, a formula or a number."""
    word = re.search(r"[^\W\d_]*\Z", text[: found.start("mark")].removesuffix(")").removesuffix("]"))
    name = word.group() if word else ""
    in_brackets = found["before"][-1] in ")]"
    if not name or in_brackets:
        return False
    return bool(_MEASURED.fullmatch(name)) or (len(name) == 2 and found["mark"] in _SQUARE_OR_CUBE)


def _is_note(text: str, found: re.Match[str]) -> bool:
    """Return whether brackets are no insertion: they follow their word at once, or no quotation is open."""
    before, mark = text[: found.start()], found["mark"] or found["first"]
    is_letter = len(mark) == len("[a]") and mark[1].isalpha()
    if before[-1:].strip() and before[-1:] not in '(“‘"[\x1b':
        return not is_letter or not before.endswith("]")
    if is_letter:
        return False
    return bool(before.strip()) and not _quotes(before)


def _quotes(before: str) -> bool:
    """Return whether a quotation is open at the end of some words."""
    pairs = (("“", "”"), ("‘", "’"), ("«", "»"))
    return before.count('"') % 2 == 1 or any(before.rfind(one) > before.rfind(other) for one, other in pairs)
