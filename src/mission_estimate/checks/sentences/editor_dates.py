"""The dates that editors write in words: in texts, titles, labels and notes.

What is quoted keeps its words, and what a source says wrongly stands under `discrepancies`: both are left
out.
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


class SaidDate(NamedTuple):
    """A date, the text or line in which it stands, and where; a line has no spot."""

    path: DataPath
    date: WrittenDate
    spot: TextSpot | None


@once
def said(context: Context) -> tuple[SaidDate, ...]:
    """Return the dates of all texts and lines that speak for the editors."""
    texts = {text.path for text in context.texts}
    return tuple(
        SaidDate(path, date, date.spot if path in texts else None)
        for path, words in anything_with(context, _NAMES_OF_MONTHS)
        if path[0] not in _NOT_OF_EDITORS
        for date in dates_in(unquoted(words))
    )
