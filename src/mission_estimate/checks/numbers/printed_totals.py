"""Printed totals that differ from the sum of their parts."""

from collections.abc import Iterator
from typing import NamedTuple

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.personnel import deployments, fatality_tables, strengths
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.checks.sentences.disputes import is_disputed, recorded_under
from mission_estimate.derived_values.deployments import parts_of, totals, with_volunteers
from mission_estimate.derived_values.fatalities import by_cause, total
from mission_estimate.derived_values.mandates import ceiling_total
from mission_estimate.derived_values.monthly_strength import month_total
from mission_estimate.model.deployment import Strength, StrengthSeries
from mission_estimate.model.mandate import Ceiling
from mission_estimate.positions import DataPath

_PARTS = {
    "uniformed": "uniformed personnel",
    "military": "military personnel",
    "police": "police",
    "civilian": "civilians",
    "total": "all personnel",
}


class Comparison(NamedTuple):
    """A printed total, what it counts, and the sum of its parts; `also` is another correct sum."""

    path: DataPath
    what: str
    printed: int | None
    made: int | None
    parts: tuple[int, ...] = ()
    also: int | None = None


@rule("NUM001", ERROR, "printed total differs from the sum",
      help="correct the wrong part or total; or record the conflict under `discrepancies` with the path"
      " of the printed total, such as `deployment.strength.printed.civilian`")  # fmt: skip
def wrong_printed_total(context: Context) -> Iterator[Issue]:
    """A printed total differs from the sum of its parts.

    What: compares totals under `printed`, `printed_total` of a month or a ceiling, and printed fatalities
    with the sum of the parts. A total of civilians may include the UN Volunteers or not. Totals of one
    table that differ by the same number are reported once.
    Why: a part or the total is wrong, and the document would print a table that does not add up.
    Source: seen on official pages: MONUSCO in May 2017 prints 910 + 2,790 + 505 civilians as 4,145.
    """
    reported: set[tuple[DataPath, int]] = set()
    for one in _comparisons(context):
        if one.printed is None or one.made is None or one.printed in {one.made, one.also}:
            continue
        same_cause = (one.path[:-1], one.made - one.printed)
        if same_cause in reported:
            continue
        reported.add(same_cause)
        if not is_disputed(context, one.path, numbers=(one.printed, one.made, one.also)):
            yield Issue(
                one.path,
                f"{_sum(one)}, but the printed total of {one.what} is {one.printed:,}",
                f"correct the wrong part or total, or {recorded_under(context, one.path)}",
            )


def _sum(one: Comparison) -> str:
    """Describe the addition and its result."""
    added = f" ({' + '.join(f'{part:,}' for part in one.parts)})" if len(one.parts) > 1 else ""
    if one.also is None or one.made is None:
        return f"the parts add up to {one.made:,}{added}"
    volunteers = one.also - one.made
    return f"the parts add up to {one.made:,}{added}, or {one.also:,} with {volunteers:,} UN Volunteers"


def _comparisons(context: Context) -> Iterator[Comparison]:
    for at, _, strength in strengths(context.estimate):
        yield from _strength(at, strength)
    for deployed in deployments(context.estimate):
        if deployed.monthly is not None:
            yield from _months((*deployed.path, "monthly", "months"), deployed.monthly)
    for index, resolution in enumerate(context.estimate.mandate.resolutions):
        if resolution.ceiling is not None:
            place: DataPath = ("mandate", "resolutions", index, "ceiling", "printed_total")
            yield _ceiling(place, resolution.ceiling)
    for path, table in fatality_tables(context.estimate):
        if table.printed is not None and table.by_year:
            printed = (*path, "printed")
            yield Comparison((*printed, "total"), "deaths", table.printed.total, total(table))
            yield Comparison(
                (*printed, "malicious_act"),
                "deaths by malicious acts",
                table.printed.malicious_act,
                by_cause(table)["malicious_act"],
            )


def _strength(path: DataPath, strength: Strength) -> Iterator[Comparison]:
    if strength.printed is None:
        return
    sums = totals(strength)
    for name, what in _PARTS.items():
        printed, made = getattr(strength.printed, name), getattr(sums, name)
        also = with_volunteers(strength) if name == "civilian" else None
        yield Comparison((*path, "printed", name), what, printed, made, parts_of(strength, name), also)


def _ceiling(path: DataPath, ceiling: Ceiling) -> Comparison:
    return Comparison(path, "the ceiling", ceiling.printed_total, ceiling_total(ceiling))


def _months(path: DataPath, series: StrengthSeries) -> Iterator[Comparison]:
    for index, month in enumerate(series.months):
        parts = tuple(one for one in (month.troops, month.police, month.observers) if one)
        place = (*path, index, "printed_total")
        yield Comparison(place, str(month.month), month.printed_total, month_total(month), parts)
