"""Dates after the edition in sentences in the past tense."""

import re
from collections.abc import Iterator
from datetime import date

from mission_estimate.checks.context import Context, Text
from mission_estimate.checks.dates.calendar import YEARS_AHEAD
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.dates_in_text import WrittenDate, dates_in
from mission_estimate.checks.sentences.split import Passage, sentences, spot_of
from mission_estimate.lazy_regex import pattern_of

LEAD = pattern_of(r"(?:\A(?:On|In)|\b(since))\s+(?:\w+day,?\s+)?\Z", re.IGNORECASE)
PAST = pattern_of(
    r"\b(?:was|were|had|did|became|began|took|fell|rose|held|left|came|went|fought|[a-z]{2,}ed)\b"
)
FUTURE = pattern_of(
    r"\b(?:will|would|shall|should|must|may|might|can|could|due|expire|expires|end|ends|until|to|by"
    r"|plan|plans|planned|expect|expects|expected|schedule|scheduled|set|deadline|is|are|begins|starts|foreseen|intended|want|wants|announced|promised|proposed|postponed)\b"
)

_END_OF_CLAUSE = pattern_of(r"[;:]|\s[–—]\s")


@rule("DAT029", WARNING, "future date in the past tense", help="correct the date, or use the future tense")
def future_in_past_tense(context: Context) -> Iterator[Issue]:
    """A text describes a day after the edition date in the past tense.

    What: reports sentences that begin with "on" or "in" and a date after the edition, with a verb in
    the past tense and none in the future; and "since" before such a date.
    Why: this was not known on the edition date: a digit of the date is wrong, or the sentence was added
    later.
    Source: the cover states the date up to which the estimate is current.
    """
    day = context.estimate.edition.as_of
    for text in context.texts:
        if any(found.first is not None and found.first > day for found in dates_in(text.text)):
            for sentence in sentences(text.text):
                yield from _in_sentence(text, sentence, context)


def _in_sentence(text: Text, sentence: Passage, context: Context) -> Iterator[Issue]:
    words, day = sentence.words, context.estimate.edition.as_of
    for found in dates_in(words):
        if found.first is None or not day < found.first <= _latest(day) or not _is_past(words, found):
            continue
        yield Issue(
            text.path,
            f"{found.text} is after the edition date, but the sentence is in the past tense",
            spot=spot_of(text.text, sentence.part(found.start, found.start + len(found.text))),
        )


def _latest(day: date) -> date:
    """Return the last plausible day: another rule reports later ones."""
    return date(day.year + YEARS_AHEAD, 12, 31)


def _is_past(words: str, found: WrittenDate) -> bool:
    lead = LEAD.search(words[: found.start])
    if lead is None:
        return False
    if lead[1]:
        return True
    clause = _END_OF_CLAUSE.split(words[found.start :])[0]
    return PAST.search(clause) is not None and FUTURE.search(words) is None
