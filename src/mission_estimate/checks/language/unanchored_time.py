"""Relative times such as “recently” without a date."""

import re
from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.editor_text import Written
from mission_estimate.checks.sentences.split import STAND_IN, Passage, unquoted
from mission_estimate.checks.sentences.text_prefilter import written_with
from mission_estimate.checks.sentences.time_anchors import is_anchored
from mission_estimate.checks.world.date_words import MONTHS
from mission_estimate.derived_values.values import is_date
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.judgments import Assessment
from mission_estimate.model.outlook import Course
from mission_estimate.positions import DataPath

_UNIT = r"(?:day|week|fortnight|month|quarter|year|decade|weekend|spring|summer|autumn|fall|winter|session)"
_SPAN = r"(?:few |several |couple of |\w+ )?(?:hours|days|weeks|months|years|decades|quarters)"
RELATIVE = pattern_of(
    rf"\b(?:currently|presently|recently|lately|nowadays|yesterday|today|tomorrow|tonight"
    rf"|at present|at the moment|at this time|at the time of writing|as of now|right now"
    r"|(?<!what is )(?<!what are )now(?!-| (?:and (?:then|again)|known|called|defunct|named)\b)"
    r"|(?<!up )(?<!hard )(?<!difficult )to date|as yet|these days"
    r"|(?<!in )so far(?! (?:as|away|from|north|south|east|west|apart)\b)"
    rf"|until now|up to now|in recent (?:hours|days|weeks|months|years|times)"
    rf"|in the (?:recent past|near future)"
    rf"|(?:in|over|during|for|within) the (?:past|last|previous|coming|next) (?:{_UNIT}\b|{_SPAN})"
    rf"|(?:in )?the (?:coming|past) (?:{_SPAN})"
    rf"|this (?:week|month|quarter|year|spring|summer|autumn|fall|winter)"
    rf"|(?:earlier|later) this (?:week|month|year)|(?<!the )(?:last|next) (?:{_UNIT}\b|{'|'.join(MONTHS)})"
    rf"|(?:hours|days|weeks|months|years) ago)\b",
    re.IGNORECASE,
)
_HINTS = (
    "currently",
    "presently",
    "recently",
    "lately",
    "now",
    "yesterday",
    "today",
    "tomorrow",
    "tonight",
    "at present",
    "at the moment",
    "at this time",
    "to date",
    "so far",
    "as yet",
    "these days",
    "in recent ",
    "the recent past",
    "near future",
    "the past ",
    "last ",
    "the previous ",
    "the coming ",
    "next ",
    "this week",
    "this month",
    "this quarter",
    "this year",
    "this spring",
    "this summer",
    "this autumn",
    "this fall",
    "this winter",
    " ago",
)
_AHEAD = pattern_of(r"\b(?:next|coming|near future|later this)\b", re.IGNORECASE)
_VALUE = pattern_of(r"\{\{\s*([\w.-]+)")


@rule("TXT101", WARNING, "relative time without a date",
      help="give the date: “by 10 July 2017”, “in the six months to July 2017”")  # fmt: skip
def unanchored_time(context: Context) -> Iterator[Issue]:
    """A sentence has a relative time without a date.

    What: reports words such as “currently”, “recently”, “last week”, “in recent months” or “to date” in a
    sentence without a date (by, in or since a date, or a value that is one). A year in a name (the
    Action Plan 2016) and the date of an accord or law do not count. Quotations are skipped; so are
    expectations (“next year”) in a judgment with a `horizon`.
    Why: the estimate is read months later, when “last week” is another week.
    Source: ICD 203 (timeliness); seen in the 2017 estimate of MINUSMA: “last week”, “currently”, “in
    the past month”.
    """
    for written in written_with(context, _HINTS):
        if written.path[0] == "sources":
            continue
        hinting = [one for one in written.sentences if _hints_at_time(one.words.casefold())]
        if not hinting or not RELATIVE.search(written.text):
            continue
        for sentence in hinting:
            words = unquoted(sentence.words)
            for found in RELATIVE.finditer(words):
                if is_anchored(sentence.words) or _has_date(context, written, sentence):
                    break
                if _looks_ahead(context, written.path, found.group()):
                    continue
                yield written.issue(
                    sentence.part(found.start(), found.end()),
                    f"“{found.group()}” is relative to a date that the sentence does not give",
                )


def _hints_at_time(words: str) -> bool:
    return any(hint in words for hint in _HINTS)


def _looks_ahead(context: Context, path: DataPath, words: str) -> bool:
    """Return whether a judgment is about the time up to its horizon, which is printed next to it."""
    parts: dict[str | int, tuple[Assessment, ...] | tuple[Course, ...]] = {
        "assessments": context.estimate.assessments,
        "courses": context.estimate.courses,
    }
    judged = parts.get(path[0])
    if judged is None or not _AHEAD.search(words):
        return False
    return isinstance(path[1], int) and judged[path[1]].horizon is not None


def _has_date(context: Context, written: Written, sentence: Passage) -> bool:
    """Return whether a value in the sentence is a date."""
    for character, place in zip(sentence.words, sentence.places, strict=True):
        if character == STAND_IN and (found := _VALUE.match(written.text, place)):
            value = context.values.get(found[1])
            if value is not None and is_date(value):
                return True
    return False
