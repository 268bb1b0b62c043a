"""The estimate says another value than the one chosen in a discrepancy.

What: where `path` of a discrepancy leads to a number and `chosen` holds numbers of the same kind (counts,
percent, money), the number is among them. A chosen value that no source gives is left to another rule.
Why: the list says that 15 was chosen, and the page prints 16.
Source: experience: the discrepancy is written first, and the figure mended later, or not at all.
Hint: mend the figure or `chosen`; or let `path` lead to the reading that is meant.

Fails:
    # functions.yaml
    -    chosen: four days
    +    chosen: six days

Passes:
    # functions.yaml
    -    chosen: four days
    +    chosen: 4 days outside the rains
"""

from collections.abc import Iterator
from decimal import Decimal

from mission_estimate.checks.numerals import Written, is_none_of, numbers_in
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.quantities import Unit
from mission_estimate.reckoning import Value

CODE = "ANA024"
SEVERITY = Severity.ERROR
TITLE = "chosen value is not used"

MONEY = (Unit.USD, Unit.EUR, Unit.XOF)


def check(subject: Subject) -> Iterator[Finding]:
    """Compare each chosen value with the one at its path."""
    for index, discrepancy in enumerate(subject.estimate.discrepancies):
        value = subject.values.get(discrepancy.path or "")
        if value is None or isinstance(value.value, bool) or not isinstance(value.value, int | Decimal):
            continue
        if is_none_of(discrepancy.chosen, [one.value for one in discrepancy.values]):
            continue
        chosen = [one for one in numbers_in(discrepancy.chosen) if one.kind == _kind(value)]
        if chosen and not any(_agree(one, value) for one in chosen):
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"“{discrepancy.chosen}” was chosen, and `{discrepancy.path}` is {value.value}",
                "mend the value or `chosen`; or name the path of the reading that is meant",
                ("discrepancies", index, "chosen"),
            )  # fmt: skip


def _kind(value: Value) -> str:
    if value.unit in MONEY:
        return "money"
    return "percent" if value.unit is Unit.PERCENT else "count"


def _agree(chosen: Written, value: Value) -> bool:
    """Compare to as many places as the chosen number has."""
    found = Decimal(str(value.value))
    exponent = chosen.number.normalize().as_tuple().exponent
    places = Decimal(1).scaleb(min(0, exponent if isinstance(exponent, int) else 0))
    return chosen.number in {found, found.quantize(places), value.high}
