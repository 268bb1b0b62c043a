"""What may come: the most likely and the most dangerous course, and indicators that show which one begins."""

from pydantic import Field

from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.identifiers import Id, OutlookId
from mission_estimate.model.judgments import Confidence, Likelihood
from mission_estimate.model.quantities import AsOfDate, Sources
from mission_estimate.model.records import Record
from mission_estimate.model.scalars import Line, Prose, Vocabulary


class CourseKind(Vocabulary):
    """Which of the possible courses a course is."""

    MOST_LIKELY = "most-likely"
    MOST_DANGEROUS = "most-dangerous"


class Course(Record):
    """A course that events may take up to the horizon: how likely it is, how sure that is, on what basis."""

    id: Id
    kind: CourseKind
    statement: Prose = Field(description="One or two sentences: who does what")
    likelihood: Likelihood
    confidence: Confidence
    confidence_reason: Line | None = Field(default=None, description="What the confidence rests on")
    horizon: EdtfDate | None = Field(default=None, description="Until when")
    basis: Sources = ()


class IndicatorStatus(Vocabulary):
    """The state of an indicator on its date."""

    NOT_SEEN = "not-seen"
    EMERGING = "emerging"
    SEEN = "seen"
    NOT_REPORTED = "not-reported"


class Indicator(Record):
    """Something to watch, what it would mean, and where it stands."""

    id: Id
    watch: Line = Field(description="What to watch, as a noun phrase: `Clashes between the two coalitions`")
    meaning: Line | None = Field(default=None, description="What it would mean: `The ceasefire has ended`")
    status: IndicatorStatus
    as_of: AsOfDate = Field(description="When the status held: a date, or `unknown`")
    standing: Prose | None = Field(default=None, description="Where it stands, in one sentence")
    of: tuple[OutlookId, ...] = Field(
        default=(), description="Ids of the courses and judgments to which it belongs"
    )
    sources: Sources = ()
