"""The latest date that a source covers."""

from collections.abc import Iterable
from datetime import date

from mission_estimate.checks.context import Context
from mission_estimate.model.quantities import Cited
from mission_estimate.model.sources import Source, SourceKind, SourceType

_KEPT_UP = (SourceType.DATASET, SourceType.WEBPAGE, SourceType.MAP, SourceType.ENCYCLOPEDIA)
"""Sources that change after publication: the date of access counts."""


def knows_until(source: Source) -> date | None:
    """Return the last day that a source covers, if it is known."""
    changes = source.type in _KEPT_UP or source.kind in (SourceKind.DATA, SourceKind.REFERENCE)
    if changes and source.accessed is not None:
        return source.accessed
    if source.issued is not None:
        return source.issued.latest
    return source.accessed


def newest_of(context: Context, cited: Iterable[Cited]) -> tuple[Source, date] | None:
    """Return the source with the latest cut-off date, and that date; None if one of them is unknown."""
    found: list[tuple[Source, date]] = []
    for mark in cited:
        source = context.index.sources.get(mark.source)
        day = knows_until(source) if source is not None else None
        if source is None or day is None:
            return None
        found.append((source, day))
    return max(found, key=lambda pair: pair[1], default=None)
