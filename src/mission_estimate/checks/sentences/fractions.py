"""Fractions and percentages in a sentence that relate one number to another."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from mission_estimate.checks.sentences.statements import Numeral, Statement
from mission_estimate.derived_values.rounding import Nearness
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.quantities import Unit

_NAMES = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
}  # fmt: skip
_COUNTS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
_FRACTION = pattern_of(
    r"\b(?:(?P<count>a|one|two|three|four|five|six|seven|eight|nine)[\s-](?P<name>half|thirds?|quarters?"
    r"|fourths?"
    r"|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)|(?P<half>half)|(?P<most>(?:the |a )?(?:vast "
    r"|large |overwhelming )?majority))\b",
    re.IGNORECASE,
)
_NO_SHARE_BEFORE = pattern_of(
    r"(?:\b(?:first|second|last|latter|other|next|previous|past)[\s-]|-)$", re.IGNORECASE
)
_NO_SHARE_AFTER = pattern_of(
    r"\s*(?:-|as (?:many|much|large|big)|(?:of |a )?(?:the )?(?:year|century|decade|month|day|hour"
    r"|previous|last)\b"
    r"|of (?:19|20)\d\d|an? (?:year|hour|century|decade|day|mile|dozen|million)"
    r"|again\b|the (?:number|size|time|way)|more\b|less\b|fewer\b|higher\b|lower\b|larger\b|smaller\b"
    r"|bigger\b"
    r"|above\b|below\b|up\b|down\b|off\b|rise\b|increase\b|cut\b)",
    re.IGNORECASE,
)
_NEAR = (
    (
        Nearness.BELOW,
        pattern_of(r"\b(?:nearly|almost|close to|just under|less than|under)\s+$", re.IGNORECASE),
    ),
    (Nearness.ABOVE, pattern_of(r"\b(?:more than|over|at least|just over)\s+$", re.IGNORECASE)),
    (Nearness.AT_MOST, pattern_of(r"\b(?:at most|up to|no more than)\s+$", re.IGNORECASE)),
    (Nearness.ABOUT, pattern_of(r"\b(?:about|around|roughly|approximately|some)\s+$", re.IGNORECASE)),
)
_APPOSITION = pattern_of(
    r"(?:[(,:–—]|\bor|\bis|\bare)\s*(?:or |only |just |that is,? |about |nearly |almost |some |roughly "
    r"|more than |over"
    r" |less than |approximately |around )*$"
)
_OTHERWISE = pattern_of(r"\s*(?:higher|lower|more|less|fewer|rise|increase|up\b|down\b|above|below|cut\b)")
_OF_THEM = pattern_of(r"\s*[,)–—]?\s*of (?:them|these|those|whom|which)\b", re.IGNORECASE)


class Portion(NamedTuple):
    """A share in a sentence; `room` is the tolerance of the wording in percentage points.

    `of_them` says that its whole is named before it: “75, or two-thirds, of these”.
    """

    percent: Decimal
    room: Decimal
    nearness: Nearness
    start: int
    stop: int
    words: str
    of_them: bool


def portions(statement: Statement) -> Iterator[Portion]:
    """Yield the fractions in words and the percentages of a sentence."""
    words = statement.words
    for found in _FRACTION.finditer(words):
        mixed = found.group().lower().endswith("half") and words[: found.start()].endswith("and ")
        if mixed or _NO_SHARE_BEFORE.search(words, 0, found.start()):
            continue
        if not _NO_SHARE_AFTER.match(words, found.end()):
            yield _fraction(words, found)
    for numeral in statement.typed:
        if numeral.unit is Unit.PERCENT and _is_share(words, numeral):
            room = numeral.step / 2 if numeral.step < 1 else Decimal("0.6")
            told = words[numeral.start : numeral.stop].strip()
            behind = _OF_THEM.match(words, numeral.stop) is not None
            yield Portion(numeral.value, room, numeral.nearness, numeral.start, numeral.stop, told, behind)


def _is_share(words: str, numeral: Numeral) -> bool:
    """Return whether a percentage is next to its numbers and restates them."""
    beside = _APPOSITION.search(words, 0, numeral.start) is not None
    return beside and numeral.value <= 100 and not _OTHERWISE.match(words, numeral.stop)


def _fraction(words: str, found: re.Match[str]) -> Portion:
    nearness = next(
        (near for near, pattern in _NEAR if pattern.search(words, 0, found.start())), Nearness.EXACT
    )
    place = (found.start(), found.end(), found.group(), _OF_THEM.match(words, found.end()) is not None)
    if found["most"]:
        return Portion(Decimal(75), Decimal(25), Nearness.EXACT, *place)
    count = 1 if found["half"] else _COUNTS[found["count"].lower()]
    name = "half" if found["half"] else found["name"].lower().rstrip("s")
    return Portion(Decimal(count * 100) / _NAMES[name], Decimal(3), nearness, *place)
