"""Averages of deaths that contradict the table."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.units import facts
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.claim_words import with_own_links
from mission_estimate.checks.sentences.disputes import is_disputed
from mission_estimate.checks.sentences.statements import Numeral, Statement, statements
from mission_estimate.derived_values.fatalities import average_of_years, average_since, full_years
from mission_estimate.derived_values.rounding import agrees
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.casualties import Fatalities
from mission_estimate.model.quantities import Unit

_AVERAGE = pattern_of(r"\baverag\w+|\bmean\b", re.IGNORECASE)
_DEATHS = pattern_of(r"\b(?:fatalit\w+|deaths?|dead|died|lost|killed)\b", re.IGNORECASE)
_PER_YEAR = pattern_of(
    r"(?:\s+\w+){0,3}?\s+(?:per|a|each|every) year\b|(?:\s+\w+){0,2}?\s+(?:yearly|annually)\b", re.IGNORECASE
)
_FROM_TO = pattern_of(
    r"\b(?:from|between|in|over|years)\s+((?:19|20)\d\d)\s*(?:to|and|through|[–-])\s*((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_SINCE = pattern_of(r"\bsince\b", re.IGNORECASE)
_COUNTED = pattern_of(
    r"\s+(?:[\w-]+\s+){0,2}?(?:fatalit\w+|deaths?|dead|people|peacekeepers|personnel|soldiers|members|lives"
    r"|killed)\b",
    re.IGNORECASE,
)
_DEATHS_BEFORE = pattern_of(r"\b(?:fatalities|deaths?|losses)\b[^.;,]{0,40}$", re.IGNORECASE)
_OF_MISSION = pattern_of(
    r"\b(?:mission|force|operation|peacekeep\w+|UN|United Nations|blue helmets?|[Ii]t)\b|\ue000"
)
_OF_OTHERS = pattern_of(
    r"\b(?:civilians?|army|armies|militias?|rebels?|war|government|gendarmes?|armed forces|villagers|refugees"
    r"|migrants|children|miners|journalists|aid workers)\b",
    re.IGNORECASE,
)


@rule(
    "NUM013",
    WARNING,
    "average contradicts the table",
    help="insert the average from the values, and name its period",
)
def wrong_average(context: Context) -> Iterator[Issue]:
    """An average of deaths contradicts the table of deaths.

    What: compares “averages N deaths a year since …” in a text, and facts with such a label, with the
    table of deaths over the period that the words name.
    Why: an average over other years makes a mission look safer or more dangerous than it was.
    Source: seen in the 2017 estimate of MINUSMA: 28 a year “since its establishment in 2013” is correct
    for 2013 to 2016 as whole years; over the whole period it is 30.
    """
    table = context.estimate.casualties.fatalities
    if table is None or not table.by_year or is_disputed(context, ("casualties", "fatalities", "by_year")):
        return
    for statement in statements(context):
        if _AVERAGE.search(statement.words) and _DEATHS.search(statement.words):
            for numeral in statement.numerals:
                if not _is_of_mission(context, statement, numeral):
                    continue
                spans = _spans(context, table, _clause(statement.words, numeral))
                if not _among(numeral, spans):
                    yield _issue(statement, numeral, spans)
    yield from _in_facts(context, table)


def _is_of_mission(context: Context, statement: Statement, numeral: Numeral) -> bool:
    """Return whether a number counts the mission's own deaths per year, not patrols or civilians."""
    words = statement.words
    yearly = _PER_YEAR.match(words, numeral.stop)
    if yearly is None:
        return False
    counted = _COUNTED.match(words[numeral.stop : yearly.end()])
    if not counted and not _DEATHS_BEFORE.search(words, 0, numeral.start):
        return False
    clause = _clause(with_own_links(statement, str(context.estimate.primary.id)), numeral)
    own = str(context.estimate.primary.acronym or "")
    named = _OF_MISSION.search(clause) or (own and own in clause) or statement.text.path[0] == "casualties"
    return bool(named) and not _OF_OTHERS.search(clause)


def _clause(words: str, numeral: Numeral) -> str:
    """Return the words around a number between semicolons: the other part has its own period."""
    end = words.find(";", numeral.stop)
    return words[words.rfind(";", 0, numeral.start) + 1 : end if end >= 0 else len(words)]


def _spans(context: Context, table: Fatalities, words: str) -> dict[str, Decimal]:
    """Return the averages that the words may mean, by the name of their period."""
    named = _FROM_TO.search(words)
    if named and not re.search(rf"\b{table.as_of.year}\b", named.group()):
        first, last = int(named[1]), int(named[2])
        average = average_of_years(table, first, last)
        return {f"{first} to {last}": average} if average is not None else {}
    mission = context.estimate.primary
    starts = [written.earliest for written in (mission.established, mission.deployed) if written]
    found = {f"{start} to {table.as_of}": average_since(table, start) for start in starts}
    if starts and not _SINCE.search(words):
        years = full_years(table, starts[0])
        if years:
            found[f"{years[0]} to {years[-1]}"] = average_of_years(table, years[0], years[-1])
    for year in re.findall(r"\b(?:since|from)\b[^.;]*?\b((?:19|20)\d\d)\b", words):
        if not starts or int(year) <= starts[0].year:
            found[f"{year} to {table.as_of}"] = average_since(table, max(date(int(year), 1, 1), *starts[:1]))
    by_average = {average: name for name, average in reversed(found.items()) if average is not None}
    return {name: average for average, name in by_average.items()}


def _among(numeral: Numeral, spans: dict[str, Decimal]) -> bool:
    step = numeral.step if numeral.path is None else Decimal("0.1")
    return not spans or any(agrees(numeral.value, one, step, numeral.nearness) for one in spans.values())


def _issue(statement: Statement, numeral: Numeral, spans: dict[str, Decimal]) -> Issue:
    return Issue(
        statement.text.path,
        f"the text says {numeral.value:,} deaths a year, but it is {_listed(spans)}",
        spot=statement.spot(numeral.start, numeral.stop),
    )


def _listed(spans: dict[str, Decimal]) -> str:
    return ", ".join(f"{average} from {name}" for name, average in spans.items())


def _in_facts(context: Context, table: Fatalities) -> Iterator[Issue]:
    own = str(context.estimate.primary.acronym or "")
    for path, fact in facts(context):
        words = f"{fact.label} {fact.scope or ''}"
        ours = path[0] == "casualties" and not re.search(r"\ball UN\b|\bUN (?:peace )?operations\b", words)
        if fact.unit is not Unit.PERSONS or fact.value is None or not (ours or (own and own in words)):
            continue
        if _AVERAGE.search(words) and _DEATHS.search(words) and re.search(r"\byear", words):
            spans = _spans(context, table, words)
            step = Decimal(1).scaleb(int(fact.value.as_tuple().exponent))
            if spans and not any(agrees(fact.value, one, step) for one in spans.values()):
                yield Issue(
                    (*path, "value"),
                    f"“{fact.label}” is {fact.value:,}, but the table gives {_listed(spans)}",
                    "correct the average, or name its period under `scope`",
                )
