"""A count of people or things is not a whole number.

What: facts that count persons, states, places, parties and the like must have whole numbers; counts and
money must not be negative, a rank begins at 1.
Why: the unit is wrong, or the figure is an average or a share and should say so.
Source: arithmetic.
Hint: mend the figure or the unit.

Fails:
    # environment.yaml
    -        unit: percent
    +        unit: persons

Passes:
    # environment.yaml
    -        unit: percent
    +        unit: per-thousand
"""

from collections.abc import Iterator
from decimal import Decimal

from mission_estimate.checks.measures import MONEY, WHOLE, facts, figures_of
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.quantities import Unit

CODE = "NUM025"
SEVERITY = Severity.ERROR
TITLE = "count is not whole"


def check(subject: Subject) -> Iterator[Finding]:
    """Report every figure that its unit cannot have."""
    for path, fact in facts(subject):
        for place, number in figures_of(path, fact):
            if _impossible(number, fact.unit):
                yield Finding(
                    CODE, SEVERITY, TITLE, f"{number:,} is no possible number of {fact.unit}",
                    "mend the figure or the unit; an average or a share has a unit of its own", place,
                )  # fmt: skip


def _impossible(number: Decimal, unit: Unit) -> bool:
    if unit is Unit.RANK and number < 1:
        return True
    if number < 0:
        return unit in WHOLE or unit in MONEY
    return unit in WHOLE and number != number.to_integral_value()
