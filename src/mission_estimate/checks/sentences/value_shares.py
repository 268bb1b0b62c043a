"""Shares whose whole or part is a value of the estimate that a sentence names in words."""

import re
from collections.abc import Iterator
from decimal import Decimal

from mission_estimate.checks.context import Context
from mission_estimate.checks.sentences.claim import names_of_mission
from mission_estimate.checks.sentences.claim_words import with_own_links
from mission_estimate.checks.sentences.fractions import Portion
from mission_estimate.checks.sentences.part_and_whole import Pair
from mission_estimate.checks.sentences.statements import Numeral, Statement
from mission_estimate.lazy_regex import pattern_of

_DEATHS, _STRENGTH = "casualties.fatalities", "deployment.strength"
_OWN_DEATHS = (
    r"(?:all (?:the |its |MISSION(?:[’']s)? )?|(?:the|its) total (?:number of )?"
    r"|MISSION(?:[’']s)? (?:total )?)"
    r"(?:deaths|fatalities|dead)\b"
)
_WHOLES = (
    (r"(?:the|its) (?:total|entire|whole) (?:force|personnel|strength|staff)\b", f"{_STRENGTH}.total"),
    (r"all (?:its |the )?(?:personnel|staff)\b", f"{_STRENGTH}.total"),
    (
        r"(?:the|its|all) (?:uniformed|people in uniform|personnel in uniform)\b",
        f"{_STRENGTH}.uniformed.total",
    ),
    (_OWN_DEATHS, f"{_DEATHS}.total"),
)
_JOINED = pattern_of(
    r"(?:\bor|\(|,|–|—|\b(?:is|are|make|makes|represent|represents|make up|makes up))\s*"
    r"(?:about |nearly |almost |only |some |just |roughly |approximately )?$"
)
_CAUSED = (
    r"(?:,|\s+(?:were|was|are|is|have been|died|fell|killed|came|lost|due|caused|the result|result"
    r"|resulted|stem))*"
    r"\s+(?:to|by|in|through|from|of|because of)\s+"
)
_CAUSES = (
    (pattern_of(rf"{_CAUSED}(?:malicious|hostile) acts?\b", re.IGNORECASE), "malicious_act"),
    (pattern_of(rf"{_CAUSED}(?:illness|disease)s?\b", re.IGNORECASE), "illness"),
    (pattern_of(rf"{_CAUSED}accidents?\b", re.IGNORECASE), "accident"),
)
_OF_THEM = pattern_of(r"\s*,?\s*of (?:them|these|those|whom|which)\b", re.IGNORECASE)
_REACH = 70


class SharesOfValues:
    """Finds shares of the whole force or of all deaths."""

    def __init__(self, context: Context) -> None:
        """Prepare the patterns with the mission's names."""
        mission = names_of_mission(context)
        self._id, self._values = str(context.estimate.primary.id), context.values
        self._wholes = [
            (pattern_of(rf"\s*[)]?,?\s*of {words}".replace("MISSION", mission), re.IGNORECASE), path)
            for words, path in _WHOLES
        ]

    def of(self, statement: Statement, portion: Portion, previous: Statement | None) -> Iterator[Pair]:
        """Yield a part and its whole, at least one of which is a value that the words name."""
        words = with_own_links(statement, self._id)
        whole, stop = self._named_whole(words, portion)
        if whole is None:
            yield from self._of_them(statement, portion, previous)
            return
        number, cause = self._number(whole), self._cause(words, stop)
        if number and cause is not None and not statement.years:
            yield Pair(cause, number, portion.start, stop)
        elif number and (part := _joined(statement, words, portion)):
            yield Pair(part.value, number, part.start, part.stop)

    def _named_whole(self, words: str, portion: Portion) -> tuple[str | None, int]:
        for pattern, path in self._wholes:
            found = pattern.match(words, portion.stop)
            if found:
                return path, found.end()
        return None, portion.stop

    def _of_them(self, statement: Statement, portion: Portion, previous: Statement | None) -> Iterator[Pair]:
        """Yield the deaths by a cause of “{{ total }} people, two-thirds of them to malicious acts”."""
        if statement.years:
            return
        behind = _OF_THEM.match(statement.words, portion.stop)
        cause = self._cause(statement.words, behind.end() if behind else portion.stop)
        here = [one for one in statement.numerals if one.stop <= portion.start]
        there = previous.numerals if previous is not None and behind and not here else ()
        whole = next(iter([*reversed(here), *reversed(there)]), None)
        total = self._number(f"{_DEATHS}.total")
        if cause is None or whole is None or not total or whole.unit is not None:
            return
        if whole.path == f"{_DEATHS}.total" or (whole.path is None and whole.value == total):
            yield Pair(cause, total, portion.start, portion.stop)

    def _cause(self, words: str, start: int) -> Decimal | None:
        """Return the deaths by the cause that the words after a share name."""
        for pattern, name in _CAUSES:
            if pattern.match(words, start):
                return self._number(f"{_DEATHS}.{name}")
        return None

    def _number(self, path: str) -> Decimal | None:
        value = self._values.get(path)
        return Decimal(value.value) if value is not None and isinstance(value.value, int) else None


def _joined(statement: Statement, words: str, portion: Portion) -> Numeral | None:
    """Return the last number before a share and joined to it: «239 women, or 1.9% of the total force»."""
    before = [one for one in statement.numerals if one.unit is None and one.stop <= portion.start]
    if not before or portion.start - before[-1].stop > _REACH:
        return None
    return before[-1] if _JOINED.search(words[before[-1].stop : portion.start]) else None
