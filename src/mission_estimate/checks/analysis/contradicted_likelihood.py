"""A judgment says another likelihood than its field.

What: a term of likelihood in the `judgement` means the same as `likelihood`.
Why: one of the two is wrong, and the reader sees both beside each other.
Source: ICD 203, D.6.e.2.
Hint: leave the term out of the sentence; the field prints it.

Fails:
    # situation.yaml
    -      The road reopens before the rains.
    +      The road is likely to reopen before the rains.

Passes:
    # situation.yaml
    -      The road reopens before the rains.
    +      The road is unlikely to reopen before the rains.
"""

from collections.abc import Iterator

from mission_estimate.checks.likelihoods import RANGES, TERM, term_of
from mission_estimate.checks.sentences import paragraphs, spot_of, unquoted
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity

CODE = "ANA006"
SEVERITY = Severity.ERROR
TITLE = "likelihood contradicts the judgment"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the terms in each judgment with its field."""
    for index, assessment in enumerate(subject.estimate.assessments):
        stated = RANGES.get(assessment.likelihood)
        if stated is None:
            continue
        for passage in paragraphs(assessment.judgement):
            for found in TERM.finditer(unquoted(passage.words)):
                if RANGES[term_of(found.group())] != stated:
                    yield Finding(
                        CODE, SEVERITY, TITLE,
                        f"the judgment says “{found.group()}”, and `likelihood` is {assessment.likelihood}",
                        "take the term out of the sentence, or mend the field, which is printed beside it",
                        ("assessments", index, "judgement"),
                        spot=spot_of(assessment.judgement, passage.part(*found.span())),
                    )  # fmt: skip
