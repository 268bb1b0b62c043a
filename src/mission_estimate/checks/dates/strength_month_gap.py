"""Missing and misplaced months in the series of strength."""

from collections.abc import Iterator
from itertools import pairwise

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.model.deployment import StrengthSeries
from mission_estimate.positions import DataPath

FEWEST_STEPS = 3


@rule("DAT026", WARNING, "gap in the months of strength",
      help="add the month, list it under `missing`, or correct its date")  # fmt: skip
def strength_month_gap(context: Context) -> Iterator[Issue]:
    """The months of strength have a gap or are out of order.

    What: each of the `months` of a series follows the previous one; a month that the source lacks is
    listed under `missing`. A series without most months, such as a quarterly one, is not reported.
    Why: a curve across a gap shows months without data, and a month out of order causes a false peak.
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
            message = f"{month} is given here, but is also listed under `missing`"
            yield Issue(place, message, "remove it from one of the two")
        if not index or index - 1 in misdated:
            continue
        before = months[index - 1]
        lacking = [] if sampled else [one for one in _between(before, month) if one not in missing]
        if (month <= before or lacking) and (wanted := _wanted(months, index, missing)):
            misdated.add(index)
            message = (
                f"the row between {before} and {months[index + 1]} is for {month}, and {wanted} is missing"
            )
            yield Issue(place, message, "correct the month of the row, or put the rows in order")
        elif month <= before:
            message = f"{month} follows {before}"
            yield Issue(place, message, "put the months in order, and list each once")
        elif lacking:
            named = ", ".join(lacking[:3]) + (" and others" if len(lacking) > 3 else "")
            yield Issue(place, f"the series lacks {named} between {before} and {month}")


def _wanted(months: list[str], index: int, missing: set[str]) -> str:
    """Return the one month that fits between the rows before and after, if there is one."""
    if index + 1 == len(months):
        return ""
    between = [one for one in _between(months[index - 1], months[index + 1]) if one not in missing]
    return between[0] if len(between) == 1 and between[0] not in months else ""


def _is_sampled(months: list[str]) -> bool:
    """Return whether most steps of a series, not too short, are longer than a month."""
    wide = sum(bool(_between(one, other)) for one, other in pairwise(months))
    return wide >= FEWEST_STEPS and 2 * wide > len(months) - 1


def _between(first: str, second: str) -> list[str]:
    start, stop = _number(first) + 1, _number(second)
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(start, stop)]


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:]) - 1
