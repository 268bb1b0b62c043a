"""Amounts without “million” or “billion”."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.units import MONEY, facts
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.statements import Numeral, Statement, statements
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.quantities import Fact
from mission_estimate.positions import DataPath

REMEDY = "write the scale with every amount: €50 million"
_SMALL, _LARGE = 1000, 1_000_000
_SMALLEST_BUDGET = 100_000
_EACH = pattern_of(
    r"\s*(?:[–-]|to\b|or\b|an? (?!year\b|total\b)[a-z]+\b|per\b|each\b|every\b"
    r"|for each|apiece|(?:[\w-]+ ){0,2}fees?\b|bills?\b|notes?\b)",
    re.IGNORECASE,
)
_BETWEEN = pattern_of(
    r"\bbetween\s+$|\b(?:rations?|meals?|wages?|salar(?:y|ies)|brib(?:es?)|prices?|fees?|tolls?|fares?"
    r"|tickets?"
    r"|stipends?|allowances?|per capita|per head|per person|per diem|daily|hourly|each|less than"
    r"|poverty line)\b"
    r"[^,;.$€]{0,30}$",
    re.IGNORECASE,
)
"""Words before a price, a daily amount, or the first amount of a range."""
_PER = pattern_of(r"\bper\b|\bfee|\bprice|\bwage|\bsalar|\bpay\b|\bcost of\b", re.IGNORECASE)


@rule("NUM008", WARNING, "amount without its scale", help="write the scale with every amount")
def missing_scale(context: Context) -> Iterator[Issue]:
    """An amount of money lacks “million” or “billion”.

    What: compares the amounts of one currency in a sentence, in a list of facts, and in budgets, and
    reports one without a scale if the others are millions.
    Why: €50 among millions is read as fifty euros, and added as such.
    Source: seen in the 2017 estimate of MINUSMA: “€50”, “€60 million” and “€10 million” as parts of
    €120 million.
    """
    for statement in statements(context):
        for numeral in _unscaled(statement):
            typed = statement.words[numeral.start : numeral.stop].strip()
            others = [one for one in statement.numerals if one.unit is numeral.unit and one.value >= _LARGE]
            yield Issue(
                statement.text.path,
                f"“{typed}” has no scale, next to {others[0].value:,.0f} {others[0].unit}",
                REMEDY,
                spot=statement.spot(numeral.start, numeral.stop),
            )
    yield from _among_facts(context)
    for index, budget in enumerate(context.estimate.functions.sustainment.budgets):
        if budget.amount < _SMALLEST_BUDGET:
            path = ("functions", "sustainment", "budgets", index, "amount")
            message = f"{budget.amount:,} {budget.currency} is too small for the budget of a mission"
            yield Issue(path, message, "write the amount in full: 50000000")


def _unscaled(statement: Statement) -> Iterator[Numeral]:
    words = statement.words
    for numeral in statement.typed:
        if numeral.unit not in MONEY or numeral.scaled or numeral.value >= _SMALL:
            continue
        large = [one for one in statement.numerals if one.unit is numeral.unit and one.value >= _LARGE]
        each = _EACH.match(words, numeral.stop) or _BETWEEN.search(words, 0, numeral.start)
        if large and not each:
            yield numeral


def _among_facts(context: Context) -> Iterator[Issue]:
    groups: dict[tuple[DataPath, str], list[tuple[DataPath, Fact]]] = defaultdict(list)
    for path, fact in facts(context):
        if fact.unit in MONEY and not _PER.search(f"{fact.label} {fact.scope or ''}"):
            groups[path[:-1], str(fact.unit)].append((path, fact))
    for group in groups.values():
        large = [fact for _, fact in group if fact.newest.number >= _LARGE]
        for path, fact in group:
            if Decimal(0) < fact.newest.number < _SMALL and len(large) > 1:
                yield Issue(
                    path,
                    f"“{fact.label}” is {fact.newest.number:,} {fact.unit}, but {len(large)} other amounts"
                    f" in the list are millions",
                    "write the amount in full: 50000000",
                )
