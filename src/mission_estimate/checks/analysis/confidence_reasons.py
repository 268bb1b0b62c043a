"""A confidence is not explained.

What: an assessment of the editors with a `confidence` has a `confidence_reason`.
Why: low, moderate and high mean something only with what they rest on.
Source: ICD 203, D.6.e.2: the basis for uncertainties is explained; ICD 206, source descriptors.
Hint: say in one line what the confidence rests on, and what is missing.

Fails:
    # situation.yaml
         confidence: moderate
    -    confidence_reason: it rests on one report

Passes:
    # situation.yaml
    -    confidence_reason: it rests on one report
    +    confidence_reason: one report tells it, and nobody else
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.judgements import Confidence

CODE = "ANA016"
SEVERITY = Severity.WARNING
TITLE = "confidence not explained"


def check(subject: Subject) -> Iterator[Finding]:
    """Ask for the reason of each confidence."""
    for index, assessment in enumerate(subject.estimate.assessments):
        stated = assessment.by == "editors" and assessment.confidence is not Confidence.NOT_STATED
        if stated and assessment.confidence_reason is None:
            yield Finding(
                CODE, SEVERITY, TITLE, f"nothing says why the confidence is {assessment.confidence}",
                "add `confidence_reason`: what it rests on, and what is missing",
                ("assessments", index, "confidence"),
            )  # fmt: skip
