"""The rows of the brief: what it prints of each record, and what it leaves out."""

from dataclasses import dataclass

from mission_estimate.model.judgments import Assessment
from mission_estimate.model.outlook import Course
from mission_estimate.positions import DataPath, TextSpot


@dataclass(frozen=True, slots=True)
class Omission:
    """What the brief leaves out by rule, and where it is written."""

    path: DataPath
    said: str
    remedy: str
    spot: TextSpot | None = None


@dataclass(frozen=True, slots=True)
class ConcernRow:
    """A concern as the brief prints it."""

    key: str
    number: int
    title: str
    text: str
    see: str


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """A judgment as the brief prints it."""

    key: str
    assessment: Assessment
    text: str


@dataclass(frozen=True, slots=True)
class AdviceRow:
    """A ranked recommendation as the brief prints it."""

    rank: int
    addressee: str
    text: str


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator with its status."""

    watch: str
    state: str


@dataclass(frozen=True, slots=True)
class CourseRow:
    """A course as the brief prints it."""

    key: str
    course: Course
    text: str
