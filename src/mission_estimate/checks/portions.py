"""Fractions and percentages of a sentence, and the numbers of which they can be shares."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from mission_estimate.checks.statements import Numeral, Statement
from mission_estimate.checks.subject import Subject
from mission_estimate.model.quantities import Unit
from mission_estimate.patterns import pattern_of
from mission_estimate.reckoning.agreement import Nearness

_NAMES = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "nine": 9, "half": 1}
_FRACTION = pattern_of(
    r"\b(?:(?P<count>a|one|two|three|four|five|nine)[\s-](?P<name>half|thirds?|quarters?|fourths?|fifths?|sixths?"
    r"|eighths?|tenths?)|(?P<half>half)|(?P<most>(?:the |a )?(?:vast |large |overwhelming )?majority))\b",
    re.IGNORECASE,
)
_NO_SHARE_BEFORE = pattern_of(
    r"(?:\b(?:first|second|last|latter|other|next|previous|past)[\s-]|-)$", re.IGNORECASE
)
_NO_SHARE_AFTER = pattern_of(
    r"\s*(?:-|as (?:many|much|large|big)|(?:of |a )?(?:the )?(?:year|century|decade|month|day|hour"
    r"|previous|last)\b"
    r"|of (?:them|these|those)\b|of (?:19|20)\d\d|an? (?:year|hour|century|decade|day|mile|dozen|million)"
    r"|again|the (?:number|size|time|way))",
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
_OF = pattern_of(r"\s*(?:[\w’-]+\s+){0,4}?(?:out )?of (?:the |its |their |all |a total of |some )?(?:\w+ )?$")
_OF_WHICH = pattern_of(r"\b(?:of (?:which|whom|them|these|those)|among them)\b", re.IGNORECASE)
_OPENING = pattern_of(r"(?:^|[,;:(]\s*)[Oo](?:ut )?f (?:the |its |their |all |some )?(?:\w+ )?$")
_WHOLES = (
    (r"(?:the|its) (?:total|entire|whole) (?:force|personnel|strength|staff)", "deployment.strength.total"),
    (r"all (?:its |the )?(?:personnel|staff)\b", "deployment.strength.total"),
    (
        r"(?:the|its|all) (?:uniformed|people in uniform|personnel in uniform)",
        "deployment.strength.uniformed.total",
    ),
    (r"(?:the |all |its )?(?:total |MINUSMA )?(?:deaths|fatalities|dead)\b", "casualties.fatalities.total"),
)
_NAMED = [(pattern_of(rf"\s*[)]?,?\s*of {words}", re.IGNORECASE), path) for words, path in _WHOLES]
_APPOSITION = pattern_of(
    r"(?:[(,:–—]|\bor|\bis|\bare)\s*(?:or |only |just |that is,? |about |nearly |almost |some |roughly "
    r"|more than |over"
    r" |less than |approximately |around )*$"
)
_OTHERWISE = pattern_of(
    r"\s*(?:of (?:them|these|those)\b|higher|lower|more|less|fewer|rise|increase|up\b|down\b)"
)
_OF_THE = pattern_of(r"\s+of (?:the |its |their |all |some )*(?:\w+ )?$")
_RESTATED = pattern_of(r"(?:\s+[\w’-]+){0,4}\s*[(,]\s*(?:or |that is,? )?$")
_REACH = 70


class Portion(NamedTuple):
    """A share as a sentence tells it; `room` are the points that the wording leaves open."""

    percent: Decimal
    room: Decimal
    nearness: Nearness
    start: int
    stop: int
    words: str


class Pair(NamedTuple):
    """A part and its whole, with the piece of the sentence in which they stand."""

    part: Decimal
    whole: Decimal
    start: int
    stop: int
    between: tuple[int, ...] = ()
    only: tuple[int, int] | None = None

    def belongs_to(self, portion: Portion) -> bool:
        """Tell whether a share stands beside the pair, with no other number between."""
        if self.only is not None:
            return self.only == (portion.start, portion.stop)
        gap = max(self.start - portion.stop, portion.start - self.stop)
        low, high = sorted((portion.start, self.stop if portion.start >= self.stop else self.start))
        crossed = any(low < place < high for place in self.between)
        return gap <= _REACH and not crossed


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
            yield Portion(numeral.value, room, numeral.nearness, numeral.start, numeral.stop, told)


def _is_share(words: str, numeral: Numeral) -> bool:
    """Tell whether a percentage stands beside its numbers as another word for them."""
    beside = _APPOSITION.search(words, 0, numeral.start) is not None
    return beside and numeral.value <= 100 and not _OTHERWISE.match(words, numeral.stop)


def _fraction(words: str, found: re.Match[str]) -> Portion:
    nearness = next(
        (near for near, pattern in _NEAR if pattern.search(words, 0, found.start())), Nearness.EXACT
    )
    if found["most"]:
        return Portion(Decimal(75), Decimal(25), Nearness.EXACT, found.start(), found.end(), found.group())
    count = 1 if found["half"] else _COUNTS[found["count"].lower()]
    name = "half" if found["half"] else found["name"].lower().rstrip("s")
    percent = Decimal(count * 100) / _NAMES[name]
    return Portion(percent, Decimal(3), nearness, found.start(), found.end(), found.group())


def pairs(statement: Statement, subject: Subject) -> Iterator[Pair]:
    """Yield what the words relate as part and whole: «75 of 123», «123, of which 75»."""
    counts = [numeral for numeral in statement.numerals if numeral.unit is None]
    for first, second in pairwise(counts):
        pair = _related(statement.words, first, second)
        if pair:
            others = tuple(one.start for one in counts if one not in (first, second))
            yield Pair(*pair, first.start, second.stop, others)
    yield from _after_a_fraction(statement, counts)
    yield from _of_a_named_whole(statement, subject, counts)


def _related(words: str, first: Numeral, second: Numeral) -> tuple[Decimal, Decimal] | None:
    between = words[first.stop : second.start]
    if _OF.fullmatch(between):
        return first.value, second.value
    behind = words[second.stop : second.stop + 25]
    if len(between) <= 90 and (
        _OF_WHICH.search(between) or re.match(r"\s*of (?:them|these|those)\b", behind)
    ):
        return second.value, first.value
    if (
        len(between) <= 40
        and _OPENING.search(words, 0, first.start)
        and not re.search(r"[.;:]|\band\b|\bbut\b", between)
    ):
        return second.value, first.value
    return None


def _after_a_fraction(statement: Statement, counts: list[Numeral]) -> Iterator[Pair]:
    """Yield the numbers of «two-thirds of the 123 deaths (75)»."""
    for portion in portions(statement):
        behind = [numeral for numeral in counts if numeral.start >= portion.stop][:2]
        if len(behind) < 2:
            continue
        whole, part = behind
        if _OF_THE.fullmatch(statement.words[portion.stop : whole.start]) and _RESTATED.fullmatch(
            statement.words[whole.stop : part.start]
        ):
            only = (portion.start, portion.stop)
            yield Pair(part.value, whole.value, whole.start, part.stop, only=only)


def _of_a_named_whole(statement: Statement, subject: Subject, counts: list[Numeral]) -> Iterator[Pair]:
    """Yield the last number before a share that names its whole: «239 women, or 1.9% of the total force»."""
    for portion in portions(statement):
        before = [numeral for numeral in counts if numeral.stop <= portion.start]
        path = next((path for named, path in _NAMED if named.match(statement.words, portion.stop)), None)
        whole = subject.values.get(path) if path else None
        if not before or whole is None or not isinstance(whole.value, int):
            continue
        part = before[-1]
        joined = re.search(
            r"(?:\bor|\(|,|–|—)\s*(?:about |nearly |almost |only )?$",
            statement.words[part.stop : portion.start],
        )
        if joined and portion.start - part.stop <= _REACH:
            only = (portion.start, portion.stop)
            yield Pair(part.value, Decimal(whole.value), part.start, part.stop, only=only)
