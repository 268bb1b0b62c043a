"""Dates in words in the texts, titles, labels and notes of the editors.

Quotations and values of sources under `discrepancies` are left out.
"""

from typing import NamedTuple

from mission_estimate.checks.context import Context
from mission_estimate.checks.memoize import once
from mission_estimate.checks.sentences.dates_in_text import WrittenDate, dates_in
from mission_estimate.checks.sentences.split import unquoted
from mission_estimate.checks.sentences.text_prefilter import anything_with
from mission_estimate.checks.world.date_words import MONTHS
from mission_estimate.positions import DataPath, TextSpot

_NOT_OF_EDITORS = ("discrepancies", "waivers")
_NAMES_OF_MONTHS = tuple(month.casefold() for month in MONTHS)


class EditorDate(NamedTuple):
    """A date, the path of its text or line, and its place; a line has no spot."""

    path: DataPath
    date: WrittenDate
    spot: TextSpot | None


@once
def editor_dates(context: Context) -> tuple[EditorDate, ...]:
    """Return the dates in all texts and lines of the editors."""
    texts = {text.path for text in context.texts}
    return tuple(
        EditorDate(path, date, date.spot if path in texts else None)
        for path, words in anything_with(context, _NAMES_OF_MONTHS)
        if path[0] not in _NOT_OF_EDITORS
        for date in dates_in(unquoted(words))
    )
