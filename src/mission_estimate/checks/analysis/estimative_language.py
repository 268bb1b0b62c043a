"""Likelihood, confidence and hedges in judgments, after ICD 203."""

import re
from collections import Counter
from collections.abc import Iterator

from mission_estimate.checks.context import Context, Text
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.judgments import judgments
from mission_estimate.checks.sentences.split import paragraphs, sentences, spot_of, unquoted
from mission_estimate.checks.world.likelihoods import RANGES, TERM, in_first_row, may_hold_a_term, term_of
from mission_estimate.lazy_regex import pattern_of

_CONFIDENCE = pattern_of(
    r"\b(?:low|moderate|medium|high)\b(?:[ -](?:to|or|level|levels|of|and|moderate|high|low|degree))*"
    r" confidence\b"
    r"|\bconfidence\b[^.;]{0,30}\b(?:low|moderate|medium|high)\b|\b(?:are|is|am) (?:\w+ )?confident\b",
    re.IGNORECASE,
)


@rule("ANA001", WARNING, "likelihood and confidence in one sentence",
      help="split the sentence: one on the event, one on the basis of the judgment")  # fmt: skip
def mixed_likelihood_and_confidence(context: Context) -> Iterator[Issue]:
    """A sentence combines likelihood and confidence.

    What: reports sentences with both a term of likelihood (very likely, improbable) and a level of
    confidence.
    Why: likelihood is about the event, confidence about its basis; readers of one sentence confuse or
    multiply them.
    Source: ICD 203, D.6.e.2: a confidence level and a degree of likelihood are not combined in one
    sentence.
    """
    for text in context.texts:
        if "onfiden" not in text.text:
            continue
        for sentence in sentences(text.text):
            words = unquoted(sentence.words)
            confident, likely = _CONFIDENCE.search(words), TERM.search(words)
            if confident and likely:
                yield Issue(
                    text.path,
                    f"“{likely.group()}” and “{confident.group()}” are in one sentence",
                    spot=spot_of(text.text, sentence.part(*likely.span())),
                )


@rule("ANA002", WARNING, "mixed rows of likelihood terms", help="use the row of the other assessments")
def mixed_likelihood_rows(context: Context) -> Iterator[Issue]:
    """The two rows of likelihood terms are mixed.

    What: the assessments and courses of an estimate use terms from only one of the two rows of ICD 203
    (unlikely, likely … or improbable, probable …), and so does each text.
    Why: a reader who finds "probable" after "likely" looks for a difference, but there is none.
    Source: ICD 203, D.6.e.2: analysts are strongly encouraged not to mix terms from different rows.
    """
    stated = [
        (one.path, one.record.likelihood) for one in judgments(context) if one.record.likelihood in RANGES
    ]
    counted = Counter(in_first_row(term) for _, term in stated)
    usual = counted[True] >= counted[False]
    example = next((term for _, term in stated if in_first_row(term) is usual), None)
    for path, term in stated:
        if in_first_row(term) is not usual:
            yield Issue(
                (*path, "likelihood"),
                f"“{term}” is from a different row than “{example}” in this estimate",
                f"write “{_same(term)}”, which means the same",
            )
    for text in context.texts:
        if may_hold_a_term(text.text):
            yield from _in_text(text)


def _same(term: str) -> str:
    """Return the term of the other row with the same range."""
    own = next(one for one in RANGES if one == term)
    return next(one for one in RANGES if RANGES[one] == RANGES[own] and one != own)


def _in_text(text: Text) -> Iterator[Issue]:
    first = None
    for passage in paragraphs(text.text):
        for found in TERM.finditer(unquoted(passage.words)):
            first = first or found.group()
            if in_first_row(term_of(found.group())) is not in_first_row(term_of(first)):
                yield Issue(
                    text.path,
                    f"“{found.group()}” is from a different row than “{first}” in this text",
                    f"use “{_same(term_of(found.group()))}”, which means the same",
                    spot=spot_of(text.text, passage.part(*found.span())),
                )


HEDGE = pattern_of(
    r"\b(?:might|may(?: well)?|could(?: possibly| well)?|possibly|perhaps|maybe|seemingly|apparently"
    r"|presumably"
    r"|conceivably|arguably|reportedly|supposedly|it (?:is|was) (?:widely )?(?:believed|thought|felt|feared)"
    r"|it (?:seems|appears)|(?:seems?|appears?) (?:to|that)|cannot be ruled out|a possibility"
    r"|[Mm]ight|Perhaps|Possibly"
    r"|It (?:is (?:believed|thought)|seems|appears))\b"
)


@rule("ANA003", WARNING, "hedge in a judgment",
      help="state what will happen, and express the uncertainty with `likelihood`")  # fmt: skip
def hedged_judgment(context: Context) -> Iterator[Issue]:
    """A judgment of the editors contains a hedge.

    What: reports might, may, could, perhaps, possibly, seemingly, it is believed and similar words in a
    `judgement` by the editors and in the `statement` of a course. Quotations and judgments of
    sources are skipped.
    Why: "may" is true of everything; `likelihood` says how likely it is, in defined terms.
    Source: ICD 203, D.6.e.2: likelihood is expressed in the terms of the scale.
    """
    for one in judgments(context):
        for found, spot in one.phrases(HEDGE) if one.by_editors else ():
            yield Issue((*one.path, one.field), f"“{found.group()}” leaves open how likely it is", spot=spot)


_CERTAIN = pattern_of(
    r"(?<!almost )(?<!nearly )\b(?:certainly|undoubtedly|without (?:a )?doubt|no doubt"
    r"|inevitabl[ye]|obviously"
    r"|definitely|surely|of course|guaranteed?|cannot fail|bound to|is certain|are certain"
    r"|unquestionably|clearly)\b",
    re.IGNORECASE,
)


@rule("ANA022", WARNING, "certainty in a judgment",
      help="remove the word, and express the certainty with `likelihood`")  # fmt: skip
def certainty_in_judgment(context: Context) -> Iterator[Issue]:
    """A judgment of the editors claims certainty.

    What: reports certainly, undoubtedly, inevitably, obviously, definitely and similar words in a
    `judgement` by the editors and in the `statement` of a course.
    Why: something certain is a fact and has a source; for the future the scale ends at "almost certain".
    Source: ICD 203, D.6.e.2: the scale ends at 99 percent.
    """
    for one in judgments(context):
        for found, spot in one.phrases(_CERTAIN) if one.by_editors else ():
            message = f"“{found.group()}” claims certainty, which a {one.noun} does not have"
            yield Issue((*one.path, one.field), message, spot=spot)
