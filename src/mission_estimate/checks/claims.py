"""What the words beside a typed number say that it is a number of.

A claim names the values of the estimate of which the number must be one. Only wordings
are read that leave no doubt: “12,000-strong UN mission”, “123 fatalities since 2013”,
a ceiling, or all the words of a fact's label.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mission_estimate.checks.measures import content_words, facts
from mission_estimate.checks.once import keep, once
from mission_estimate.checks.statements import Numeral, Statement, statements
from mission_estimate.checks.subject import Subject
from mission_estimate.model.quantities import Fact, Unit
from mission_estimate.patterns import pattern_of
from mission_estimate.positions import DataPath

_STRONG = pattern_of(
    r"[\s-]strong\s+(?:[\w-]+\s+){0,2}?(?:UN|United Nations|{mission})\b".replace("{mission}", "MISSION")
)
_PEOPLE = pattern_of(
    r"\s+(?P<noun>uniformed (?:personnel|people|peacekeepers)|peacekeepers|people in uniform|military"
    r" personnel|troops"
    r"|soldiers|police(?: officers| personnel)?|civilian(?:s| staff| personnel)|personnel|staff|UN"
    r" Volunteers)\b",
    re.IGNORECASE,
)
_HAS = (
    r"(?:MISSION|[Tt]he [Mm]ission)\s+(?:now |currently |today |still )?(?:has|had|counts|counted|numbers"
    r"|numbered"
    r"|deploys|comprises|fields|totals|consists of)\s+(?:a total of )?(?:about |some |nearly |over "
    r"|around |roughly"
    r" |almost |more than |approximately )?$"
)
_CEILING = pattern_of(
    r"\b(?:ceiling|authorized strength|authorised strength|force level)s?\b[^.;]{0,25}$", re.IGNORECASE
)
_LIMITED = pattern_of(r"\s+(military|police)\b", re.IGNORECASE)
_LOST = (
    r"(?:MISSION|[Tt]he [Mm]ission)\s+(?:has |had )?(?:already )?lost\s+(?:a total of )?(?:about |some "
    r"|nearly |over"
    r" |around |at least |more than )?$"
)
_DEATHS = pattern_of(
    r"\s+(?:total\s+)?(?:MISSION\s+)?(?:fatalities|deaths|dead)\b(?P<rest>[^.;]{0,60})", re.IGNORECASE
)
_OVERALL = pattern_of(r"\b(?:since|in total|in all|to date|so far|altogether)\b|\btotal\b", re.IGNORECASE)
_OTHER_TIME = pattern_of(
    r"\b(?:increase|additional|another|more(?! than)|added|adds|would|will|plan\w*|rais\w+|reinforc\w+"
    r"|propos\w+|request\w*"
    r"|earlier|previous\w*|former\w*|initial\w*|per year|a year|each year|annual\w*|average\w*)\b",
    re.IGNORECASE,
)
_REACH = 150
"""Characters before a number within which a wording ends at it, beside the mission's name."""

_PARTS = {
    "uniformed": ("uniformed.total",),
    "peacekeepers": ("uniformed.total", "uniformed.military", "total"),
    "people in uniform": ("uniformed.total",),
    "military": ("uniformed.military", "uniformed.troops"),
    "troops": ("uniformed.troops", "uniformed.military", "uniformed.total"),
    "soldiers": ("uniformed.troops", "uniformed.military", "uniformed.total"),
    "police": ("uniformed.police",),
    "civilian": ("civilian.total", "civilian.international", "civilian.national"),
    "personnel": ("total", "uniformed.total"),
    "staff": ("total", "civilian.total"),
    "un volunteers": ("un_volunteers",),
}


class Claim(NamedTuple):
    """A number and the paths of the values of which it must be one; the first is meant before all."""

    numeral: Numeral
    paths: tuple[str, ...]
    what: str
    place: DataPath = ()


class Claims:
    """Reads claims for one estimate: its mission's name and the labels of its facts are known."""

    def __init__(self, subject: Subject) -> None:
        """Prepare the patterns with the mission's names, and the words of all labels."""
        mission = subject.estimate.primary
        name = "|".join(re.escape(str(word)) for word in (mission.acronym, mission.name) if word)
        self._values = subject.values
        self._reach = _REACH + len(name)
        self._strong = pattern_of(_STRONG.pattern.replace("MISSION", name), re.IGNORECASE)
        self._has, self._lost = (pattern_of(pattern.replace("MISSION", name)) for pattern in (_HAS, _LOST))
        self._deaths = pattern_of(_DEATHS.pattern.replace("MISSION", name), re.IGNORECASE)
        self._deaths_paths = tuple(p for p in subject.values if p.startswith("casualties.") and _counts(p))
        self._ceilings = tuple(
            p
            for p in subject.values
            if p.startswith("mandate.") and ".ceiling." in f".{p}" and "printed" not in p
        )
        strength = subject.estimate.deployment.strength
        table = subject.estimate.casualties.fatalities
        self._year = strength.as_of.year if strength else None
        began = mission.established.earliest.year if mission.established else None
        self._span = {began, table.as_of.year if table else None}
        self._labels = _labels(subject)

    def of(self, statement: Statement) -> Iterator[Claim]:
        """Yield what the sentence claims of its typed numbers."""
        for index, numeral in enumerate(statement.numerals):
            if numeral.path is not None:
                continue
            claim = self._of_people(statement, numeral) or self._of_deaths(statement, numeral)
            claim = claim or self._of_a_fact(statement, index)
            if claim:
                yield claim

    def _of_people(self, statement: Statement, numeral: Numeral) -> Claim | None:
        if numeral.unit is not None or numeral.value < 100:
            return None
        of_this_year = statement.years <= {self._year}
        if of_this_year and self._strong.match(statement.words, numeral.stop):
            return self._claim(numeral, _strength(_PARTS["peacekeepers"]), "the strength of the mission")
        if _of_another_time(statement.words):
            return None
        if _CEILING.search(statement.words, self._near(numeral), numeral.start):
            return self._of_the_ceiling(statement, numeral)
        return self._of_the_strength(statement, numeral) if of_this_year else None

    def _of_the_ceiling(self, statement: Statement, numeral: Numeral) -> Claim | None:
        limited = _LIMITED.match(statement.words, numeral.stop)
        part = limited[1].lower() if limited else "total"
        return self._claim(numeral, (f"mandate.ceiling.{part}", *self._ceilings), "the ceiling")

    def _of_the_strength(self, statement: Statement, numeral: Numeral) -> Claim | None:
        noun = _PEOPLE.match(statement.words, numeral.stop)
        if noun is None or not self._has.search(statement.words, self._near(numeral), numeral.start):
            return None
        part = next(name for name in _PARTS if noun["noun"].lower().startswith(name))
        return self._claim(numeral, _strength(_PARTS[part]), f"the {noun['noun'].lower()} of the mission")

    def _of_deaths(self, statement: Statement, numeral: Numeral) -> Claim | None:
        words = statement.words
        if numeral.unit is not None or numeral.value < 5 or _of_another_time(words):
            return None
        if not statement.years <= self._span:
            return None
        deaths = self._deaths.match(words, numeral.stop)
        total = deaths and _OVERALL.search(words[numeral.stop : deaths.end()])
        if total or self._lost.search(words, self._near(numeral), numeral.start):
            paths = ("casualties.fatalities.total", *self._deaths_paths)
            return self._claim(numeral, paths, "the deaths in the mission")
        return None

    def _of_a_fact(self, statement: Statement, index: int) -> Claim | None:
        numeral = statement.numerals[index]
        beside = _clause(statement, index)
        for words, path, place, fact in self._labels:
            if not words <= beside or not _comparable(numeral, fact):
                continue
            years = {year for one in fact.series if one.as_of for year in _years(one.as_of.text)}
            if statement.years and not statement.years <= years:
                continue
            paths = (
                path,
                *(
                    p
                    for p in self._values
                    if p.startswith(f"{path}.") and not p.endswith((".label", ".as_of"))
                ),
            )
            return Claim(numeral, paths, f"“{fact.label}”", place)
        return None

    def _near(self, numeral: Numeral) -> int:
        """Return from where the words before a number can belong to it: a sentence may hold sixty numbers."""
        return max(0, numeral.start - self._reach)

    def _claim(self, numeral: Numeral, paths: tuple[str, ...], what: str) -> Claim | None:
        known = tuple(path for path in paths if path in self._values)
        return Claim(numeral, known, what) if known and known[0] == paths[0] else None


@keep(8)
def _of_another_time(words: str) -> bool:
    """Tell whether a sentence speaks of a change or of another time; each of its numbers asks."""
    return _OTHER_TIME.search(words) is not None


@once
def claims(subject: Subject) -> tuple[tuple[Statement, tuple[Claim, ...]], ...]:
    """Return every sentence with a typed number, and what it claims."""
    reader = Claims(subject)
    return tuple((one, tuple(reader.of(one))) for one in statements(subject) if one.typed)


def _strength(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"deployment.strength.{part}" for part in parts)


def _counts(path: str) -> bool:
    return (
        not path.endswith((".year", ".rank", ".share", "_share", ".label", ".as_of"))
        and "average" not in path
    )


def _years(written: str) -> set[int]:
    return {int(year) for year in re.findall(r"\d{4}", written)}


def _comparable(numeral: Numeral, fact: Fact) -> bool:
    special = {Unit.PERCENT, Unit.USD, Unit.EUR}
    return numeral.unit is (fact.unit if fact.unit in special else None)


def _clause(statement: Statement, index: int) -> frozenset[str]:
    """Return the words from shortly before a number to the next number or stop."""
    numeral, others = statement.numerals[index], statement.numerals
    end = others[index + 1].start if index + 1 < len(others) else len(statement.words)
    begin = max(others[index - 1].stop if index else 0, numeral.start - 60)
    behind = re.split(r"[;:]|, (?:and|while|but|of) ", statement.words[numeral.stop : end], maxsplit=1)[0]
    before = re.split(r"[;:,]", statement.words[begin : numeral.start])[-1]
    return content_words(f"{before} {behind}")


def _labels(subject: Subject) -> list[tuple[frozenset[str], str, DataPath, Fact]]:
    """Return facts with a label of two words or more: words, path, place; the longest labels first."""
    by_place = {
        value.data_path: path
        for path, value in subject.values.items()
        if ".facts." in f".{path}"
        and value.unit is not None
        and not value.reckoned
        and "readings" not in value.data_path
    }
    found = [
        (words, by_place[place], place, fact)
        for place, fact in facts(subject)
        if len(words := content_words(fact.label)) > 1 and place in by_place
    ]
    return sorted(found, key=lambda entry: -len(entry[0]))
