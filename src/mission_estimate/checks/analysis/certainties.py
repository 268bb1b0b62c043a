"""A judgment of the editors claims certainty.

What: no `judgement` by the editors says certainly, undoubtedly, inevitably, obviously, definitely and the
like.
Why: what is certain is a fact and has a source; about the future the scale ends at "almost certain".
Source: ICD 203, D.6.e.2: the scale ends at 99 percent.
Hint: take the word out, and let `likelihood` say how sure it is.

Fails:
    # situation.yaml
    -      The road reopens before the rains.
    +      The road will certainly reopen before the rains.

Passes:
    # situation.yaml
    -      The road reopens before the rains.
    +      The road will reopen before the rains, and stay open.
"""

import re
from collections.abc import Iterator

from mission_estimate.checks.sentences import paragraphs, spot_of, unquoted
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of

CODE = "ANA022"
SEVERITY = Severity.WARNING
TITLE = "certainty in a judgment"

_CERTAIN = pattern_of(
    r"(?<!almost )(?<!nearly )\b(?:certainly|undoubtedly|without (?:a )?doubt|no doubt"
    r"|inevitabl[ye]|obviously"
    r"|definitely|surely|of course|guaranteed?|cannot fail|bound to|is certain|are certain"
    r"|unquestionably|clearly)\b",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    """Look for words of certainty in the judgments of the editors."""
    for index, assessment in enumerate(subject.estimate.assessments):
        if assessment.by != "editors":
            continue
        for passage in paragraphs(assessment.judgement):
            for found in _CERTAIN.finditer(unquoted(passage.words)):
                yield Finding(
                    CODE, SEVERITY, TITLE, f"“{found.group()}” claims more than a judgment can",
                    "take the word out, and let `likelihood` say how sure it is",
                    ("assessments", index, "judgement"),
                    spot=spot_of(assessment.judgement, passage.part(*found.span())),
                )  # fmt: skip
