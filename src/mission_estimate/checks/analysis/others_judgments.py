"""A judgment of a source is not based on that source.

What: where `by` is the id of a source, `basis` has it, or the judgment cites it.
Why: the reader is sent to documents in which the judgment does not stand.
Source: ICD 206: a reference for every claim that depends on a source.
Hint: add the source to `basis`, or mend `by`.

Fails:
    # situation.yaml
    -    by: report-2020
    +    by: accord-2015

Passes:
    # situation.yaml
    -    by: report-2020
    -    basis: [report-2020]
    +    by: accord-2015
    +    basis: [accord-2015]
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.checks.unknowns import unknown_sources
from mission_estimate.findings import Finding, Severity

CODE = "ANA021"
SEVERITY = Severity.WARNING
TITLE = "judgment and its author"


def check(subject: Subject) -> Iterator[Finding]:
    """Look for the author of each judgment in its basis."""
    for index, assessment in enumerate(subject.estimate.assessments):
        author = str(assessment.by)
        if author not in subject.index.sources or f"@{author}" in assessment.judgement:
            continue
        named = {str(one.source) for one in assessment.basis}
        if author not in named and not named & unknown_sources(subject):
            yield Finding(
                CODE, SEVERITY, TITLE, f"the judgment is that of `{author}`, which is not in its basis",
                f"add `{author}` to `basis`, or mend `by`", ("assessments", index, "by"),
            )  # fmt: skip
