"""The outlook of the summary: courses, indicators and recommendations in the words of the page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from mission_estimate.model.considerations import Recommendation
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.outlook import Course, Indicator
from mission_estimate.model.scalars import Prose
from mission_estimate.positions import DataPath
from mission_estimate.rendering.labels import label
from mission_estimate.rendering.views.brief_dates import dates_ahead
from mission_estimate.rendering.views.document import DocumentView
from mission_estimate.rendering.views.judgments import RANGES
from mission_estimate.rendering.wording import written_date


@dataclass(frozen=True, slots=True)
class RankedAdvice:
    """A ranked recommendation with the one to whom it is addressed."""

    rank: int
    addressee: str
    item: Recommendation
    path: DataPath

    @property
    def text(self) -> Prose:
        """Its short form, or its text."""
        return self.item.brief or self.item.text


@dataclass(frozen=True, slots=True)
class Belonging:
    """A course or judgment to which an indicator leads."""

    anchor: str
    words: str


def course_label(course: Course) -> str:
    """Name the course and the day up to which it is judged."""
    until = f" to {written_date(course.horizon)}" if course.horizon else ""
    return f"{label(course.kind)} course{until}"


def course_range(course: Course) -> str:
    """Print the range of the likelihood; the horizon is in the label."""
    return RANGES.get(course.likelihood, "")


def indicator_state(indicator: Indicator) -> str:
    """Return the state of an indicator with its date."""
    when = f", {written_date(indicator.as_of)}" if indicator.as_of else ""
    return f"{label(indicator.status)}{when}"


def ranked_advice(estimate: Estimate) -> tuple[RankedAdvice, ...]:
    """Return the recommendations that have a rank, in its order."""
    found = (
        RankedAdvice(
            one.rank,
            str(section.addressee or section.title),
            one,
            ("considerations", "sections", place, "recommendations", index),
        )
        for place, section in enumerate(estimate.considerations.sections)
        for index, one in enumerate(section.recommendations)
        if one.rank is not None
    )
    return tuple(sorted(found, key=lambda row: row.rank))


def belongs(indicator: Indicator, view: DocumentView) -> tuple[Belonging, ...]:
    """Return the courses and judgments to which an indicator belongs, in their order."""
    courses = {str(one.id): f"{label(one.kind)} course" for one in view.estimate.courses}
    judged = {
        str(one.id): f"para. {view.paragraphs[one.paragraph]}"
        for one in view.estimate.assessments
        if one.paragraph in view.paragraphs
    }
    named = courses | judged
    return tuple(Belonging(str(one), named[str(one)]) for one in indicator.of if str(one) in named)


def courses_of(indicator: Indicator, view: DocumentView) -> tuple[Belonging, ...]:
    """Return the courses to which an indicator belongs, for a narrow column."""
    courses = {str(one.id): label(one.kind) for one in view.estimate.courses}
    return tuple(Belonging(str(one), courses[str(one)]) for one in indicator.of if str(one) in courses)


def outlook_names(view: DocumentView) -> dict[str, Callable[..., Any]]:
    """Return the functions for the templates of the outlook."""
    return {
        "course_label": course_label,
        "course_range": course_range,
        "indicator_state": indicator_state,
        "ranked_advice": lambda: ranked_advice(view.estimate),
        "belongs": lambda indicator: belongs(indicator, view),
        "courses_of": lambda indicator: courses_of(indicator, view),
        "dates_ahead": lambda: dates_ahead(view),
    }
