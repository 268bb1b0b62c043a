"""Inconsistent styles of spelling, dates and percentages."""

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator

from mission_estimate.checks.context import Context, tokens
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.counted_nouns import counts, is_amount
from mission_estimate.checks.sentences.editor_text import Written, everything
from mission_estimate.checks.sentences.split import STAND_IN, Passage, unquoted
from mission_estimate.checks.sentences.text_prefilter import passages_with, vocabulary
from mission_estimate.checks.world.date_words import MONTHS
from mission_estimate.checks.world.us_uk_spelling import AMERICAN, BRITISH, Form, forms
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup import ValueMark
from mission_estimate.model.quantities import Unit

Use = tuple[Written, Passage, Form]


@rule("TXT105", WARNING, "mixed American and British spelling",
      help="use the spelling of the rest of the estimate")  # fmt: skip
def mixed_spelling(context: Context) -> Iterator[Issue]:
    """American and British spellings are mixed.

    What: compares words that differ by -ize and -ise, -or and -our, -er and -re, -se and -ce, a doubled
    l, -og and -ogue, and some pairs. If both forms of a kind occur in an estimate, the rarer one is
    reported. Names with capitals, quotations and notes on sources are skipped.
    Why: a document with two spellings looks unedited.
    Source: the United Nations writes -ize with centre and labour, US institutes center and labor; both
    use only one form of each kind.
    """
    by_kind: dict[str, list[Use]] = {}
    for written, passage, form in _uses(context):
        by_kind.setdefault(_kind(form), []).append((written, passage, form))
    for uses in by_kind.values():
        american = [use for use in uses if use[2].variety == AMERICAN]
        british = [use for use in uses if use[2].variety == BRITISH]
        rarer, usual = (american, british) if len(american) < len(british) else (british, american)
        for written, passage, form in rarer:
            example = next(
                (use[2].word for use in usual if use[2].word == form.other), usual[0][2].word if usual else ""
            )
            if usual:
                yield written.issue(
                    passage.part(form.start, form.stop),
                    f"“{form.word}” is a {form.variety} form, but the estimate has “{example}” elsewhere",
                    f"write “{form.other}”, as in the rest of the estimate",
                )


def _uses(context: Context) -> Iterator[Use]:
    for written, passage in passages_with(context, _mixed(context)):
        if written.path[0] != "sources":
            for form in forms(unquoted(passage.words)):
                yield written, passage, form


def _mixed(context: Context) -> list[str]:
    """Return the words of the kinds of which both varieties may be used."""
    found = forms(" ".join(vocabulary(context)))
    american = {_kind(form) for form in found if form.variety == AMERICAN}
    british = {_kind(form) for form in found if form.variety == BRITISH}
    return [form.word for form in found if _kind(form) in american & british]


def _kind(form: Form) -> str:
    return form.difference if form.difference != "words" else min(form.word, form.other)


_MONTH = "|".join(MONTHS)
_OTHER = pattern_of(
    rf"\b(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b"
    r"(?:,? (?P<year>(?:19|20)\d\d)\b)?(?![:/–-]?\d)"
    rf"|(?P<ordinal>\d{{1,2}})(?:st|nd|rd|th)(?: of)? (?P<month2>{_MONTH})(?:,? (?P<year2>(?:19|20)\d\d))?"
    r"|(?P<numeric>\d{1,2}/\d{1,2}/(?:19|20)?\d\d|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)"
    r"|(?P<iso>\d{4}-\d\d-\d\d))(?!\w)"
)
_A_DAY_BEFORE = pattern_of(r"\d(?:st|nd|rd|th)?(?: of)? \Z")
_A_PART_BEFORE = pattern_of(
    r"\b(?:end|close|beginning|start|middle|course|half|part|whole|rest|months?|early|late|mid)(?: of|-)? \Z",
    re.IGNORECASE,
)
_ON = pattern_of(r"\b(?:on|dated) \Z", re.IGNORECASE)

_HINT = pattern_of(r"\d(?:(?<=[ehlrty] .)|st|nd|rd|th|[/.]\d|-\d\d-)")
"""A digit after a word that may be a month, or before a suffix or separator of such a date."""


@rule("TXT106", WARNING, "inconsistent date style", help="write 10 July 2017")
def mixed_date_style(context: Context) -> Iterator[Issue]:
    """A date has another style than the dates of the document.

    What: reports dates such as “July 10, 2017”, “10th of July”, “10/07/2017” and “2017-07-10” in texts,
    titles and notes. The program prints every date of the data as “10 July 2017”.
    Why: 10/07/2017 means July in Europe and October in the United States, and two styles on one page
    look careless.
    Source: United Nations Editorial Manual: day, month, year, in that order, without commas.
    """
    for written in everything(context):
        for passage in written.paragraphs:
            if not _HINT.search(passage.words):
                continue
            words = unquoted(passage.words)
            for found in _OTHER.finditer(words):
                if _is_impossible(found) or (found["month"] and not _is_american(words, found)):
                    continue
                yield written.issue(
                    passage.part(found.start(), found.end()),
                    f"“{found.group()}” does not have the date style of the document, “10 July 2017”",
                    f"write {_ours(found)}",
                )


def _is_impossible(found: re.Match[str]) -> bool:
    """Return whether the day does not exist: another rule reports it."""
    day, month = found["day"] or found["ordinal"], found["month"] or found["month2"]
    return bool(month) and not 1 <= int(day) <= monthrange(2000, MONTHS.index(month) + 1)[1]


def _is_american(words: str, found: re.Match[str]) -> bool:
    """Return whether it is a date, not a month before an amount: “end of March 3.7 million”."""
    before = words[max(0, found.start() - 20) : found.start()]
    if _A_DAY_BEFORE.search(before):
        return False
    if found["year"]:
        return True
    if _A_PART_BEFORE.search(before) or is_amount(words, found.end()):
        return False
    return _ON.search(before) is not None or not counts(words, found.end())


def _ours(found: re.Match[str]) -> str:
    day, month = found["day"] or found["ordinal"], found["month"] or found["month2"]
    if month:
        return " ".join(filter(None, (str(int(day)), month, found["year"] or found["year2"])))
    if found["iso"]:
        year, number, day = found["iso"].split("-")
        if 1 <= int(number) <= 12:
            return f"{int(day)} {MONTHS[int(number) - 1]} {year}"
    return "the day, the name of the month and the year"


_PERCENT = pattern_of(rf"(?<=[\d{STAND_IN}a-z])\s?(?P<sign>percent|per cent|%)(?!\w)")


@rule("TXT107", WARNING, "inconsistent percent style", help="write it as in the rest of the estimate")
def mixed_percent_style(context: Context) -> Iterator[Issue]:
    """Percent is written in different ways.

    What: compares “percent”, “per cent” and “%” after figures in texts, titles and notes. The program
    prints values as “36 percent”, so an estimate with such a value in a text uses “percent”; otherwise
    the most frequent form is the standard.
    Why: a document with several forms looks unedited.
    Source: United Nations Editorial Manual (per cent), US style guides (percent): one of them
    throughout.
    """
    uses = list(_percents(context))
    count = Counter(sign for _, _, sign in uses)
    count["percent"] += _printed(context)
    usual = max(count, key=lambda sign: count[sign]) if count else ""
    for written, piece, sign in uses:
        if sign != usual:
            yield written.issue(
                piece,
                f"the estimate has “{sign}” here, but “{usual}” elsewhere",
                f"write “{usual}”",
            )


def _percents(context: Context) -> Iterator[tuple[Written, Passage, str]]:
    for written in everything(context):
        if "%" not in written.text and "cent" not in written.text:
            continue
        for passage in written.paragraphs:
            for found in _PERCENT.finditer(unquoted(passage.words)):
                yield written, passage.part(found.start("sign"), found.end()), found["sign"]


def _printed(context: Context) -> int:
    """Count the values that a text prints with the word percent."""
    values = (context.values.get(token.path) for _, token in tokens(context) if isinstance(token, ValueMark))
    return sum(1 for value in values if value is not None and value.unit is Unit.PERCENT)
