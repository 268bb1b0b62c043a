"""High confidence rests on one source.

What: a judgment with `confidence: high` has two sources or more in its `basis`.
Why: high confidence says that sources agree; one source agrees with itself.
Source: ICD 203, D.6.e.2; the definition of high confidence in US national estimates speaks of multiple
sources.
Hint: write `moderate`, or add the source that confirms it.

Fails:
    # situation.yaml
    -    confidence: moderate
    +    confidence: high

Passes:
    # situation.yaml
    -    confidence: moderate
    +    confidence: low
"""

from collections.abc import Iterator

from mission_estimate.checks.evidence import described
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.judgements import Confidence

CODE = "ANA015"
SEVERITY = Severity.WARNING
TITLE = "high confidence on one source"


def check(subject: Subject) -> Iterator[Finding]:
    """Count the sources behind each high confidence."""
    for index, assessment in enumerate(subject.estimate.assessments):
        basis = described(subject, assessment.basis)
        if assessment.confidence is Confidence.HIGH and len(basis) == 1:
            yield Finding(
                CODE, SEVERITY, TITLE, f"the confidence is high, and the basis is `{basis[0].id}` alone",
                "write `moderate`, or add to `basis` the source that confirms it",
                ("assessments", index, "confidence"),
            )  # fmt: skip
