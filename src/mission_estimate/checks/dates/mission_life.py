"""Dates outside the lifetime of the mission, or that contradict its life cycle."""

from collections.abc import Iterator
from datetime import date

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.date_paths import dates_of
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.checks.world.date_words import in_words, on_or_in
from mission_estimate.derived_values.chronology import surely_before
from mission_estimate.model.casualties import Fatalities
from mission_estimate.model.deployment import StrengthSeries
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.functions import Budget
from mission_estimate.model.missions import LifeCycle, Mission, MissionRole
from mission_estimate.positions import DataPath

_Row = tuple[str, DataPath]


@rule("DAT014", ERROR, "row outside the lifetime of the mission",
      help="correct the rows, or the dates of the mission")  # fmt: skip
def outside_mission_life(context: Context) -> Iterator[Issue]:
    """A table has rows for months or years in which the mission did not exist.

    What: compares months of strength and years of fatalities with the establishment and closing of the
    mission and with the cut-off date of the count.
    Why: a mission has no personnel and no fatalities before it begins; the row or the date of the
    mission is wrong.
    Source: UN fatality records and the IPI Peacekeeping Database begin with the mission.
    """
    for (name, key), tables in _outside(context).items():
        index, mission = next(pair for pair in enumerate(context.estimate.missions) if pair[1].id == name)
        rows = [row for table in tables for row in table]
        when = getattr(mission, key)
        message = f"{mission.acronym} was {key} ({in_words(when)}); {_which(rows)}"
        path = rows[0][1] if len(tables) == 1 else ("missions", index, key)
        because = dates_of(context, mission.id)
        yield Issue(path, message, because=because)
    for _, path, fatalities in _fatalities(context.estimate):
        for index, row in enumerate(fatalities.by_year):
            if row.year > fatalities.as_of.year:
                message = f"the count ends on {in_words(fatalities.as_of)}; this row is for {row.year}"
                yield Issue((*path, "by_year", index, "year"), message)


def _outside(context: Context) -> dict[tuple[str, str], list[list[_Row]]]:
    """Return the rows outside the lifetime of a mission, by mission and the name of the date they violate."""
    found: dict[tuple[str, str], list[list[_Row]]] = {}
    for mission, path, series in _series(context.estimate):
        rows = [(str(row.month), (*path, "months", at, "month")) for at, row in enumerate(series.months)]
        _gather(found, mission, rows, "%Y-%m")
    for mission, path, fatalities in _fatalities(context.estimate):
        rows = [(str(row.year), (*path, "by_year", at, "year")) for at, row in enumerate(fatalities.by_year)]
        _gather(found, mission, rows, "%Y", both=False)
    return found


def _gather(
    found: dict[tuple[str, str], list[list[_Row]]],
    mission: Mission,
    rows: list[_Row],
    form: str,
    *,
    both: bool = True,
) -> None:
    """Add the rows outside the lifetime of a mission; people may still die of wounds after its closing."""
    begun, closed = mission.established, mission.closed
    early = [row for row in rows if begun is not None and row[0] < begun.earliest.strftime(form)]
    late = [row for row in rows if both and closed is not None and row[0] > closed.latest.strftime(form)]
    for key, outside in (("established", early), ("closed", late)):
        if outside:
            found.setdefault((str(mission.id), key), []).append(outside)


def _which(rows: list[_Row]) -> str:
    days = sorted(when for when, _ in rows)
    return (
        f"this row is for {days[0]}"
        if len(rows) == 1
        else f"{len(rows)} rows are for {days[0]} to {days[-1]}"
    )


def _series(estimate: Estimate) -> Iterator[tuple[Mission, DataPath, StrengthSeries]]:
    missions = {mission.id: mission for mission in estimate.missions}
    if estimate.deployment.monthly is not None:
        yield estimate.primary, ("deployment", "monthly"), estimate.deployment.monthly
    for index, further in enumerate(estimate.deployment.further):
        if further.monthly is not None and further.mission in missions:
            yield missions[further.mission], ("deployment", "further", index, "monthly"), further.monthly


def _fatalities(estimate: Estimate) -> Iterator[tuple[Mission, DataPath, Fatalities]]:
    missions = {mission.id: mission for mission in estimate.missions}
    if estimate.casualties.fatalities is not None:
        yield estimate.primary, ("casualties", "fatalities"), estimate.casualties.fatalities
    for index, further in enumerate(estimate.casualties.further):
        if further.mission in missions:
            path: DataPath = ("casualties", "further", index, "fatalities")
            yield missions[further.mission], path, further.fatalities


@rule("DAT016", WARNING, "overlapping or early budget", help="correct the dates of the budget")
def budget_period(context: Context) -> Iterator[Issue]:
    """Two budgets of a mission overlap, or one ends before the mission began.

    What: compares `start` and `end` of the budgets of each mission with each other and with its
    establishment.
    Why: money would be counted twice, or appear in the year of another budget.
    Source: UN peacekeeping budgets run from 1 July to 30 June, one after the other.
    """
    estimate = context.estimate
    begun = {mission.id: mission.established for mission in estimate.missions}
    last: dict[str, Budget] = {}
    ordered = sorted(enumerate(estimate.functions.sustainment.budgets), key=lambda item: item[1].start)
    for index, budget in ordered:
        path = ("functions", "sustainment", "budgets", index, "start")
        mission = budget.mission or estimate.primary.id
        start, before = begun.get(mission), last.get(mission)
        if start is not None and budget.end < start.earliest:
            message = (
                f"the budget ends on {in_words(budget.end)}, before the mission began ({in_words(start)})"
            )
            because = ((*path[:-1], "end"), *dates_of(context, mission))
            yield Issue(path, message, because=because)
        if before is not None and budget.start <= before.end:
            message = (
                f"the budget begins on {in_words(budget.start)}, but "
                f"`{before.id}` ends on {in_words(before.end)}"
            )
            other = (*path[:-2], estimate.functions.sustainment.budgets.index(before))
            because = ((*other, "start"), (*other, "end"))
            yield Issue(path, message, because=because)
        last[mission] = budget


@rule(
    "DAT031", ERROR, "life cycle contradicts dates", help="correct `life_cycle`, or the dates of the mission"
)
def life_cycle_mismatch(context: Context) -> Iterator[Issue]:
    """The life cycle of a mission contradicts its dates.

    What: compares `life_cycle` with `closed` and `established` on the edition date.
    Why: the cover would call a closed mission active, or an active mission closed.
    Source: fifteen operations were active on 10 July 2017, after one had closed ten days before.
    """
    day = context.estimate.edition.as_of
    for index, mission in enumerate(context.estimate.missions):
        message = _contradiction(mission, day)
        if message is not None:
            path, because = ("missions", index, "life_cycle"), dates_of(context, mission.id)
            yield Issue(path, message, because=because)


def _contradiction(mission: Mission, day: date) -> str | None:
    name, closed, begun = mission.acronym, mission.closed, mission.established
    is_closed = mission.life_cycle is LifeCycle.CLOSED
    if closed is not None and not is_closed and surely_before(closed, day):
        return f"{name} has the life cycle {mission.life_cycle}, but was closed {on_or_in(closed)}"
    if is_closed and closed is not None and surely_before(day, closed):
        return f"{name} has the life cycle closed on {in_words(day)}, but closes {on_or_in(closed)}"
    if begun is not None and surely_before(day, begun) and mission.role is not MissionRole.SUCCESSOR:
        return f"{name} is established {on_or_in(begun)}, after the edition date, {in_words(day)}"
    return None


@rule("DAT034", WARNING, "figure older than the mission",
      help="correct the date, or move the figure to the paragraph where it belongs")  # fmt: skip
def figure_before_mission(context: Context) -> Iterator[Issue]:
    """A figure about the mission is dated before the mission began.

    What: compares the readings of facts under `deployment` and `functions` with the establishment of
    the primary mission.
    Why: these paragraphs describe what the mission has and does; it had nothing before it began.
    Source: figures on the country belong under `environment`.
    """
    mission = context.estimate.primary
    begun = mission.established
    if begun is None:
        return
    for dated in context.dates:
        path = dated.path
        if path[-1] != "as_of" or "facts" not in path or path[0] not in ("deployment", "functions"):
            continue
        if surely_before(dated.date, begun):
            message = (
                f"the figure is as of {in_words(dated.date)}, "
                f"but {mission.acronym} was established {on_or_in(begun)}"
            )
            because = dates_of(context, mission.id)
            yield Issue(path, message, because=because)
