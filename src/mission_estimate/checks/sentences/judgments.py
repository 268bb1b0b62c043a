"""The judgments of an estimate: its assessments and its courses, for which the same rules hold."""

from collections.abc import Iterator
from re import Match, Pattern
from typing import NamedTuple

from mission_estimate.checks.context import Context
from mission_estimate.checks.sentences.split import paragraphs, spot_of, unquoted
from mission_estimate.model.judgments import Assessment, Confidence, Likelihood
from mission_estimate.model.outlook import Course
from mission_estimate.positions import DataPath, TextSpot


class Judgment(NamedTuple):
    """An assessment or a course: its place, what it is called, and the field and text of its statement."""

    path: DataPath
    record: Assessment | Course
    noun: str
    field: str
    text: str
    by_editors: bool

    def phrases(self, pattern: Pattern[str]) -> Iterator[tuple[Match[str], TextSpot]]:
        """Yield what a pattern finds in the statement, outside of quotations, with its spot."""
        for passage in paragraphs(self.text):
            for found in pattern.finditer(unquoted(passage.words)):
                yield found, spot_of(self.text, passage.part(*found.span()))

    @property
    def missing(self) -> list[str]:
        """The fields without which it cannot be verified, as far as they are missing."""
        absent = {
            "likelihood": self.record.likelihood is Likelihood.NOT_STATED,
            "confidence": self.record.confidence is Confidence.NOT_STATED,
            "horizon": self.record.horizon is None,
            "basis": not self.record.basis,
        }
        return [name for name, is_absent in absent.items() if is_absent]


def judgments(context: Context) -> Iterator[Judgment]:
    """Yield the assessments of the editors and of sources, then the courses, which are the editors'."""
    for index, one in enumerate(context.estimate.assessments):
        is_own = one.by == "editors"
        yield Judgment(("assessments", index), one, "judgment", "judgement", one.judgement, is_own)
    for index, course in enumerate(context.estimate.courses):
        yield Judgment(("courses", index), course, "course", "statement", course.statement, by_editors=True)
