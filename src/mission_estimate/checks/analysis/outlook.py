"""The most likely and the most dangerous course, and the indicators that show which one begins."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.judgments import judgments
from mission_estimate.model.outlook import CourseKind


@rule(
    "ANA026",
    WARNING,
    "courses are not a pair",
    help="give one most likely and one most dangerous course, and write variants into their statements",
)
def unpaired_courses(context: Context) -> Iterator[Issue]:
    """The courses are not one most likely and one most dangerous course.

    What: an estimate that has `courses` has exactly one `most-likely` and exactly one `most-dangerous`.
    Why: a plan is made for the one and secured against the other; with two most likely courses the reader
    has none.
    Source: JP 2-01.3, joint intelligence preparation: most likely and most dangerous course of action.
    """
    courses = context.estimate.courses
    if not courses:
        return
    places = {kind: [index for index, one in enumerate(courses) if one.kind is kind] for kind in CourseKind}
    several = [kind for kind, found in places.items() if len(found) > 1]
    for kind in several:
        for index in places[kind][1:]:
            yield Issue(
                ("courses", index, "kind"),
                f"{len(places[kind])} courses are called {_words(kind)}",
                f"keep one {_words(kind)} course; the other kind is {_words(_other(kind))}",
            )
    if several or context.left_out.may_hold(("courses",)):
        return
    for kind in (kind for kind, found in places.items() if not found):
        message, remedy = f"no course is called {_words(kind)}", f"add the {_words(kind)} course"
        yield Issue(("courses",), message, remedy, on_key=True)


def _other(kind: CourseKind) -> CourseKind:
    return next(one for one in CourseKind if one is not kind)


def _words(kind: CourseKind) -> str:
    return str(kind).replace("-", " ")


@rule(
    "ANA027",
    WARNING,
    "course is not complete",
    help="add what is missing: a course is a judgment, and is tested like one",
)
def incomplete_course(context: Context) -> Iterator[Issue]:
    """A course does not say how likely, how sure, until when or on what basis.

    What: a course has a `likelihood` and a `confidence` that are stated, a `horizon` and a `basis`.
    Why: without them the reader cannot weigh a course against the other one, or test it later.
    Source: ICD 203, analytic standards 2 and 8.
    """
    for one in judgments(context):
        if one.noun == "course" and one.missing:
            message = f"the course `{one.record.id}` has no {' and no '.join(one.missing)}"
            yield Issue((*one.path, "id"), message, f"add `{one.missing[0]}`")


@rule(
    "ANA028",
    WARNING,
    "indicator without a purpose",
    help="say in `meaning` what it would mean, and name in `of` the course or judgment to which it belongs",
)
def pointless_indicator(context: Context) -> Iterator[Issue]:
    """An indicator has no meaning, or belongs to no course and no judgment.

    What: an indicator has a `meaning`, and `of` names at least one course or judgment.
    Why: who sees the indicator must know which judgment to change; otherwise there is nothing to watch it
    for.
    Source: ICD 203, D.6.e.2: indicators that would alter the levels of uncertainty; US Government, A
    Tradecraft Primer (2009), indicators.
    """
    for index, indicator in enumerate(context.estimate.indicators):
        if indicator.meaning is None:
            yield Issue(
                ("indicators", index, "id"),
                f"the indicator `{indicator.id}` does not say what it would mean",
                "add `meaning`: what it would mean if it were seen",
            )
        if not indicator.of:
            yield Issue(
                ("indicators", index, "id"),
                f"the indicator `{indicator.id}` belongs to no course and no judgment",
                "name in `of` the course or judgment that it would change",
            )


@rule(
    "ANA029",
    WARNING,
    "status without a source",
    help="name the source of the status, or write `not-reported`",
)
def unsourced_status(context: Context) -> Iterator[Issue]:
    """An indicator has a status and no source for it.

    What: an indicator whose `status` is `seen`, `emerging` or `not-seen` has `sources`, or cites in
    `standing`.
    Why: that something has not happened is a finding too; without a source no reader knows whether
    anyone looked.
    Source: ICD 206: a reference for every claim that depends on a source.
    """
    for index, indicator in enumerate(context.estimate.indicators):
        cited = indicator.sources or "[@" in (indicator.standing or "")
        if str(indicator.status) != "not-reported" and not cited:
            yield Issue(
                ("indicators", index, "status"),
                f"the status `{indicator.status}` of the indicator `{indicator.id}` has no source",
            )
