"""A judgment of the editors does not say how likely, how sure, until when or on what basis.

What: an assessment by the editors has a `likelihood` and a `confidence` that are stated, a `horizon` and a
`basis`.
Why: a forecast without them can never be wrong, so it tells nothing.
Source: ICD 203, analytic standards 2 and 8.
Hint: add what is missing; a judgment without likelihood is a fact or a source's view, and belongs
elsewhere.

Fails:
    # situation.yaml
    -    likelihood: unlikely
    +    likelihood: not-stated

Passes:
    # situation.yaml
    -    likelihood: unlikely
    +    likelihood: very unlikely
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.judgements import Assessment, Confidence, Likelihood

CODE = "ANA004"
SEVERITY = Severity.WARNING
TITLE = "judgment is not complete"


def check(subject: Subject) -> Iterator[Finding]:
    """Say of each judgment of the editors what it lacks."""
    for index, assessment in enumerate(subject.estimate.assessments):
        missing = _missing(assessment)
        if assessment.by == "editors" and missing:
            yield Finding(
                CODE, SEVERITY, TITLE, f"the judgment `{assessment.id}` has no {' and no '.join(missing)}",
                f"add `{missing[0]}`, so that it can be tested later", ("assessments", index, "id"),
            )  # fmt: skip


def _missing(assessment: Assessment) -> list[str]:
    absent = {
        "likelihood": assessment.likelihood is Likelihood.NOT_STATED,
        "confidence": assessment.confidence is Confidence.NOT_STATED,
        "horizon": assessment.horizon is None,
        "basis": not assessment.basis,
    }
    return [name for name, is_absent in absent.items() if is_absent]
