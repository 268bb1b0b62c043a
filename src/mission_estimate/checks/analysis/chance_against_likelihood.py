"""Percentages that contradict the likelihood of their judgment."""

import re
from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.checks.sentences.split import paragraphs, spot_of, unquoted
from mission_estimate.checks.world.likelihoods import RANGES
from mission_estimate.lazy_regex import pattern_of

_CHANCE = pattern_of(r"\b(\d{1,3})(?: ?%| percent) (?:chance|probability|likelihood|odds)\b", re.IGNORECASE)


@rule("ANA023", ERROR, "percentage contradicts likelihood",
      help="remove the number, or correct it or `likelihood`")  # fmt: skip
def chance_against_likelihood(context: Context) -> Iterator[Issue]:
    """A percentage contradicts the likelihood of its judgment.

    What: a percentage of chance in a `judgement` lies in the range of `likelihood`.
    Why: the reader sees 80 percent next to "unlikely".
    Source: ICD 203, D.6.e.2: the ranges of the scale.
    """
    for index, assessment in enumerate(context.estimate.assessments):
        stated = RANGES.get(assessment.likelihood)
        if stated is None:
            continue
        for passage in paragraphs(assessment.judgement):
            for found in _CHANCE.finditer(unquoted(passage.words)):
                low, high = stated
                if not low <= int(found[1]) <= high:
                    yield Issue(
                        ("assessments", index, "judgement"),
                        f"the judgment says {found[1]} percent,"
                        f" but “{assessment.likelihood}” means {low} to {high}",
                        spot=spot_of(assessment.judgement, passage.part(*found.span())),
                    )
