"""The readings of a figure contradict each other, or one has slipped a digit.

What: a fact has two readings of one date and scope; or one of its readings, or a budget, is ten times the
others or a tenth of them.
Why: the newest reading is printed and the others are drawn as a series; a lost or doubled zero would go into
both.
Source: experience with figures typed from printed reports.
Hint: check the reading against its source, and keep one for each date; record a conflict of sources under
`discrepancies` with the path of the fact.

Fails:
    # environment.yaml
    -          - {as_of: unknown, low: 40000, high: 45000, sources: [atlas-2019], note: undated}
    +          - {as_of: 2019-12-31, value: 4500, sources: [atlas-2019]}
    +          - {as_of: 2020-01-31, value: 45000, sources: [atlas-2019]}

Passes:
    # environment.yaml
    -          - {as_of: unknown, low: 40000, high: 45000, sources: [atlas-2019], note: undated}
    +          - {as_of: 2019-12-31, value: 45000, sources: [atlas-2019]}
"""

from collections.abc import Iterator
from decimal import Decimal

from mission_estimate.checks.disputes import is_disputed, recorded_under
from mission_estimate.checks.measures import facts
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.quantities import Fact, Unit
from mission_estimate.positions import DataPath
from mission_estimate.reckoning.agreement import slipped
from mission_estimate.reckoning.budgets import per_day

CODE = "NUM017"
SEVERITY = Severity.WARNING
TITLE = "readings do not fit"


def check(subject: Subject) -> Iterator[Finding]:
    """Report readings of one date, and figures a factor of ten off."""
    for path, fact in facts(subject):
        if fact.readings:
            yield from _doubled(subject, path, fact)
            yield from _slipped(subject, path, fact)
    yield from _budgets(subject)


def _doubled(subject: Subject, path: DataPath, fact: Fact) -> Iterator[Finding]:
    first: dict[tuple[str, str | None], Decimal] = {}
    for index, reading in enumerate(fact.readings):
        key = (str(reading.as_of), reading.scope)
        number = reading.number
        known = reading.as_of is None or key not in first
        if not known and not is_disputed(subject, path, numbers=(first[key], number)):
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"“{fact.label}” has two readings of {reading.as_of}: {first[key]:,} and {number:,}",
                f"keep one, and {recorded_under(subject, path)}; or give each its `scope`",
                (*path, "readings", index, "as_of"),
            )  # fmt: skip
        first.setdefault(key, number)


def _slipped(subject: Subject, path: DataPath, fact: Fact) -> Iterator[Finding]:
    numbers = [reading.number for reading in fact.readings]
    suspects = range(len(numbers)) if len(numbers) > 2 else range(len(numbers) - 1, len(numbers))
    for index in suspects:
        others = numbers[:index] + numbers[index + 1 :]
        unlike = fact.unit is not Unit.RANK and slipped(numbers[index], others)
        if unlike and not is_disputed(subject, path, numbers=(numbers[index],)):
            told = ", ".join(f"{other:,}" for other in others)
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"{numbers[index]:,} is about ten times off the other readings of “{fact.label}”: {told}",
                f"check the digits against the source, or {recorded_under(subject, path)}",
                (*path, "readings", index),
            )  # fmt: skip


def _budgets(subject: Subject) -> Iterator[Finding]:
    budgets = subject.estimate.functions.sustainment.budgets
    for index, budget in enumerate(budgets):
        others = [
            per_day(other)
            for other in budgets
            if other is not budget and (other.mission, other.currency) == (budget.mission, budget.currency)
        ]
        if (index or len(others) > 1) and slipped(per_day(budget), others):
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"the budget of {budget.period}, {budget.amount:,} {budget.currency}, is about ten times"
                f" off the others before it",
                "check the digits against the source",
                ("functions", "sustainment", "budgets", index, "amount"),
            )  # fmt: skip
