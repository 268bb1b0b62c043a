"""Grades of sources (the Admiralty code)."""

from collections.abc import Iterable

from mission_estimate.checks.context import Context
from mission_estimate.model.quantities import Cited
from mission_estimate.model.sources import Credibility, Reliability, Source

POOR_RELIABILITY = (Reliability.D, Reliability.E, Reliability.F)
POOR_CREDIBILITY = (Credibility.DOUBTFUL, Credibility.IMPROBABLE, Credibility.UNJUDGED)


def grade(source: Source) -> str:
    """Return the grading as it is printed: B2."""
    return f"{source.reliability}{source.credibility}"


def is_poor(source: Source) -> bool:
    """Return whether the reliability (D to F) or the credibility (4 to 6) of a source is poor."""
    return source.reliability in POOR_RELIABILITY or source.credibility in POOR_CREDIBILITY


def is_weak(source: Source) -> bool:
    """Return whether a source is too weak as the only basis of a judgment: a poor one, or C3."""
    return is_poor(source) or grade(source) == "C3"


def described(context: Context, cited: Iterable[Cited]) -> list[Source]:
    """Return the known sources of a list, each once."""
    ids = dict.fromkeys(str(one.source) for one in cited)
    return [context.index.sources[one] for one in ids if one in context.index.sources]


def graded(sources: Iterable[Source]) -> str:
    """Name sources with their gradings: `atlas-2019` (C3)."""
    return " and ".join(f"`{source.id}` ({grade(source)})" for source in sources)
