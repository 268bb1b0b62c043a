"""Nobody known makes the judgment.

What: `by` of an assessment is `editors`, or the id of a source.
Why: a judgment without an author cannot be weighed, and the document would print a word as a name.
Source: ICD 203, analytic standard 3: whose judgment it is must be plain.
Hint: write `editors`, or the id of the source.

Fails:
    # situation.yaml
    -    by: report-2020
    +    by: observers

Passes:
    # situation.yaml
    -    by: report-2020
    +    by: accord-2015
    +    would_change: a breach of the accord
"""

from collections.abc import Iterator

from mission_estimate.checks.near import did_you_mean
from mission_estimate.checks.subject import Subject
from mission_estimate.checks.unknowns import unknown_sources
from mission_estimate.findings import Finding, Severity

CODE = "ANA013"
SEVERITY = Severity.ERROR
TITLE = "judgment of nobody known"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each author that is neither the editors nor a source."""
    known = {"editors", *subject.index.sources}
    for index, assessment in enumerate(subject.estimate.assessments):
        reported = assessment.by in unknown_sources(subject)
        if not (reported or assessment.by in known or subject.left_out.may_have(assessment.by, "source")):
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"the judgment is by `{assessment.by}`: neither `editors` nor a source",
                did_you_mean(assessment.by, known, "write `editors`, or the id of a source"),
                ("assessments", index, "by"),
            )  # fmt: skip
