"""Percentages that contradict the likelihood of their judgment."""

import re
from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.checks.sentences.judgments import judgments
from mission_estimate.checks.world.likelihoods import RANGES
from mission_estimate.lazy_regex import pattern_of

_CHANCE = pattern_of(r"\b(\d{1,3})(?: ?%| percent) (?:chance|probability|likelihood|odds)\b", re.IGNORECASE)


@rule("ANA023", ERROR, "percentage contradicts likelihood",
      help="remove the number, or correct it or `likelihood`")  # fmt: skip
def chance_against_likelihood(context: Context) -> Iterator[Issue]:
    """A percentage contradicts the likelihood of its judgment.

    What: a percentage of chance in a `judgement`, or in the `statement` of a course, lies in the range of
    `likelihood`.
    Why: the reader sees 80 percent next to "unlikely".
    Source: ICD 203, D.6.e.2: the ranges of the scale.
    """
    for one in judgments(context):
        term = one.record.likelihood
        for found, spot in one.phrases(_CHANCE) if term in RANGES else ():
            low, high = RANGES[term]
            if not low <= int(found[1]) <= high:
                message = f"the {one.noun} says {found[1]} percent, but “{term}” means {low} to {high}"
                yield Issue((*one.path, one.field), message, spot=spot)
