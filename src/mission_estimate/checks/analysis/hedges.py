"""A judgment of the editors hedges.

What: no `judgement` by the editors says might, may, could, perhaps, possibly, seemingly, it is believed and
the like. What is quoted, and judgments of sources, are left as they are.
Why: "may" is true of everything; how likely it is stands in `likelihood`, in words that mean something.
Source: ICD 203, D.6.e.2: likelihood is expressed in the terms of the scale.
Hint: say what will happen, and let `likelihood` say how sure that is.

Fails:
    # situation.yaml
    -      The road reopens before the rains.
    +      The road might reopen before the rains.

Passes:
    # situation.yaml
    -      The road reopens before the rains.
    +      The road will reopen in May, before the rains.
"""

from collections.abc import Iterator

from mission_estimate.checks.sentences import paragraphs, spot_of, unquoted
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of

CODE = "ANA003"
SEVERITY = Severity.WARNING
TITLE = "hedge in a judgment"

HEDGE = pattern_of(
    r"\b(?:might|may(?: well)?|could(?: possibly| well)?|possibly|perhaps|maybe|seemingly|apparently"
    r"|presumably"
    r"|conceivably|arguably|reportedly|supposedly|it (?:is|was) (?:widely )?(?:believed|thought|felt|feared)"
    r"|it (?:seems|appears)|(?:seems?|appears?) (?:to|that)|cannot be ruled out|a possibility"
    r"|[Mm]ight|Perhaps|Possibly"
    r"|It (?:is (?:believed|thought)|seems|appears))\b"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Look for hedges in the judgments of the editors."""
    for index, assessment in enumerate(subject.estimate.assessments):
        if assessment.by != "editors":
            continue
        for passage in paragraphs(assessment.judgement):
            for found in HEDGE.finditer(unquoted(passage.words)):
                yield Finding(
                    CODE, SEVERITY, TITLE, f"“{found.group()}” leaves open how likely it is",
                    "say what will happen, and let `likelihood` say how sure that is",
                    ("assessments", index, "judgement"),
                    spot=spot_of(assessment.judgement, passage.part(*found.span())),
                )  # fmt: skip
