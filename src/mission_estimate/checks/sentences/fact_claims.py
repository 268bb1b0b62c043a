"""Numbers next to all the words of the label of a fact."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.units import WHOLE, content_words, facts
from mission_estimate.checks.sentences.claim import Claim
from mission_estimate.checks.sentences.claim_words import HEDGE, Around, clause_of
from mission_estimate.checks.sentences.statements import Numeral, Statement
from mission_estimate.checks.world.date_words import MONTHS
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.countries import UN_SHORT_NAMES
from mission_estimate.model.quantities import Fact, Unit
from mission_estimate.positions import DataPath

_WORD = pattern_of(r"[^\W\d_][\w’'-]*", re.UNICODE)
_LINKING = pattern_of(
    r"(?:\s*[,(:])?(?:\s+(?:of|at|is|are|was|were|has|have|had|been|to|now|currently|still|today|stands?"
    r"|stood"
    r"|reach(?:es|ed)?|totals?|totalled|totaled|amounts?|amounted|comes|came|numbers?|numbered|counts?"
    r"|counted"
    rf"|rose|fell|grew|the|{HEDGE})){{0,6}}\s*[(:]?\s*$"
)
_WHERE = pattern_of(
    r"\b(?:in|at|near|around|from|of|for|among|amongst|within|across|along|outside|on|by|with|under"
    r"|without|between"
    r"|during|after|before|since|to|over|off)\s+(?:the\s+|its\s+|their\s+|his\s+|this\s+|that\s+|these\s+"
    r"|those\s+"
    r"|a\s+|an\s+|all\s+|whole\s+|entire\s+|wider\s+|two\s+|three\s+)*(?P<what>[\w￼][\w’'-]*)",
    re.IGNORECASE,
)
_SUBGROUP = pattern_of(
    r"\b(?:male|female|m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|youths?|young|adults?|elderly|infants?"
    r"|rural"
    r"|urban|northern|southern|eastern|western|central|some|new|newly|another|partly|half|third"
    r"|quarter)(?:[’']s)?\b",
    re.IGNORECASE,
)
_NAME = pattern_of(r"[A-Z][\w’'-]+")
_ANYWHERE_WORDS = (
    "country nation land state population people inhabitants total whole all "
    "which whom them force mission"  # word list
    " end beginning year years km square kilometers percent persons million billion thousand"
)
_ANYWHERE = frozenset(_ANYWHERE_WORDS.split())
_KINDS_OF_PLACES_WORDS = (
    "region area river lake camp base town city village district province county state mount mountain valley"
    " border airport sector position north south east west northern southern eastern western central"
)
_KINDS_OF_PLACES = frozenset(_KINDS_OF_PLACES_WORDS.split())
_MONTHS = frozenset(MONTHS)
_SPECIAL = frozenset((Unit.PERCENT, Unit.USD, Unit.EUR))


class Labelled(NamedTuple):
    """A fact that a sentence may name: the words of its label, and the paths of its readings."""

    words: frozenset[str]
    paths: tuple[str, ...]
    place: DataPath
    fact: Fact

    @property
    def years(self) -> set[int]:
        """The years of its readings."""
        dated = (one.as_of.text for one in self.fact.series if one.as_of)
        return {int(year) for written in dated for year in re.findall(r"\d{4}", written)}


class ClaimsOfFacts:
    """Finds claims about the facts of the estimate."""

    def __init__(self, context: Context) -> None:
        """Collect the labels, and the names of the whole country or parts of it."""
        estimate = context.estimate
        self._labels = _labels(context)
        hosts = [UN_SHORT_NAMES.get(str(code), str(code)) for code in estimate.primary.host_states]
        self._whole = _ANYWHERE | set(_words(hosts)) | {str(estimate.primary.acronym).lower()}
        self._parts = set(_words(str(place.name) for place in estimate.places)) - _KINDS_OF_PLACES
        self._others = set(_words(UN_SHORT_NAMES.values())) - self._whole - self._parts

    def of(self, statement: Statement, numeral: Numeral) -> Claim | None:
        """Return the claim of a number whose clause has all the words of a label."""
        nearby = _near(statement, numeral)
        words = content_words(" ".join(nearby))
        for label in self._labels:
            if not label.words <= words or not _is_comparable(numeral, label.fact):
                continue
            if statement.years and not statement.years <= label.years:
                continue
            if not _is_named_by(label.words, nearby):
                continue
            return self._claim(statement, numeral, label)
        return None

    def _claim(self, statement: Statement, numeral: Numeral, label: Labelled) -> Claim | None:
        clause = clause_of(statement.words, numeral)
        if clause.is_difference or clause.is_planned or (clause.is_earlier and not statement.years):
            return None
        claim = Claim(numeral, label.paths, f"“{label.fact.label}”", label.place)
        extent = self._extent(clause, label.words)
        if extent == "whole":
            return claim
        return claim._replace(is_part=True) if extent == "part" and label.fact.unit in WHOLE else None

    def _extent(self, clause: Around, label: frozenset[str]) -> str:
        """Return whether the clause counts the whole, a part of it, or something else."""
        extent = "whole"
        for half in clause:
            for what, begins in _names(half):
                word = what.lower().removesuffix("’s").removesuffix("'s")
                if word in self._parts:
                    extent = "part"
                elif word in label or word in self._whole or what in _MONTHS or word[0].isdigit():
                    continue
                elif not begins or word in self._others:
                    return "other"
            if any(found.lower() not in label for found in _SUBGROUP.findall(half)):
                extent = "part"
        return extent


def _names(half: str) -> Iterator[tuple[str, bool]]:
    """Yield what prepositions and capital letters name, except the capital of the first word."""
    yield from ((found["what"], False) for found in _WHERE.finditer(half))
    first = len(half) - len(half.lstrip())
    yield from ((found.group(), found.start() <= first) for found in _NAME.finditer(half))


def _near(statement: Statement, numeral: Numeral) -> Around:
    """Return the words from shortly before a number to the next number or stop."""
    others, words = statement.numerals, statement.words
    index = others.index(numeral)
    end = others[index + 1].start if index + 1 < len(others) else len(words)
    begin = max(others[index - 1].stop if index else 0, numeral.start - 60)
    behind = re.split(r"[;:]|, (?:and|while|but|of) ", words[numeral.stop : end], maxsplit=1)[0]
    return Around(re.split(r"[;,]", words[begin : numeral.start])[-1], behind)


def _is_named_by(label: frozenset[str], nearby: Around) -> bool:
    """Return whether the words of a label are directly next to the number: “33,000 displaced people”."""
    behind = [found.group().lower() for found in _WORD.finditer(nearby.after)][:3]
    if any(word in label for word in behind) and not _begins_apart(nearby.after, label):
        return True
    ends = [found.end() for found in _WORD.finditer(nearby.before) if found.group().lower() in label]
    last = max(ends, default=-1)
    return last >= 0 and _LINKING.fullmatch(nearby.before, last) is not None


def _begins_apart(behind: str, label: frozenset[str]) -> bool:
    """Return whether something else is counted: a preposition or comma before the words of the label."""
    first = next((found.start() for found in _WORD.finditer(behind) if found.group().lower() in label), 0)
    return bool(re.search(r"[,.()]|\b(?:of|for|to|in|by|with|from|on|and|or|at)\b", behind[:first]))


def _is_comparable(numeral: Numeral, fact: Fact) -> bool:
    return numeral.unit is (fact.unit if fact.unit in _SPECIAL else None)


def _words(names: Iterable[str]) -> Iterable[str]:
    return (found.group().lower() for name in names for found in _WORD.finditer(name))


def _labels(context: Context) -> list[Labelled]:
    """Return the facts with a label of two or more words, longest labels first."""
    by_place = {
        value.data_path: path
        for path, value in context.values.items()
        if ".facts." in f".{path}" and value.unit is not None and not value.reckoned
        and "readings" not in value.data_path
    }  # fmt: skip
    paths = _paths(context, frozenset(by_place.values()))
    found = [
        Labelled(words, tuple(paths[by_place[place]]), place, fact)
        for place, fact in facts(context)
        if len(words := content_words(fact.label)) > 1 and place in by_place
    ]
    return sorted(found, key=lambda label: -len(label.words))


def _paths(context: Context, facts: frozenset[str]) -> dict[str, list[str]]:
    """Return the paths of facts, each followed by those of its readings."""
    found = {fact: [fact] for fact in facts}
    for path in context.values:
        if path.endswith((".label", ".as_of")):
            continue
        dot = path.find(".")
        while dot >= 0:
            if path[:dot] in found:
                found[path[:dot]].append(path)
            dot = path.find(".", dot + 1)
    return found
