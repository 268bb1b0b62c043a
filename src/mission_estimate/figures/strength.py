"""Strength against the ceiling: the course month by month, the ceiling as steps, the gap by name."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from mission_estimate.figures import wording
from mission_estimate.figures.figure import Figure, Table
from mission_estimate.figures.strength_lines import Course, Ending, Step, draw_course
from mission_estimate.model.deployment import StrengthSeries
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.mandate import Resolution
from mission_estimate.model.quantities import Cited
from mission_estimate.reckoning.deployments import month_total, totals
from mission_estimate.reckoning.mandates import ceiling_total, in_force, resolutions_of


@dataclass(frozen=True, slots=True)
class Ceilings:
    """The resolutions with a ceiling, and the ceiling on any day."""

    resolutions: tuple[Resolution, ...]

    def on(self, day: date) -> int | None:
        """Return the ceiling in force on a day."""
        held = in_force(self.resolutions, day)
        return ceiling_total(held.ceiling) if held is not None and held.ceiling is not None else None


def strength_figure(estimate: Estimate) -> Figure | None:
    """Return the figure, where at least two months are known."""
    series = estimate.deployment.monthly
    if series is None or len({row.month for row in series.months}) < 2:
        return None
    counts = {row.month: month_total(row) for row in sorted(series.months, key=lambda row: row.month)}
    own = resolutions_of(estimate, estimate.primary.id)
    ceilings = Ceilings(tuple(r for r in own if r.ceiling is not None and ceiling_total(r.ceiling)))
    last = _ending(estimate, counts)
    course = _course(estimate, series, counts, (ceilings, last))
    title = _title(counts, ceilings, last)
    alternative = f"{title}. {_in_words(course, counts)}"
    return Figure(
        id="strength",
        title=title,
        description=_description(course, last),
        sources=_sources(estimate, series, ceilings, last),
        as_of=wording.day(last.day),
        alternative=alternative,
        svg=draw_course(620, course, alternative),
        narrow=draw_course(350, course, alternative),
        table=_table(counts, ceilings, last),
        note=" ".join(filter(None, (_left_out(course), str(series.note or "")))),
    )


def _ending(estimate: Estimate, counts: dict[str, int]) -> Ending:
    """Return the newest count: the last month, or the strength of a later day from its own source."""
    month = max(counts)
    strength = estimate.deployment.strength
    if strength is not None and strength.as_of > month_end(month):
        uniformed = totals(strength).uniformed
        if uniformed is not None and strength.as_of <= estimate.edition.as_of:
            return Ending(strength.as_of, uniformed, apart=True)
    return Ending(month_end(month), counts[month], apart=False)


def month_end(month: str) -> date:
    """Return the last day of a month, since a month is counted at its end."""
    year, number = int(month[:4]), int(month[5:])
    return date(year, number, monthrange(year, number)[1])


def _course(
    estimate: Estimate, series: StrengthSeries, counts: dict[str, int], held: tuple[Ceilings, Ending]
) -> Course:
    ceilings, last = held
    first = date(int(min(counts)[:4]), int(min(counts)[5:]), 1)
    until = max(last.day, min(estimate.edition.as_of, date(last.day.year + 1, 12, 31)))
    steps = []
    for resolution in ceilings.resolutions:
        begins = resolution.effective or resolution.adopted
        if begins <= until and resolution.ceiling is not None:
            name = str(resolution.symbol)
            steps.append(Step(max(begins, first), ceiling_total(resolution.ceiling), name, begins >= first))
    points = tuple((month_end(month), count) for month, count in counts.items())
    missing = tuple(sorted(month for month in series.missing if min(counts) < month < max(counts)))
    return Course(first, until, points, tuple(_from(steps)), last, missing)


def _from(steps: list[Step]) -> list[Step]:
    """Leave of the ceilings before the first month only the one that then held."""
    early = [step for step in steps if not step.marked]
    return [*early[-1:], *(step for step in steps if step.marked)]


def _title(counts: dict[str, int], ceilings: Ceilings, last: Ending) -> str:
    """Say whether the force followed the last rise of the ceiling, or how far it fills it."""
    rise = _last_rise(counts, ceilings)
    now = ceilings.on(last.day)
    if now and rise is not None:
        when, before, after = rise
        then = [count for month, count in counts.items() if month_end(month) <= when] or [0]
        grown = last.count - then[-1]
        if after == now and then[-1] and grown * 2 * before < (after - before) * then[-1]:
            to = wording.percent(after - before, before)
            force = "shrank" if grown < 0 else "grew"
            share = wording.percent(abs(grown), then[-1])
            begun = f"{wording.MONTHS[when.month - 1]} {when.year}"
            return f"The ceiling rose by {to} in {begun}; the force has since {_has(force)} by {share}"
    if now:
        filled = wording.percent(last.count, now)
        return f"The force stands at {filled} of its ceiling of {wording.number(now)}"
    first = min(counts)
    verb = "grew" if last.count > counts[first] else "shrank" if last.count < counts[first] else "stayed"
    span = f"from {wording.number(counts[first])} to {wording.number(last.count)}"
    return f"The force {verb} {span if verb != 'stayed' else 'at ' + wording.number(last.count)}"


def _has(verb: str) -> str:
    return {"grew": "grown", "shrank": "shrunk"}[verb]


def _last_rise(counts: dict[str, int], ceilings: Ceilings) -> tuple[date, int, int] | None:
    """Return the day and sizes of the newest rise by a tenth or more, within the months shown."""
    steps = [
        (r.effective or r.adopted, ceiling_total(r.ceiling))
        for r in ceilings.resolutions
        if r.ceiling is not None
    ]
    rises = [
        (day, before, after)
        for (_, before), (day, after) in pairwise(sorted(steps))
        if after * 10 >= before * 11 and month_end(min(counts)) <= day < month_end(max(counts))
    ]
    return rises[-1] if rises else None


def _description(course: Course, last: Ending) -> str:
    ceiling = " and the ceiling for military and police" if course.steps else ""
    single = f"; single dot: {wording.day(last.day)}" if last.apart else ""
    return f"Uniformed personnel at the end of each month{ceiling}{single}"


def _in_words(course: Course, counts: dict[str, int]) -> str:
    months = "; ".join(f"{wording.month(month)} {wording.number(count)}" for month, count in counts.items())
    steps = "; ".join(
        f"{wording.number(s.level)} from {wording.day(s.day)} ({s.symbol})" for s in course.steps
    )
    last = course.last
    parts = [f"Uniformed personnel: {months}."]
    if last.apart:
        parts.append(f"On {wording.day(last.day)}: {wording.number(last.count)}.")
    if steps:
        parts.append(f"Ceiling: {steps}.")
    if course.gap:
        parts.append(f"{wording.capitalized(course.gap)} at the end.")
    if left_out := _left_out(course):
        parts.append(left_out)
    return " ".join(parts)


def _left_out(course: Course) -> str:
    names = [wording.month(month) for month in course.missing]
    return f"No report: {wording.listing(names)}." if names else ""


def _sources(
    estimate: Estimate, series: StrengthSeries, ceilings: Ceilings, last: Ending
) -> tuple[Cited, ...]:
    strength = estimate.deployment.strength
    single = strength.sources if last.apart and strength is not None else ()
    on_ceilings = [cited for resolution in ceilings.resolutions for cited in resolution.sources[:1]]
    return wording.each_once((*series.sources, *single[:1], *on_ceilings))


def _table(counts: dict[str, int], ceilings: Ceilings, last: Ending) -> Table:
    rows = [(wording.month(month), count, ceilings.on(month_end(month))) for month, count in counts.items()]
    if last.apart:
        rows.append((wording.day(last.day), last.count, ceilings.on(last.day)))
    return Table(
        ("Month", "Uniformed", "Ceiling"),
        tuple((name, wording.number(n), wording.number(c) if c else "–") for name, n, c in rows),
    )
