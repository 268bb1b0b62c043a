"""The months of strength have a gap, or do not follow each other.

What: `months` of a series, each after the one before; a month that the source lacks stands under `missing`.
A series that leaves out most months, such as one by quarters, may do so.
Why: a curve drawn over a gap shows what nobody counted, and a month out of order a wrong peak.
Source: a whole month, November 2016, is missing from the IPI series.
Hint: add the month, name it under `missing`, or mend its date.

Fails:
    # overview.yaml
    -    missing: [2019-11]
    +    missing: []

Passes:
    # overview.yaml
    -    missing: [2019-11]
    +    missing: [2019-11]
    +    note: The source has no November.
"""

from collections.abc import Iterator
from itertools import pairwise

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.deployment import StrengthSeries
from mission_estimate.positions import DataPath

CODE = "DAT026"
SEVERITY = Severity.WARNING
TITLE = "months of strength"

FEWEST_STEPS = 3

_HELP = "add the month, name it under `missing`, or mend its date"


def check(subject: Subject) -> Iterator[Finding]:
    """Walk each series month by month."""
    deployment = subject.estimate.deployment
    if deployment.monthly is not None:
        yield from _walk(deployment.monthly, ("deployment", "monthly"))
    for index, further in enumerate(deployment.further):
        if further.monthly is not None:
            yield from _walk(further.monthly, ("deployment", "further", index, "monthly"))


def _walk(series: StrengthSeries, path: DataPath) -> Iterator[Finding]:
    months = [str(row.month) for row in series.months]
    missing = set(series.missing)
    sampled = _is_sampled(months)
    for index, month in enumerate(months):
        place = (*path, "months", index, "month")
        if month in missing:
            message = f"{month} is given here, and stands under `missing`"
            yield Finding(CODE, SEVERITY, TITLE, message, "take it out of one of the two", place)
        if index == 0:
            continue
        before = months[index - 1]
        if month <= before:
            message = f"{month} follows {before}"
            yield Finding(CODE, SEVERITY, TITLE, message, "put the months in order, each once", place)
        elif not sampled and (gap := [m for m in _between(before, month) if m not in missing]):
            lacking = ", ".join(gap[:3]) + (" and others" if len(gap) > 3 else "")
            message = f"between {before} and {month} the series lacks {lacking}"
            yield Finding(CODE, SEVERITY, TITLE, message, _HELP, place)


def _is_sampled(months: list[str]) -> bool:
    """Tell whether most steps of a series of some length are longer than a month."""
    wide = sum(bool(_between(one, other)) for one, other in pairwise(months))
    return wide >= FEWEST_STEPS and 2 * wide > len(months) - 1


def _between(first: str, second: str) -> list[str]:
    start, stop = _number(first) + 1, _number(second)
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(start, stop)]


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:]) - 1
