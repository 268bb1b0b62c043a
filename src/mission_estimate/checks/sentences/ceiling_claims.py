"""Numbers that a sentence gives as the ceiling of the mission."""

import re

from mission_estimate.checks.context import Context
from mission_estimate.checks.memoize import keep
from mission_estimate.checks.sentences.claim import Claim, claim_on, names_of_mission
from mission_estimate.checks.sentences.claim_words import (
    HEDGE,
    clause_of,
    names_another_resolution,
    with_own_links,
)
from mission_estimate.checks.sentences.statements import Numeral, Statement
from mission_estimate.derived_values.mandates import in_force, resolutions_of
from mission_estimate.lazy_regex import pattern_of

_NAMED = pattern_of(r"\b(?:ceiling|authori[sz]ed strength|force level)", re.IGNORECASE)
_BEFORE = (
    r"(?:^|\b(?:the|its|their|this|that|current|present|a|an|overall|total|combined|mandated|personnel|new"
    r"|same"
    r"|MISSION[’']s)\s+)"
    r"(?:(?P<part>military|troops?|police|uniformed|personnel|force|authori[sz]ed|maximum)\s+){0,2}?"
    r"(?:ceiling|authori[sz]ed strength|force level)\s*[,(:]?\s*"
    r"(?:(?:of|at|is|are|was|were|stands?|stood|remains?|remained|stays?|kept|keeps|set|fixed|still|now"
    r"|currently"
    r"|today|to|for|total|totals|amounts|comes|unchanged|has|been|had|have|it|military|police|uniformed"
    r"|personnel|troops|MISSION|HEDGE)\s+){0,7}$"
)
_BEHIND = pattern_of(
    r"\s*(?:$|[.,;:)–—]|(?:and|or|in|for|until|which|that|under|on|as)\b"
    r"|(?:(?:uniformed|authori[sz]ed)\s+)?(?P<part>military|police|troops|soldiers|uniformed|personnel"
    r"|peacekeepers|people|blue helmets)\b)"
)
_PARTS = {"military": "military", "troop": "military", "troops": "military", "police": "police"}
_REACH = 150


class ClaimsOnCeilings:
    """Finds claims about the ceiling in force on the edition date."""

    def __init__(self, context: Context) -> None:
        """Prepare the pattern with the mission's names, and collect every value of a ceiling."""
        self._subject = context
        mission = context.estimate.primary
        names = names_of_mission(context)
        self._before = pattern_of(_BEFORE.replace("MISSION", names).replace("HEDGE", HEDGE), re.IGNORECASE)
        self._reach = _REACH + len(str(mission.name))
        self._held = in_force(resolutions_of(context.estimate, mission.id), context.estimate.edition.as_of)
        self._ceilings = tuple(
            path
            for path in context.values
            if path.startswith("mandate.") and ".ceiling." in f".{path}" and "printed" not in path
        )

    def of(self, statement: Statement, numeral: Numeral) -> Claim | None:
        """Return the claim of a number that the words describe as the ceiling."""
        if self._held is None or numeral.unit is not None or numeral.value < 100:
            return None
        if not _names_a_ceiling(statement.words):
            return None
        words = with_own_links(statement, str(self._subject.estimate.primary.id))
        before = self._before.search(words, max(0, numeral.start - self._reach), numeral.start)
        behind = _BEHIND.match(words, numeral.stop)
        if before is None or behind is None or not self._is_of_now(statement, words, numeral):
            return None
        part = str(behind["part"] or before["part"]).lower()
        path = f"mandate.ceiling.{_PARTS.get(part, 'total')}"
        return claim_on(self._subject, numeral, (path, *self._ceilings), "the ceiling")

    def _is_of_now(self, statement: Statement, words: str, numeral: Numeral) -> bool:
        """Return whether the number is the ceiling in force, not a plan, or of another time or mission."""
        held, clause = self._held, clause_of(words, numeral)
        own = str(self._subject.estimate.primary.acronym)
        if held is None or clause.is_difference or clause.is_planned or clause.is_of_others(own):
            return False
        if names_another_resolution(words, str(held.symbol)):
            return False
        until = (held.expires or self._subject.estimate.edition.as_of).year
        if statement.years:
            return all(held.adopted.year <= year <= until for year in statement.years)
        return not clause.is_earlier


@keep(8)
def _names_a_ceiling(words: str) -> bool:
    """Return whether a sentence has a word for a ceiling (cached for its numbers)."""
    return _NAMED.search(words) is not None
