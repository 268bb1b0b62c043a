"""A discrepancy is none: it has fewer than two different values, or chooses one that nobody gave.

What: a discrepancy has two values or more that differ; where all of them and `chosen` hold numbers, one of
the chosen numbers is among the values.
Why: the list shows where sources disagree; an entry with one value hides what was set aside.
Source: ICD 203, analytic standard 4 (alternatives); experience with lists of errata.
Hint: add what the other source says; mend `chosen`.

Fails:
    # functions.yaml
    -      - {value: six days, source: atlas-2019, note: in the rains}
    +      - {value: four days, source: atlas-2019, note: in the rains}

Passes:
    # functions.yaml
    -      - {value: six days, source: atlas-2019, note: in the rains}
    +      - {value: five days, source: atlas-2019, note: in the rains}
"""

from collections.abc import Iterator

from mission_estimate.checks.numerals import is_none_of
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity

CODE = "ANA014"
SEVERITY = Severity.WARNING
TITLE = "discrepancy is not one"


def check(subject: Subject) -> Iterator[Finding]:
    """Count the different values, and look for the one that was chosen."""
    for index, discrepancy in enumerate(subject.estimate.discrepancies):
        values = [one.value for one in discrepancy.values]
        path = ("discrepancies", index)
        if len({value.casefold() for value in values}) < 2:
            yield Finding(
                CODE, SEVERITY, TITLE, f"the discrepancy `{discrepancy.id}` has only one value",
                "add what the other source says, or take the discrepancy out", (*path, "id"),
            )  # fmt: skip
        if is_none_of(discrepancy.chosen, values):
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"the chosen “{discrepancy.chosen}” is none of the values that the sources give",
                "mend `chosen`, or add the value with its source", (*path, "chosen"),
            )  # fmt: skip
