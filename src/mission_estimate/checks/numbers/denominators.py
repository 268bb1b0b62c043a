"""A share does not say of what, or a figure that is no share does.

What: a fact in percent needs `of`, unless its label calls it a rise, growth or change; a fact in any other
unit but a rate must not have it.
Why: 239 women are 1.9 percent of the uniformed and 1.7 percent of all personnel; without the denominator
both are wrong.
Source: seen in the 2017 estimate of MINUSMA: “1.9% of the total force”.
Hint: write under `of` what the whole is, in the words of the source.

Fails:
    # environment.yaml
    -        of: people of 15 years and older
    +        scope: people of 15 years and older

Passes:
    # environment.yaml
    -        of: people of 15 years and older
    +        of: adults
"""

from collections.abc import Iterator

from mission_estimate.checks.measures import RATES, facts, is_change
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.quantities import Unit

CODE = "NUM022"
SEVERITY = Severity.WARNING
TITLE = "share and denominator do not fit"


def check(subject: Subject) -> Iterator[Finding]:
    """Report shares without a denominator, and denominators without a share."""
    for path, fact in facts(subject):
        if fact.unit is Unit.PERCENT and fact.of is None and not is_change(fact):
            yield Finding(
                CODE, SEVERITY, TITLE, f"“{fact.label}” is in percent and does not say of what",
                "write under `of` what the whole is; call a change a rise or growth in the label",
                (*path, "unit"),
            )  # fmt: skip
        elif fact.of is not None and fact.unit not in RATES and not _is_average(fact.unit):
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"“{fact.label}” is given as a share of {fact.of}, and its unit is {fact.unit}",
                "mend the unit; or write `scope` where `of` only says who is counted", (*path, "unit"),
            )  # fmt: skip


def _is_average(unit: Unit) -> bool:
    return unit in {Unit.COUNT, Unit.RANK, Unit.CHILDREN_PER_WOMAN}
