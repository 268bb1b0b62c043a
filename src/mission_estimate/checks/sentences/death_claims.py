"""Numbers that a sentence gives as the total deaths of the mission."""

import re

from mission_estimate.checks.context import Context
from mission_estimate.checks.memoize import keep
from mission_estimate.checks.sentences.claim import Claim, claim_on, names_of_mission
from mission_estimate.checks.sentences.claim_words import HEDGE, clause_of, is_of_the_month, with_own_links
from mission_estimate.checks.sentences.statements import Numeral, Statement
from mission_estimate.lazy_regex import pattern_of

_HINT = pattern_of(r"\blost\b|\bfatalit|\bdeaths?\b|\bdead\b", re.IGNORECASE)
_LOST = (
    r"MISSION\s+(?:(?P<perfect>has|had)\s+(?:now\s+|already\s+|so far\s+)?lost"
    r"|lost\s+a total of)\s+(?:HEDGE\s+)?$"
)
_SUFFERED = (
    r"MISSION\s+(?:has\s+|had\s+)?(?:now\s+|already\s+)?(?:suffered|recorded|records|counted|counts"
    r"|sustained|seen"
    r"|registered|had|has)\s+(?:HEDGE\s+)?$"
)
_PEOPLE = pattern_of(
    r"\s*(?:(?P<uniformed>peacekeepers)|people|personnel|members|lives|of its (?:people|personnel"
    r"|members))?(?P<rest>.*)"
)
_DEATHS = r"\s+(?:total\s+)?(?P<own>MISSION\s+)?(?:fatalities|deaths|dead)\b(?P<rest>.*)"
_ENDS = pattern_of(r"\s*(?:$|[.;:,)–—]|and\b|by (?:the end|\d|[A-Z])|as of\b|until\b|up to\b)")
_OVERALL = pattern_of(r",?\s*(?:in total|in all|to date|so far|altogether)\b")
_SINCE = pattern_of(r",?\s*since\s+(?P<when>[^.,;:]{1,60})")
_BEGINNING = pattern_of(r"\b(?:establish|deploy|creat|start|beg[aiu]n|incepti|launch|found|outset)")
_UNTIL = pattern_of(r"\b(?:by|until|as of|up to|to|at the end of)\s[^.;]{0,20}\b(?:19|20)\d\d\b")
_LATELY = pattern_of(
    r"\b(?:this|last|past|previous) (?:year|month|quarter|week|half)|\bin the (?:first|second)\b"
)
_REACH = 120


class ClaimsOfDeaths:
    """Finds claims about the total deaths since the mission began."""

    def __init__(self, context: Context) -> None:
        """Prepare the patterns with the mission's names, and the values that a total may have."""
        mission, table = context.estimate.primary, context.estimate.casualties.fatalities
        names = names_of_mission(context)
        self._subject, self._day = context, table.as_of if table else None
        self._id, self._acronym = str(mission.id), str(mission.acronym)
        self._reach = _REACH + len(str(mission.name))
        self._lost, self._suffered, self._deaths = (
            pattern_of(pattern.replace("MISSION", names).replace("HEDGE", HEDGE))
            for pattern in (_LOST, _SUFFERED, _DEATHS)
        )
        self._began = {date.earliest.year for date in (mission.established, mission.deployed) if date}
        self._paths = ("casualties.fatalities.total", *_totals(context))

    def of(self, statement: Statement, numeral: Numeral) -> Claim | None:
        """Return the claim of a number that the words describe as the deaths of the mission."""
        if self._day is None or numeral.unit is not None or numeral.value < 5:
            return None
        if not _tells_of_deaths(statement.words) or not self._is_of_the_day(statement):
            return None
        words = with_own_links(statement, self._id)
        if not (self._has_lost(words, numeral) or self._has_suffered(words, numeral)):
            return None
        clause = clause_of(words, numeral)
        if clause.is_difference or clause.is_planned or clause.is_of_others(self._acronym):
            return None
        claim = claim_on(self._subject, numeral, self._paths, "the deaths in the mission")
        uniformed = _PEOPLE.match(words, numeral.stop)
        return claim._replace(is_part=True) if claim and uniformed and uniformed["uniformed"] else claim

    def _has_lost(self, words: str, numeral: Numeral) -> bool:
        """Match “has lost 123 people”, unless a single event, place or part follows."""
        found = self._lost.search(words, max(0, numeral.start - self._reach), numeral.start)
        behind = _PEOPLE.match(words, numeral.stop)
        if found is None or behind is None:
            return False
        dated = found["perfect"] != "had" or _UNTIL.search(words)
        return bool(dated) and bool(_ENDS.match(behind["rest"]) or self._is_of_the_whole(behind["rest"]))

    def _has_suffered(self, words: str, numeral: Numeral) -> bool:
        """Match “123 fatalities since 2013”, if the words before or after it name the mission."""
        deaths = self._deaths.match(words, numeral.stop)
        if deaths is None or not self._is_of_the_whole(deaths["rest"]):
            return False
        before = self._suffered.search(words, max(0, numeral.start - self._reach), numeral.start)
        return bool(deaths["own"] or before)

    def _is_of_the_whole(self, rest: str) -> bool:
        """Return whether the words after a number make it a total, or count from the start of the mission."""
        since = _SINCE.match(rest)
        if since is None:
            return _OVERALL.match(rest) is not None
        years = {int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", since["when"])}
        return years <= self._began if years else _BEGINNING.search(since["when"]) is not None

    def _is_of_the_day(self, statement: Statement) -> bool:
        """Return whether the sentence names no time except the start and the date of the table."""
        if _LATELY.search(statement.words) or self._day is None:
            return False
        later = statement.years - self._began
        if later and not (later <= {self._day.year} and _UNTIL.search(statement.words)):
            return False
        months = re.sub(r"\bsince\b[^.,;:]{1,60}", "", statement.words)
        return is_of_the_month(months, self._day)


@keep(8)
def _tells_of_deaths(words: str) -> bool:
    """Return whether a sentence has a word for deaths (cached for its numbers)."""
    return _HINT.search(words) is not None


def _totals(context: Context) -> tuple[str, ...]:
    """Return the paths of all counts of deaths: a number may be that of a cause or a year."""
    never = (".year", ".rank", ".share", "_share", ".label", ".as_of")
    return tuple(
        path
        for path in context.values
        if path.startswith("casualties.") and not path.endswith(never) and "average" not in path
    )
