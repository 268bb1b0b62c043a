"""Numbers that a sentence gives as the strength of the mission."""

import re

from mission_estimate.checks.context import Context
from mission_estimate.checks.sentences.claim import Claim, claim_on, names_of_mission
from mission_estimate.checks.sentences.claim_words import (
    HEDGE,
    Around,
    clause_of,
    is_dated,
    is_of_the_month,
    with_own_links,
)
from mission_estimate.checks.sentences.statements import Numeral, Statement
from mission_estimate.checks.world.date_words import MONTHS
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.countries import UN_SHORT_NAMES

_MONTHS = "|".join(MONTHS)
_IS_STRONG = pattern_of(r"[\s-]strong\b")
_STRONG = (
    r"[\s-]strong\s+(?:(?:UN|United Nations|blue-helmeted|multidimensional|integrated)\s+){0,3}?"
    r"(?:(?:UN|United Nations)\s+(?:peacekeeping |peace |stabili[sz]ation )?(?:mission|force|operation)"
    r"|MISSION(?!\s+(?:[\w-]+\s+)?(?:contingent|battalion|company|unit|base|camp|garrison|patrol|convoy"
    r"|brigade"
    r"|detachment|team|police|element|component|reserve|sector)))\b(?P<where>\s+in\s+[^,.;:]{2,40})?"
)
_PEOPLE = pattern_of(
    r"\s+(?P<noun>uniformed (?:personnel|people|peacekeepers)|peacekeepers|people in uniform"
    r"|military personnel"
    r"|troops|soldiers|police(?: officers| personnel)?|civilian(?:s| staff| personnel)|personnel|staff"
    r"|UN Volunteers)"
    r"(?=\s*$|\s*[.,;:)–—]|\s+(?:and|or|including|deployed|today|now|at present|in all|in total|on the ground"
    r"|of whom|of which|drawn)\b|\s+(?:from|of)\s+(?:\d+|[a-z]+)\s+(?:countries|states|nations)\b"
    r"|\s+(?:on|at the end of|as of|in|by)\s+(?:\d{1,2} )?(?:MONTHS)\b)".replace("MONTHS", _MONTHS),
    re.IGNORECASE,
)
_HAS = (
    r"(?:^|[;:.]\s+|,\s+|\b(?:and|but|that|while|where)\s+|\b(?:MONTHS|(?:19|20)\d\d)\s+)MISSION\s+(?:now "
    r"|currently |today |still )?"
    r"(?P<verb>has|had|counts|counted|numbers|numbered|deploys|deployed|comprises|comprised|fields|fielded"
    r"|totals|totalled|totaled|consists of|consisted of)\s+(?:HEDGE\s+)?(?:the\s+)?$"
)
_LOCAL = pattern_of(
    r"\b(?:in|at|near|around|along|across|from|within|outside)\s+(?:the\s+|its\s+|their\s+|this\s+|that\s+)?"
    rf"(?!(?:early|late|mid|{_MONTHS}|end|beginning|all|total|addition|fact|uniform|(?:19|20)\d\d"
    rf"|\d\d?\s)\b)[\w￼]",
    re.IGNORECASE,
)
_PRESENT = frozenset(("has", "counts", "numbers", "deploys", "comprises", "fields", "totals", "consists of"))
_PARTS = {
    "uniformed": ("uniformed.total",),
    "peacekeepers": ("uniformed.total", "uniformed.military", "total"),
    "people in uniform": ("uniformed.total",),
    "military": ("uniformed.military", "uniformed.troops"),
    "troops": ("uniformed.troops", "uniformed.military", "uniformed.total"),
    "soldiers": ("uniformed.troops", "uniformed.military", "uniformed.total"),
    "police": ("uniformed.police",),
    "civilian": ("civilian.total", "civilian.international", "civilian.national", "civilian.with_volunteers"),
    "personnel": ("total", "uniformed.total"),
    "staff": ("total", "civilian.total", "civilian.with_volunteers"),
    "un volunteers": ("un_volunteers",),
}
_REACH = 120


class ClaimsOfStrength:
    """Finds claims about the personnel of the mission on the date of the table."""

    def __init__(self, context: Context) -> None:
        """Prepare the patterns with the mission's names."""
        mission, strength = context.estimate.primary, context.estimate.deployment.strength
        names = names_of_mission(context)
        self._subject = context
        self._id, self._acronym = str(mission.id), str(mission.acronym)
        self._reach = _REACH + len(str(mission.name))
        self._day = strength.as_of if strength else None
        self._strong = pattern_of(_STRONG.replace("MISSION", names), re.IGNORECASE)
        has = _HAS.replace("HEDGE", HEDGE).replace("MONTHS", _MONTHS)
        self._has = pattern_of(has.replace("MISSION", names))
        self._hosts = [UN_SHORT_NAMES.get(str(code), str(code)) for code in mission.host_states]

    def of(self, statement: Statement, numeral: Numeral) -> Claim | None:
        """Return the claim of a number that the words describe as the strength."""
        if self._day is None or numeral.unit is not None or numeral.value < 100:
            return None
        if not statement.years <= {self._day.year} or not is_of_the_month(statement.words, self._day):
            return None
        if _IS_STRONG.match(statement.words, numeral.stop):
            return self._of_a_strong_force(statement, numeral)
        noun = _PEOPLE.match(statement.words, numeral.stop)
        return self._of_what_it_has(statement, numeral, noun["noun"].lower()) if noun else None

    def _of_a_strong_force(self, statement: Statement, numeral: Numeral) -> Claim | None:
        words = with_own_links(statement, self._id)
        found = self._strong.match(words, numeral.stop)
        if found is None or not self._is_plain(clause_of(words, numeral)):
            return None
        where = found["where"] or ""
        if where and not any(name in where for name in self._hosts):
            return None
        return self._claim(numeral, "peacekeepers", "the strength of the mission")

    def _of_what_it_has(self, statement: Statement, numeral: Numeral, noun: str) -> Claim | None:
        words = with_own_links(statement, self._id)
        found = self._has.search(words, max(0, numeral.start - self._reach), numeral.start)
        if found is None:
            return None
        clause = clause_of(words, numeral)
        if found["verb"] not in _PRESENT and not (statement.years or is_dated(words)):
            return None
        if not self._is_plain(clause) or _LOCAL.search(words, 0, found.start("verb")):
            return None
        part = next(name for name in _PARTS if noun.startswith(name))
        return self._claim(numeral, part, f"the {noun} of the mission")

    def _is_plain(self, clause: Around) -> bool:
        """Return whether the number is current and counts the whole mission."""
        return not (clause.is_difference or clause.is_planned or clause.is_of_others(self._acronym))

    def _claim(self, numeral: Numeral, part: str, what: str) -> Claim | None:
        paths = tuple(f"deployment.strength.{path}" for path in _PARTS[part])
        return claim_on(self._subject, numeral, paths, what)
