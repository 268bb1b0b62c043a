"""Texts that use a value that a discrepancy rejects."""

import re
from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.memoize import once
from mission_estimate.checks.records.units import content_words
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.disputes import chosen_numbers, recorded_numbers
from mission_estimate.checks.sentences.editor_text import Written as Editors
from mission_estimate.checks.sentences.editor_text import texts
from mission_estimate.checks.sentences.numerals import Written, numbers_in
from mission_estimate.checks.sentences.split import Passage, unquoted
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.judgments import Discrepancy

_SMALLEST = 20
"""Smaller numbers occur in too many sentences to identify what they count."""

_HAS_NUMBER = pattern_of(
    r"[0-9]|\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion)",
    re.IGNORECASE,
)
"""A quick test: other sentences contain no number of twenty or more."""

_STEM = 5
"""Letters by which two words are compared: troops and troop, Mali and Malian."""


@rule("ANA025", WARNING, "rejected value in a text",
      help="write the chosen value, or change `chosen` of the discrepancy")  # fmt: skip
def rejected_value_in_text(context: Context) -> Iterator[Issue]:
    """A text gives a value that a discrepancy rejects.

    What: reports counts, percentages and sums of money of 20 or more that are among the values of a
    discrepancy but not in `chosen`, in sentences on the same subject (with at least two words of
    `about`, and half of them). A sentence with the chosen number too describes the conflict and is
    skipped; so are quotations.
    Why: the list says that the value was rejected, but the page prints it.
    Source: seen in the 2017 estimate of MINUSMA: 5,000 French troops in one paragraph, and fewer in
    another.
    """
    for discrepancy in context.estimate.discrepancies:
        rejected, about = _rejected(discrepancy), _stems(discrepancy.about)
        if not rejected or len(about) < 2:
            continue
        chosen = set(chosen_numbers(discrepancy))
        for text, sentence, found in _numbered(context):
            if found.isdisjoint(rejected) or not found.isdisjoint(chosen):
                continue
            shared = len(about & _stems(unquoted(sentence.words)))
            if shared >= 2 and shared * 2 >= len(about):
                number = max(found & rejected).number
                yield text.issue(
                    sentence,
                    f"this sentence gives {number:,}, which the discrepancy `{discrepancy.id}` rejects"
                    f" for “{discrepancy.chosen}”",
                )


@once
def _numbered(context: Context) -> tuple[tuple[Editors, Passage, frozenset[Written]], ...]:
    """Return the sentences of the editors that contain numbers."""
    found = (
        (text, sentence, frozenset(numbers_in(unquoted(sentence.words))))
        for text in texts(context)
        if text.of_editors
        for sentence in text.sentences
        if _HAS_NUMBER.search(sentence.words)
    )
    return tuple(row for row in found if row[2])


def _rejected(discrepancy: Discrepancy) -> set[Written]:
    chosen = set(chosen_numbers(discrepancy))
    if not chosen:
        return set()
    return {one for one in recorded_numbers(discrepancy) if _is_distinctive(one)} - chosen


def _is_distinctive(one: Written) -> bool:
    """Return whether a number is large enough, and not a year."""
    return one.number >= _SMALLEST and not (one.kind == "count" and 1900 <= one.number <= 2100)


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in content_words(words) if not word[0].isdigit())
