"""A judgment rests on weak sources only.

What: the `basis` of a judgment has at least one source that is not weak. Weak is D to F, or 4 to 6; or C3,
where it stands alone.
Why: the judgment would look as sure as the others, and one rumor carries it.
Source: ICD 203, analytic standard 1; Admiralty code (NATO AJP-2.1).
Hint: find a better source, or drop the judgment.

Fails:
    # situation.yaml
    -    horizon: 2020-05
    -    basis: [report-2020]
    +    horizon: 2020-05
    +    basis: [atlas-2019]

Passes:
    # situation.yaml
    -    horizon: 2020-05
    -    basis: [report-2020]
    +    horizon: 2020-05
    +    basis: [atlas-2019, report-2020]
"""

from collections.abc import Iterator

from mission_estimate.checks.evidence import described, graded, is_poor, is_weak
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity

CODE = "ANA005"
SEVERITY = Severity.WARNING
TITLE = "judgment on weak sources"


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the grading of the basis of every judgment."""
    for index, assessment in enumerate(subject.estimate.assessments):
        basis = described(subject, assessment.basis)
        lone = len(basis) == 1 and is_weak(basis[0])
        if lone or (basis and all(is_poor(one) for one in basis)):
            yield Finding(
                CODE, SEVERITY, TITLE, f"the judgment `{assessment.id}` rests on {graded(basis)} only",
                "add a better source to `basis`, or drop the judgment", ("assessments", index, "basis"),
            )  # fmt: skip
