"""Have the brief set until it has two pages: what does not fit is left out by rule, and reported.

The engine says where each block ends. What is behind the page of its
sheet is left out, in one fixed order, and the engine is asked again. Type is never
made smaller.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from math import ceil

from mission_estimate.findings import Finding, Severity
from mission_estimate.rendering.brief import CODE, TITLE, Brief, Plan
from mission_estimate.rendering.pdf import PdfEngine, PdfJob, PdfResult
from mission_estimate.rendering.pdf import Rendering as Setting

Stack = tuple[str, ...]
"""The blocks of a column, from the top."""

PAGES = 2
_ROUNDS = 12
CHANGES = "changes"
WORDS = {
    "trends": "the environment at a glance", "dates": "the dates ahead", "attacks": "the latest attacks",
    "deaths": "the deaths by year",
    "strength": "strength and ceiling", "leaders": "the leadership", "issues": "the issues",
    "indicators": "the indicators", "advice": "the recommendations",
    CHANGES: "what has changed", "map": "the map", "chart": "the chart of deaths",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fitted:
    """The brief as it was set at last, and what had to be left out."""

    result: PdfResult
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Fitting:
    """A brief that is being set; `job_of` makes the job of a plan."""

    brief: Brief
    engine: PdfEngine
    job_of: Callable[[Plan], PdfJob]
    first: Setting

    def finish(self) -> Fitted:
        """Wait for the engine, and leave out what does not fit."""
        plan, result = Plan(), self.first.result()
        for _ in range(_ROUNDS):
            smaller = smaller_plan(plan, columns(self.brief), result)
            if result.pdf is None or smaller == plan:
                break
            plan = smaller
            result = self.engine.make(self.job_of(plan))
        return Fitted(result, (*_told(self.brief, plan), *_too_long(result)))


def begin_fitting(brief: Brief, engine: PdfEngine, job_of: Callable[[Plan], PdfJob]) -> Fitting:
    """Hand over the whole brief and return at once."""
    traced = tuple(f"brief-{name}" for column in columns(brief) for name in column)
    asked = _with_traced(job_of, (*traced, "brief-changes", "sheet-1", "sheet-2"))
    return Fitting(brief, engine, asked, engine.start(asked(Plan())))


def _with_traced(job_of: Callable[[Plan], PdfJob], traced: tuple[str, ...]) -> Callable[[Plan], PdfJob]:
    return lambda plan: replace(job_of(plan), traced=traced)


def columns(brief: Brief) -> tuple[Stack, ...]:
    """Return the blocks of the columns of both sheets, in order: the last that does not fit goes first."""
    view = brief.view
    concerns = tuple(row.key for row in view.concerns)
    advice = ("advice",) if view.advice else ()
    indicators = ("indicators",) if view.indicators else ()
    outlook = (*(row.key for row in view.courses), *(row.key for row in view.outlook))
    return (
        (*(concerns or ("trends",)), *advice),
        ("trends", "dates", "attacks") if concerns else ("dates", "attacks"),
        ("map", *outlook, *indicators),
        ("chart", "strength", "deaths", "leaders", "issues"),
    )


def smaller_plan(plan: Plan, stacks: tuple[Stack, ...], result: PdfResult) -> Plan:
    """Return the plan without what is behind the page of its sheet; the same plan if all fits."""
    ends = result.ends
    first_sheet = ceil(ends.get("sheet-1", 1))
    if result.pages <= PAGES and first_sheet <= 1:
        return plan
    if not plan.changes_behind and ends.get("brief-changes", 0) > 1:
        return replace(plan, changes_behind=True)
    gone = _behind(stacks[:2], ends, 1) or _behind(stacks[2:], ends, first_sheet + 1)
    return replace(plan, left_out=plan.left_out | (gone or _last(stacks[2], plan)))


def _behind(stacks: tuple[Stack, ...], ends: Mapping[str, float], page: int) -> frozenset[str]:
    """Return the blocks of the first column that ends behind a page: it pushes the others, too."""
    found = (frozenset(name for name in one if ends.get(f"brief-{name}", 0) > page) for one in stacks)
    return next((gone for gone in found if gone), frozenset())


def _last(stack: Stack, plan: Plan) -> frozenset[str]:
    """Return the last block of a column, so that the block at its foot moves up."""
    there = [name for name in stack if name not in plan.left_out]
    return frozenset(there[-1:] or ([CHANGES] if plan.changes_behind else []))


def _told(brief: Brief, plan: Plan) -> tuple[Finding, ...]:
    names = [name for stack in columns(brief) for name in stack if name in plan.left_out]
    names += [CHANGES] if CHANGES in plan.left_out else []
    if not names:
        return ()
    listed = "; ".join(_named(name, brief) for name in names)
    said = f"the two pages of the printed brief have no room for {listed}"
    return (
        Finding(CODE, Severity.WARNING, TITLE, said, "shorten the summary, or accept that it is left out"),
    )


def _named(name: str, brief: Brief) -> str:
    for concern in brief.view.concerns:
        if concern.key == name:
            return f"the concern “{concern.title}”"
    for row in brief.view.outlook:
        if row.key == name:
            return f"the judgment `{row.assessment.id}`"
    for course in brief.view.courses:
        if course.key == name:
            return f"the course `{course.course.id}`"
    return WORDS[name]


def _too_long(result: PdfResult) -> tuple[Finding, ...]:
    if result.pdf is None or result.pages == PAGES:
        return ()
    said = f"the brief has {result.pages} pages and not two, whatever is left out"
    remedy = "shorten the names and titles on its first page"
    return (Finding("PDF003", Severity.ERROR, "the brief is too long", said, remedy),)
