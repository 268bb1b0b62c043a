"""Numbers that a sentence relates as a part and its whole, and the share that it gives."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from mission_estimate.checks.sentences.fractions import Portion
from mission_estimate.checks.sentences.statements import Numeral, Statement
from mission_estimate.lazy_regex import pattern_of

_HEDGES = (
    r"(?:or|that is|i\.e\.|namely|only|just|about|nearly|almost|some|roughly|more than|over|less than"
    r"|at least"
    r"|approximately|around|close to|just under|just over|fewer than|under|up to|as many as|exactly|a|the)"
)
_OF = pattern_of(r"\s*(?:[\w’-]+\s+){0,4}?(?:out )?of (?:the |its |their |all |a total of |some )?(?:\w+ )?$")
_OF_WHICH = pattern_of(r"\b(?:of (?:which|whom|them|these|those)|among them)\b", re.IGNORECASE)
_OPENING = pattern_of(r"(?:^|[,;:(]\s*)[Oo](?:ut )?f (?:the |its |their |all |some )?(?:\w+ )?$")
_OF_THE = pattern_of(r"\s+of (?:the |its |their |all |some )*(?:\w+ )?$")
_RESTATED = pattern_of(r"(?:\s+[\w’-]+){0,4}\s*[(,]\s*(?:or |that is,? )?$")
_BEHIND = pattern_of(
    rf"(?:(?:\s+[\w’-]+){{0,8}},?\s+or\s+|(?:\s+[\w’-]+){{0,6}}\s*[(–—]\s*|(?:\s+[\w’-]+){{0,3}},\s+"
    rf"|(?:\s+[\w’-]+){{0,4}}\s+(?:is|are|make|makes|represent|represents|equals?)\s+)(?:{_HEDGES},?\s+)*"
)
"""The words between a pair of numbers and the share that restates them."""
_AHEAD = pattern_of(
    rf"(?:(?:\s+[\w’-]+){{0,8}},?\s+or\s+|(?:\s+[\w’-]+){{0,6}}\s*[(–—:]\s*|(?:\s+of (?:the|its|all|their)"
    rf"(?:\s+[\w’-]+){{1,2}})?,\s+)(?:{_HEDGES},?\s+)*$"
)
_BREAK = pattern_of(r"[;]|\b(?:and|but|while|whereas)\b")
_RESTATES = pattern_of(
    rf"(?:\s+[\w’-]+){{0,2}}?(?:\s+of (?:them|these|those))?(?:,?\s+or\s+|\s*[(,–—]\s*)(?:{_HEDGES},?\s+)*"
)
_RESTATED_BY = pattern_of(
    rf"(?:\s+of (?:them|these|those|whom|which))?(?:,?\s+or\s+|\s*[(,–—]\s*)(?:{_HEDGES},?\s+)*"
)
_OPENED = pattern_of(r"^(?:Out of|Of|Among) (?:them|these|those|which|whom),?\s")
_REACH = 90


class Pair(NamedTuple):
    """A part and its whole, with their piece of the sentence."""

    part: Decimal
    whole: Decimal
    start: int
    stop: int


def pairs_of(statement: Statement, portion: Portion) -> Iterator[Pair]:
    """Yield the numbers of one sentence whose share a portion gives: «75 of 123», «123, of which 75»."""
    counts = [numeral for numeral in statement.numerals if numeral.unit is None]
    for first, second in pairwise(counts):
        related = _related(statement.words, first, second)
        if related and not portion.of_them and _is_restated(statement.words, portion, first, second):
            yield Pair(*related, first.start, second.stop)
    yield from _after(statement, portion, counts)


def _related(words: str, first: Numeral, second: Numeral) -> tuple[Decimal, Decimal] | None:
    between = words[first.stop : second.start]
    if _OF.fullmatch(between):
        return first.value, second.value
    behind = words[second.stop : second.stop + 25]
    if len(between) <= 90 and (
        _OF_WHICH.search(between) or re.match(r"\s*of (?:them|these|those)\b", behind)
    ):
        return second.value, first.value
    opened = len(between) <= 40 and _OPENING.search(words, 0, first.start)
    if opened and not re.search(r"[.;:]|\band\b|\bbut\b", between):
        return second.value, first.value
    return None


def _is_restated(words: str, portion: Portion, first: Numeral, second: Numeral) -> bool:
    """Return whether a portion restates two numbers, with nothing else in between."""
    if portion.start >= second.stop:
        between, pattern = words[second.stop : portion.start], _BEHIND
    elif portion.stop <= first.start:
        between, pattern = words[portion.stop : first.start], _AHEAD
    else:
        return _is_between(words, portion, first, second)
    short = len(between) <= _REACH and not _BREAK.search(between)
    return short and pattern.fullmatch(between) is not None


def _is_between(words: str, portion: Portion, first: Numeral, second: Numeral) -> bool:
    """Return whether a portion is next to one of the numbers around it: «of 123, two-thirds, or 75»."""
    ahead, behind = words[first.stop : portion.start], words[portion.stop : second.start]
    return bool(_BEHIND.fullmatch(ahead) or _AHEAD.fullmatch(behind)) and not _BREAK.search(ahead + behind)


def _after(statement: Statement, portion: Portion, counts: list[Numeral]) -> Iterator[Pair]:
    """Yield the numbers of «two-thirds of the 123 deaths (75)»."""
    behind = [numeral for numeral in counts if numeral.start >= portion.stop][:2]
    if len(behind) == 2:
        whole, part = behind
        of_the = _OF_THE.fullmatch(statement.words[portion.stop : whole.start])
        if of_the and _RESTATED.fullmatch(statement.words[whole.stop : part.start]):
            yield Pair(part.value, whole.value, whole.start, part.stop)


def pairs_before(statement: Statement, portion: Portion, previous: Statement | None) -> Iterator[Pair]:
    """Yield the pairs whose whole comes before: «There were 123 deaths. 75, or two-thirds, of these»."""
    part = _restated_number(statement, portion)
    if part is None:
        return
    of_them = portion.of_them or _OPENED.search(statement.words[: min(part.start, portion.start)]) is not None
    start = min(part.start, portion.start)
    here = [one for one in statement.numerals if one.unit is None and one.stop <= start]
    there = previous.numerals if previous is not None and not here else ()
    wholes = [one for one in (here if of_them else ()) if one.value > part.value]
    wholes += [one for one in there if one.unit is None and one.value > part.value]
    if of_them or len(wholes) == 1:
        yield from (Pair(part.value, whole.value, start, part.stop) for whole in reversed(wholes))


def _restated_number(statement: Statement, portion: Portion) -> Numeral | None:
    """Return the number that a portion restates: «75, or two-thirds», «two-thirds of them, 75,»."""
    counts = [numeral for numeral in statement.numerals if numeral.unit is None]
    before = next((one for one in reversed(counts) if one.stop <= portion.start), None)
    if before and _RESTATES.fullmatch(statement.words[before.stop : portion.start]):
        return before
    behind = next((one for one in counts if one.start >= portion.stop), None)
    if behind and _RESTATED_BY.fullmatch(statement.words[portion.stop : behind.start]):
        return behind
    return None
