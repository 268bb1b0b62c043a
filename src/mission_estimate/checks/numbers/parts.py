"""The parts of a whole make more than the whole.

What: shares that a budget contains must stay below its amount; percentages of one denominator, date and kind
(`Exports to …`) must not exceed 100 together.
Why: a part added on top of the total that contains it, or a wrong part, makes the remainder wrong.
Source: seen in the 2017 estimate of MINUSMA: shares contained in the $1.12 billion are told as additions to
it.
Hint: mend the part that is wrong, or take out what is not contained in the whole.

Fails:
    # functions.yaml
    -          - {id: support-account, title: support account, amount: 2500000}
    +          - {id: support-account, title: support account, amount: 52500000}

Passes:
    # functions.yaml
    -          - {id: support-account, title: support account, amount: 2500000}
    +          - {id: support-account, title: support account, amount: 25000000}
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from mission_estimate.checks.measures import facts
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.quantities import Fact, Unit
from mission_estimate.patterns import pattern_of
from mission_estimate.positions import DataPath
from mission_estimate.reckoning.budgets import included

CODE = "NUM007"
SEVERITY = Severity.ERROR
TITLE = "parts exceed the whole"

_STEM = pattern_of(r"(.{4,}?)(?::| to | from | for | by )")
_ROUNDING = Decimal("0.5")


def check(subject: Subject) -> Iterator[Finding]:
    """Report budgets and groups of shares whose parts are too large."""
    for index, budget in enumerate(subject.estimate.functions.sustainment.budgets):
        parts = included(budget)
        if parts >= budget.amount:
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"the shares contained make {parts:,}, and the whole budget is {budget.amount:,}",
                "mend the share or the amount, or take out what is not contained in the budget",
                ("functions", "sustainment", "budgets", index, "amount"),
            )  # fmt: skip
    for (_, whole, _, stem), shares in _groups(subject).items():
        made = sum((fact.value or Decimal(0) for _, fact in shares), Decimal(0))
        if len(shares) > 1 and made > 100 + _ROUNDING * len(shares):
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"the {len(shares)} shares “{stem} …” of {whole} make {made.normalize():f} percent together",
                "mend the share that is wrong", (*shares[-1][0], "value"),
            )  # fmt: skip


def _groups(subject: Subject) -> dict[tuple[DataPath, str, str, str], list[tuple[DataPath, Fact]]]:
    found: dict[tuple[DataPath, str, str, str], list[tuple[DataPath, Fact]]] = defaultdict(list)
    for path, fact in facts(subject):
        stem = _STEM.match(fact.label)
        if fact.unit is Unit.PERCENT and fact.of and fact.value is not None and fact.as_of and stem:
            found[path[:-1], str(fact.of), str(fact.as_of), stem[1]].append((path, fact))
    return found
