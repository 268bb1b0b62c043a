"""Likelihood, confidence and hedges in judgments, after ICD 203."""

import re
from collections import Counter
from collections.abc import Iterator

from mission_estimate.checks.context import Context, Text
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.split import paragraphs, sentences, spot_of, unquoted
from mission_estimate.checks.world.likelihoods import RANGES, TERM, in_first_row, may_hold_a_term, term_of
from mission_estimate.lazy_regex import pattern_of

_CONFIDENCE = pattern_of(
    r"\b(?:low|moderate|medium|high)\b(?:[ -](?:to|or|level|levels|of|and|moderate|high|low|degree))*"
    r" confidence\b"
    r"|\bconfidence\b[^.;]{0,30}\b(?:low|moderate|medium|high)\b|\b(?:are|is|am) (?:\w+ )?confident\b",
    re.IGNORECASE,
)


@rule(
    "ANA001",
    WARNING,
    "likelihood and confidence in one sentence",
    help=("make two sentences of it, or use the fields `likelihood` and `confidence`"),
)
def mixed_likelihood_and_confidence(context: Context) -> Iterator[Issue]:
    """Likelihood and confidence stand in one sentence.

    What: no sentence of a text holds a term of likelihood (very likely, improbable) and a level of
    confidence.
    Why: likelihood is about the event, confidence about the basis; in one sentence the reader adds or
    multiplies them.
    Source: ICD 203, D.6.e.2: a confidence level and a degree of likelihood are not combined in one
    sentence.
    """
    for text in context.texts:
        if "onfiden" not in text.text:
            continue
        for sentence in sentences(text.text):
            words = unquoted(sentence.words)
            sure, likely = _CONFIDENCE.search(words), TERM.search(words)
            if sure and likely:
                yield Issue(
                    text.path,
                    f"“{likely.group()}” and “{sure.group()}” stand in one sentence",
                    "make two sentences of it: one on the event, one on what the judgment rests on",
                    spot=spot_of(text.text, sentence.part(*likely.span())),
                )


@rule("ANA002", WARNING, "rows of likelihood mixed", help="keep the row of the other assessments")
def mixed_likelihood_rows(context: Context) -> Iterator[Issue]:
    """The two rows of likelihood terms are mixed.

    What: the assessments of an estimate take their terms from one of the two rows of ICD 203 (unlikely,
    likely … or improbable, probable …); and so does each text.
    Why: the reader who meets "probable" after "likely" looks for a difference, and there is none.
    Source: ICD 203, D.6.e.2: analysts are strongly encouraged not to mix terms from different rows.
    """
    stated = [one for one in context.estimate.assessments if one.likelihood in RANGES]
    counted = Counter(in_first_row(one.likelihood) for one in stated)
    usual = counted[True] >= counted[False]
    example = next((one.likelihood for one in stated if in_first_row(one.likelihood) is usual), None)
    for index, assessment in enumerate(context.estimate.assessments):
        if assessment.likelihood in RANGES and in_first_row(assessment.likelihood) is not usual:
            yield Issue(
                ("assessments", index, "likelihood"),
                f"“{assessment.likelihood}” is of the other row than “{example}” in this estimate",
                f"write “{_same(assessment.likelihood)}”, which means the same",
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
                    f"“{found.group()}” is of the other row than “{first}” in this text",
                    f"write it with “{_same(term_of(found.group()))}”, which means the same",
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


@rule(
    "ANA003",
    WARNING,
    "hedge in a judgment",
    help="say what will happen, and let `likelihood` say how sure that is",
)
def hedged_judgment(context: Context) -> Iterator[Issue]:
    """A judgment of the editors hedges.

    What: no `judgement` by the editors says might, may, could, perhaps, possibly, seemingly, it is
    believed and the like. What is quoted, and judgments of sources, are left as they are.
    Why: "may" is true of everything; how likely it is stands in `likelihood`, in words that mean
    something.
    Source: ICD 203, D.6.e.2: likelihood is expressed in the terms of the scale.
    """
    for index, assessment in enumerate(context.estimate.assessments):
        if assessment.by != "editors":
            continue
        for passage in paragraphs(assessment.judgement):
            for found in HEDGE.finditer(unquoted(passage.words)):
                yield Issue(
                    ("assessments", index, "judgement"),
                    f"“{found.group()}” leaves open how likely it is",
                    spot=spot_of(assessment.judgement, passage.part(*found.span())),
                )


_CERTAIN = pattern_of(
    r"(?<!almost )(?<!nearly )\b(?:certainly|undoubtedly|without (?:a )?doubt|no doubt"
    r"|inevitabl[ye]|obviously"
    r"|definitely|surely|of course|guaranteed?|cannot fail|bound to|is certain|are certain"
    r"|unquestionably|clearly)\b",
    re.IGNORECASE,
)


@rule(
    "ANA022",
    WARNING,
    "certainty in a judgment",
    help="take the word out, and let `likelihood` say how sure it is",
)
def certainty_in_judgment(context: Context) -> Iterator[Issue]:
    """A judgment of the editors claims certainty.

    What: no `judgement` by the editors says certainly, undoubtedly, inevitably, obviously, definitely
    and the like.
    Why: what is certain is a fact and has a source; about the future the scale ends at "almost
    certain".
    Source: ICD 203, D.6.e.2: the scale ends at 99 percent.
    """
    for index, assessment in enumerate(context.estimate.assessments):
        if assessment.by != "editors":
            continue
        for passage in paragraphs(assessment.judgement):
            for found in _CERTAIN.finditer(unquoted(passage.words)):
                yield Issue(
                    ("assessments", index, "judgement"),
                    f"“{found.group()}” claims more than a judgment can",
                    spot=spot_of(assessment.judgement, passage.part(*found.span())),
                )
