"""A chance in percent does not fit the likelihood.

What: a percentage of chance in a `judgement` lies in the range that `likelihood` stands for.
Why: the reader sees 80 percent and "unlikely" beside each other.
Source: ICD 203, D.6.e.2: the ranges of the scale.
Hint: mend the number or the term; best, leave the number out.

Fails:
    # situation.yaml
    -      The road reopens before the rains.
    +      There is a 70 percent chance that the road reopens before the rains.

Passes:
    # situation.yaml
    -      The road reopens before the rains.
    +      There is a 30 percent chance that the road reopens before the rains.
"""

import re
from collections.abc import Iterator

from mission_estimate.checks.likelihoods import RANGES
from mission_estimate.checks.sentences import paragraphs, spot_of, unquoted
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of

CODE = "ANA023"
SEVERITY = Severity.ERROR
TITLE = "chance and likelihood disagree"

_CHANCE = pattern_of(r"\b(\d{1,3})(?: ?%| percent) (?:chance|probability|likelihood|odds)\b", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Compare each percentage of chance with the range of the term."""
    for index, assessment in enumerate(subject.estimate.assessments):
        stated = RANGES.get(assessment.likelihood)
        if stated is None:
            continue
        for passage in paragraphs(assessment.judgement):
            for found in _CHANCE.finditer(unquoted(passage.words)):
                low, high = stated
                if not low <= int(found[1]) <= high:
                    yield Finding(
                        CODE, SEVERITY, TITLE,
                        f"the judgment says {found[1]} percent,"
                        f" and “{assessment.likelihood}” stands for {low} to {high}",
                        "mend the number or `likelihood`; best, leave the number out",
                        ("assessments", index, "judgement"),
                        spot=spot_of(assessment.judgement, passage.part(*found.span())),
                    )  # fmt: skip
