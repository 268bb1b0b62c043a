"""One quantity has two values.

What: two facts with the same label, unit, denominator and scope and dates that overlap; two budgets of one
period; the strength and the monthly series of one month.
Why: one number stands in one place; two of them are a mistake, or a disagreement of sources that is to be
told.
Source: seen in the 2017 estimate of MINUSMA: 5,000 French troops in Mali in one place and 1,000 in another.
Hint: keep one of the two, or record both under `discrepancies`.

Fails:
    # environment.yaml
             as_of: 2020-01
             sources: [report-2020]
    +      - id: land
    +        label: area
    +        unit: square-km
    +        value: 12354
    +        as_of: 2019
    +        sources: [report-2020]

Passes:
    # environment.yaml
             as_of: 2020-01
             sources: [report-2020]
    +      - id: land
    +        label: area
    +        unit: square-km
    +        value: 12354
    +        as_of: 2012
    +        sources: [report-2020]
"""

from collections import defaultdict
from collections.abc import Iterator

from mission_estimate.checks.disputes import is_disputed
from mission_estimate.checks.measures import content_words, facts
from mission_estimate.checks.personnel import deployments
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.quantities import Fact, Reading
from mission_estimate.positions import DataPath
from mission_estimate.reckoning.deployments import month_total, totals

CODE = "NUM010"
SEVERITY = Severity.WARNING
TITLE = "one quantity with two values"

REMEDY = "keep one of the two, or record both under `discrepancies`"


def check(subject: Subject) -> Iterator[Finding]:
    """Report quantities that stand twice with unlike values."""
    yield from _facts(subject)
    yield from _budgets(subject)
    for deployed in deployments(subject.estimate):
        strength, series = deployed.strength, deployed.monthly
        uniformed = totals(strength).uniformed if strength else None
        for index, month in enumerate(series.months if series and strength else ()):
            path = (*deployed.path, "monthly", "months", index)
            same = strength is not None and str(strength.as_of).startswith(month.month)
            if same and uniformed is not None and uniformed != month_total(month):
                message = (
                    f"the series has {month_total(month):,} uniformed personnel in {month.month}, the table"
                    f" of personnel {uniformed:,}"
                )
                yield from _unless_disputed(subject, message, path, (*deployed.path, "strength"))


def _facts(subject: Subject) -> Iterator[Finding]:
    groups: dict[tuple[object, ...], list[tuple[DataPath, Fact]]] = defaultdict(list)
    for path, fact in facts(subject):
        key = (content_words(fact.label), fact.unit, content_words(fact.of or ""))
        groups[key].append((path, fact))
    for group in groups.values():
        for index, (path, fact) in enumerate(group):
            for earlier_path, earlier in group[:index]:
                if _same_scope(fact, earlier) and _contradict(fact, earlier):
                    message = (
                        f"“{fact.label}” is {_shown(fact.newest)} here and {_shown(earlier.newest)} in the"
                        f" fact `{earlier.id}`"
                    )
                    yield from _unless_disputed(subject, message, path, earlier_path)
                    break


def _same_scope(one: Fact, other: Fact) -> bool:
    return content_words(one.scope or "") == content_words(other.scope or "")


def _contradict(one: Fact, other: Fact) -> bool:
    first, second = one.newest, other.newest
    return _figures(first) != _figures(second) and _overlap(first, second)


def _overlap(first: Reading, second: Reading) -> bool:
    """Tell whether two readings can be of one date; one without a date only with another such."""
    if first.as_of is None or second.as_of is None:
        return first.as_of is second.as_of
    return first.as_of.earliest <= second.as_of.latest and second.as_of.earliest <= first.as_of.latest


def _figures(reading: Reading) -> tuple[object, ...]:
    return reading.value, reading.low, reading.high


def _shown(reading: Reading) -> str:
    return f"{reading.number:,}"


def _budgets(subject: Subject) -> Iterator[Finding]:
    first: dict[tuple[object, ...], int] = {}
    budgets = subject.estimate.functions.sustainment.budgets
    for index, budget in enumerate(budgets):
        key = (budget.mission or subject.estimate.primary.id, budget.start, budget.end, budget.currency)
        known = budgets[first.setdefault(key, index)]
        if known.amount != budget.amount:
            path = ("functions", "sustainment", "budgets")
            message = f"the budget of {budget.period} is {budget.amount:,} here and {known.amount:,} above"
            yield from _unless_disputed(subject, message, (*path, index), (*path, first[key]))


def _unless_disputed(subject: Subject, message: str, *paths: DataPath) -> Iterator[Finding]:
    if not any(is_disputed(subject, path) for path in paths):
        yield Finding(CODE, SEVERITY, TITLE, message, REMEDY, paths[0])
