"""Strength against the ceiling: the course month by month, the ceiling as steps, the gap by name."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from mission_estimate.derived_values.deployments import totals
from mission_estimate.derived_values.mandates import (
    ceiling_total,
    ended_by,
    ends_ceiling,
    holds_from,
    resolutions_of,
)
from mission_estimate.derived_values.monthly_strength import has_figures, month_total
from mission_estimate.figures import wording
from mission_estimate.figures.figure import Figure, Table
from mission_estimate.figures.strength_course import Course, End, Ending, Step, crowded_note
from mission_estimate.figures.strength_lines import draw_course
from mission_estimate.figures.strength_title import Ceilings, Months, month_end, strength_title
from mission_estimate.model.deployment import MonthlyStrength, StrengthSeries
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.mandate import Resolution
from mission_estimate.model.quantities import Cited

TOLD = 120
"""Up to so many months, the text alternative lists each."""


def limits(resolution: Resolution) -> bool:
    """Return whether a resolution gives a ceiling for military or police, be it zero."""
    ceiling = resolution.ceiling
    return ceiling is not None and (ceiling.military is not None or ceiling.police is not None)


def strength_figure(estimate: Estimate) -> Figure | None:
    """Return the figure, where at least two months are known, and anybody was deployed."""
    series = estimate.deployment.monthly
    rows = _rows(series) if series is not None else ()
    counts = {row.month: month_total(row) for row in rows}
    if series is None or len(counts) < 2 or not any(counts.values()):
        return None
    own = resolutions_of(estimate, estimate.primary.id)
    ceilings = Ceilings(tuple(r for r in own if limits(r) or ends_ceiling(r)))
    last = _ending(estimate, counts)
    months = Months(rows, last, estimate.deployment.strength, estimate.edition.as_of)
    course = _course(estimate, counts, (ceilings, last))
    held = ceilings.held(last.day)
    if held is not None and not months.fits(held):
        course = replace(course, like=False)
    title = strength_title(months, ceilings)
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
        note=" ".join(filter(None, (_left_out(course), crowded_note(course), str(series.note or "")))),
    )


def _rows(series: StrengthSeries) -> tuple[MonthlyStrength, ...]:
    """Return the months that have a figure, in order."""
    given = (row for row in series.months if has_figures(row))
    return tuple(sorted(given, key=lambda row: row.month))


def _ending(estimate: Estimate, counts: dict[str, int]) -> Ending:
    """Return the newest count: the last month, or the strength of a later day from its own source."""
    month = max(counts)
    strength = estimate.deployment.strength
    if strength is not None and strength.as_of > month_end(month):
        uniformed = totals(strength).uniformed
        if uniformed is not None and strength.as_of <= estimate.edition.as_of:
            return Ending(strength.as_of, uniformed, apart=True)
    return Ending(month_end(month), counts[month], apart=False)


def _course(estimate: Estimate, counts: dict[str, int], held: tuple[Ceilings, Ending]) -> Course:
    ceilings, last = held
    first = date(int(min(counts)[:4]), int(min(counts)[5:]), 1)
    until = max(last.day, min(estimate.edition.as_of, date(last.day.year + 1, 12, 31)))
    steps = []
    for resolution in ceilings.resolutions:
        begins = holds_from(resolution)
        if begins <= until and resolution.ceiling is not None:
            name = str(resolution.symbol)
            steps.append(Step(max(begins, first), ceiling_total(resolution.ceiling), name, begins >= first))
    last_word = ended_by(ceilings.resolutions, until)
    end = End(holds_from(last_word), str(last_word.symbol)) if last_word is not None else None
    points = tuple((month_end(month), count) for month, count in counts.items())
    missing = tuple(month for month in _months(min(counts), max(counts)) if month not in counts)
    return Course(first, until, points, tuple(_from(steps)), last, missing, end)


def _months(first: str, last: str) -> Iterator[str]:
    """Yield each month of a span."""
    start, end = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (first, last))
    yield from (f"{n // 12}-{n % 12 + 1:02}" for n in range(start, end + 1))


def _from(steps: list[Step]) -> list[Step]:
    """Leave of the ceilings before the first month only the one that then held."""
    early = [step for step in steps if not step.marked]
    return [*early[-1:], *(step for step in steps if step.marked)]


def _description(course: Course, last: Ending) -> str:
    marked = course.end is not None or any(step.marked for step in course.steps)
    squares = "; squares: resolutions, by number" if marked else ""
    ceiling = f" and the ceiling for military and police{squares}" if course.steps else ""
    single = f"; last dot: {wording.day(last.day)}" if last.apart else ""
    return f"Uniformed personnel at the end of each month{ceiling}{single}"


def _in_words(course: Course, counts: dict[str, int]) -> str:
    told = counts if len(counts) <= TOLD else _year_ends(counts)
    months = "; ".join(f"{wording.month(month)} {wording.number(count)}" for month, count in told.items())
    held = course.steps if len(course.steps) <= TOLD else (course.steps[0], *course.shown)
    steps = "; ".join(f"{wording.number(s.level)} from {wording.day(s.day)} ({s.symbol})" for s in held)
    last = course.last
    parts = [f"Uniformed personnel: {months}."]
    if last.apart:
        parts.append(f"On {wording.day(last.day)}: {wording.number(last.count)}.")
    if steps:
        end = course.end
        ended = f"; none from {wording.day(end.day)} ({end.symbol})" if end else ""
        parts.append(f"Ceiling: {steps}{ended}.")
    if course.gap:
        parts.append(f"{wording.capitalized(course.gap)} at the end.")
    if left_out := _left_out(course):
        parts.append(left_out)
    return " ".join(parts)


def _year_ends(counts: dict[str, int]) -> dict[str, int]:
    """Return the last month of each year, where a list of all months would take pages; the table has them."""
    last = {month[:4]: month for month in counts}
    return {month: counts[month] for month in last.values()}


def _left_out(course: Course) -> str:
    """Name the months without a figure, in runs."""
    runs: list[list[str]] = []
    for month in course.missing:
        follows = runs and month in list(_months(runs[-1][-1], month))[:2]
        runs[-1].append(month) if follows else runs.append([month])
    names = [
        wording.month(run[0]) if len(run) == 1 else f"{wording.month(run[0])} to {wording.month(run[-1])}"
        for run in runs
    ]
    return f"No figure for {wording.listing(names)}." if names else ""


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
        tuple((name, wording.number(n), "–" if c is None else wording.number(c)) for name, n, c in rows),
    )
