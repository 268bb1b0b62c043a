"""A share is above 100 percent or below zero.

What: facts in percent that name what they are a share of (`of`) must lie between 0 and 100; rises and rates
of change may exceed it.
Why: no part is larger than its whole; a decimal point or a digit is lost, or the unit is wrong.
Source: arithmetic.
Hint: mend the figure, its unit or its denominator.

Fails:
    # environment.yaml
    -        value: 38.7
    +        value: 387

Passes:
    # environment.yaml
    -        value: 38.7
    +        value: 100
"""

from collections.abc import Iterator

from mission_estimate.checks.measures import facts, figures_of, is_change
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.quantities import Unit

CODE = "NUM005"
SEVERITY = Severity.ERROR
TITLE = "impossible share"


def check(subject: Subject) -> Iterator[Finding]:
    """Report every share that no part can have."""
    for path, fact in facts(subject):
        if fact.unit is not Unit.PERCENT or fact.of is None or is_change(fact):
            continue
        for place, number in figures_of(path, fact):
            if not 0 <= number <= 100:
                yield Finding(
                    CODE, SEVERITY, TITLE, f"{number.normalize():f} percent of {fact.of} cannot be",
                    "mend the figure or its unit; a rise is called one in the label", place,
                )  # fmt: skip
