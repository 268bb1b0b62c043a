"""Quantities that occur twice with different values."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.personnel import deployments
from mission_estimate.checks.records.units import content_words, facts
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.disputes import is_disputed, recorded_under
from mission_estimate.derived_values.deployments import totals
from mission_estimate.derived_values.monthly_strength import month_total
from mission_estimate.model.quantities import Fact, Reading
from mission_estimate.model.walk import names_of
from mission_estimate.positions import DataPath


@rule("NUM010", WARNING, "two values for one quantity",
      help="keep one of the two, or record both under `discrepancies` with the path of one")  # fmt: skip
def two_values(context: Context) -> Iterator[Issue]:
    """A quantity has two values.

    What: compares facts with the same label, unit, denominator and scope and overlapping dates; budgets
    of the same period; and the strength with the monthly series of the same month.
    Why: two values are an error, or a disagreement of sources that the estimate must record.
    Source: seen in the 2017 estimate of MINUSMA: 5,000 French troops in Mali in one place and 1,000 in
    another.
    """
    yield from _facts(context)
    yield from _budgets(context)
    for deployed in deployments(context.estimate):
        strength, series = deployed.strength, deployed.monthly
        uniformed = totals(strength).uniformed if strength else None
        for index, month in enumerate(series.months if series and strength else ()):
            path = (*deployed.path, "monthly", "months", index)
            same = strength is not None and str(strength.as_of).startswith(month.month)
            if same and uniformed is not None and uniformed != month_total(month):
                made = month_total(month)
                message = (
                    f"the series has {made:,} uniformed personnel in {month.month}, but the table of"
                    f" personnel has {uniformed:,}"
                )
                named = f"{names_of(context.estimate, deployed.path)}.strength.uniformed.total"
                places = (path, (*deployed.path, "strength"))
                yield from _unless_disputed(context, message, places, (made, uniformed), named)


def _facts(context: Context) -> Iterator[Issue]:
    groups: dict[tuple[object, ...], list[tuple[DataPath, Fact]]] = defaultdict(list)
    for path, fact in facts(context):
        key = (content_words(fact.label), fact.unit, content_words(fact.of or ""))
        groups[key].append((path, fact))
    for group in groups.values():
        for index, (path, fact) in enumerate(group):
            for earlier_path, earlier in group[:index]:
                if _same_scope(fact, earlier) and _contradict(fact, earlier):
                    message = (
                        f"“{fact.label}” is {_shown(fact.newest)} here, but {_shown(earlier.newest)} in the"
                        f" fact `{earlier.id}`"
                    )
                    numbers = (fact.newest.number, earlier.newest.number)
                    yield from _unless_disputed(context, message, (path, earlier_path), numbers)
                    break


def _same_scope(one: Fact, other: Fact) -> bool:
    return content_words(one.scope or "") == content_words(other.scope or "")


def _contradict(one: Fact, other: Fact) -> bool:
    first, second = one.newest, other.newest
    return _figures(first) != _figures(second) and _overlap(first, second)


def _overlap(first: Reading, second: Reading) -> bool:
    """Return whether two readings may have the same date; undated ones only match each other."""
    if first.as_of is None or second.as_of is None:
        return first.as_of is second.as_of
    return first.as_of.earliest <= second.as_of.latest and second.as_of.earliest <= first.as_of.latest


def _figures(reading: Reading) -> tuple[object, ...]:
    return reading.value, reading.low, reading.high


def _shown(reading: Reading) -> str:
    return f"{reading.number:,}"


def _budgets(context: Context) -> Iterator[Issue]:
    first: dict[tuple[object, ...], int] = {}
    budgets = context.estimate.functions.sustainment.budgets
    for index, budget in enumerate(budgets):
        key = (budget.mission or context.estimate.primary.id, budget.start, budget.end, budget.currency)
        known = budgets[first.setdefault(key, index)]
        if known.amount != budget.amount:
            path = ("functions", "sustainment", "budgets")
            message = f"the budget of {budget.period} is {budget.amount:,} here, but {known.amount:,} above"
            places = ((*path, index, "amount"), (*path, first[key], "amount"))
            yield from _unless_disputed(context, message, places, (budget.amount, known.amount))


def _unless_disputed(
    context: Context,
    message: str,
    paths: tuple[DataPath, ...],
    numbers: tuple[int | Decimal, ...],
    derived: str = "",
) -> Iterator[Issue]:
    if any(is_disputed(context, path, derived, numbers=numbers) for path in paths):
        return
    recorded = recorded_under(context, derived or paths[0])
    yield Issue(paths[0], message, f"keep one of the two, or {recorded}")
