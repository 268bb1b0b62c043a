"""Months that the series of strength leaves out."""

from collections.abc import Iterator
from itertools import pairwise

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.model.deployment import StrengthSeries
from mission_estimate.positions import DataPath

FEWEST_STEPS = 3

_HELP = "add the month, name it under `missing`, or correct its date"


@rule(
    "DAT026",
    WARNING,
    "months of strength",
    help="add the month, name it under `missing`, or correct its date",
)
def strength_month_gap(context: Context) -> Iterator[Issue]:
    """The months of strength have a gap, or do not follow each other.

    What: `months` of a series, each after the one before; a month that the source lacks stands under
    `missing`. A series that leaves out most months, such as one by quarters, may do so.
    Why: a curve drawn over a gap shows what nobody counted, and a month out of order a wrong peak.
    Source: a whole month, November 2016, is missing from the IPI series.
    """
    deployment = context.estimate.deployment
    if deployment.monthly is not None:
        yield from _walk(deployment.monthly, ("deployment", "monthly"))
    for index, further in enumerate(deployment.further):
        if further.monthly is not None:
            yield from _walk(further.monthly, ("deployment", "further", index, "monthly"))


def _walk(series: StrengthSeries, path: DataPath) -> Iterator[Issue]:
    months = [str(row.month) for row in series.months]
    missing, sampled = set(series.missing), _is_sampled(months)
    misdated: set[int] = set()
    for index, month in enumerate(months):
        place = (*path, "months", index, "month")
        if month in missing:
            message = f"{month} is given here, and is listed under `missing`"
            yield Issue(place, message, "take it out of one of the two")
        if not index or index - 1 in misdated:
            continue
        before = months[index - 1]
        lacking = [] if sampled else [one for one in _between(before, month) if one not in missing]
        if (month <= before or lacking) and (wanted := _wanted(months, index, missing)):
            misdated.add(index)
            message = f"between {before} and {months[index + 1]} is a row of {month}, and {wanted} is missing"
            help_ = "correct the month of the row, or put the rows in order"
            yield Issue(place, message, help_)
        elif month <= before:
            message = f"{month} follows {before}"
            yield Issue(place, message, "put the months in order, each once")
        elif lacking:
            named = ", ".join(lacking[:3]) + (" and others" if len(lacking) > 3 else "")
            message = f"between {before} and {month} the series lacks {named}"
            yield Issue(place, message, _HELP)


def _wanted(months: list[str], index: int, missing: set[str]) -> str:
    """Return the one month that fits between the rows before and after, if there is one."""
    if index + 1 == len(months):
        return ""
    between = [one for one in _between(months[index - 1], months[index + 1]) if one not in missing]
    return between[0] if len(between) == 1 and between[0] not in months else ""


def _is_sampled(months: list[str]) -> bool:
    """Tell whether most steps of a series of some length are longer than a month."""
    wide = sum(bool(_between(one, other)) for one, other in pairwise(months))
    return wide >= FEWEST_STEPS and 2 * wide > len(months) - 1


def _between(first: str, second: str) -> list[str]:
    start, stop = _number(first) + 1, _number(second)
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(start, stop)]


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:]) - 1
