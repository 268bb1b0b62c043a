"""Years in texts, including implausible ones: “in 2106”, “2016–2106”, “the 2106 accord”.

A number of four digits counts as a year only if the words around it allow no other reading: it may be the
number of a resolution, a time, or a count.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mission_estimate.checks.sentences.counted_nouns import counts
from mission_estimate.lazy_regex import pattern_of

_NUMBER = pattern_of(r"(?P<year>\d(?<![\w.,/$€£-].)\d{3})(?:/(?P<next>\d\d))?(?![\w/-]|[.,]\d)")
_IN = pattern_of(
    r"(?<!result )(?<!resulted )(?<!resulting )(?<!results )(?<!ended )(?<!ending )"
    r"\b(?:in|since|during|throughout|(?:early|late|mid)[ -]|(?:spring|summer|autumn|fall|winter|rest|whole"
    r"|course|half|quarter|middle|end|beginning|start|close|year) of|the years?)\s?\Z",
    re.IGNORECASE,
)
_UNTIL = pattern_of(r"\b(?:until|till|by)\s\Z", re.IGNORECASE)
_AFTER_A_YEAR = pattern_of(r"(?<![\w.,/-])(?:19|20)\d\d(?:\s?–\s?|\s(?:to|until|and)\s)\Z")
_THE = pattern_of(r"\b(?:the|its|their|this)\s\Z", re.IGNORECASE)
_NAMED_BY_YEAR = pattern_of(
    r"\s(?:[a-z-]+\s){0,2}(?:accord|agreement|constitution|coup|census|ceasefire|referendum|elections?|budget|treaty"
    r"|protocol|crisis|mandate)\b"
)
_OTHER_NUMBERS = pattern_of(
    r"\b(?:resolutions?|UNSCRs?|curfew|hours?|hrs|GMT|UTC|local time|o’clock|paragraphs?|decisions?|numbers?"
    r"|channel)\b|S/RES",
    re.IGNORECASE,
)
"""The numbers of a sentence with one of these words may not be years."""


class WrittenYear(NamedTuple):
    """A year in a sentence, its place, and whether it is the end of a period."""

    year: int
    start: int
    stop: int
    is_an_end: bool


def years_in(sentence: str) -> Iterator[WrittenYear]:
    """Find the numbers of a sentence that are certainly years."""
    numbers = list(_NUMBER.finditer(sentence))
    if not numbers or _OTHER_NUMBERS.search(sentence):
        return
    for found in numbers:
        before = sentence[max(0, found.start() - 30) : found.start()]
        if _is_a_year(sentence, found, before):
            end = _UNTIL.search(before) is not None
            yield WrittenYear(int(found["year"]), found.start(), found.end(), end)


def _is_a_year(sentence: str, found: re.Match[str], before: str) -> bool:
    if found["next"]:
        return (int(found["year"]) + 1) % 100 == int(found["next"])
    if _THE.search(before):
        return _NAMED_BY_YEAR.match(sentence, found.end()) is not None
    if counts(sentence, found.end()) or sentence.startswith(" of ", found.end()):
        return False
    if _UNTIL.search(before):
        return not _is_an_hour(found["year"])
    return (_IN.search(before) or _AFTER_A_YEAR.search(before)) is not None


def _is_an_hour(digits: str) -> bool:
    return int(digits[:2]) < 24 and int(digits[2:]) < 60 and digits[3] in "05"
