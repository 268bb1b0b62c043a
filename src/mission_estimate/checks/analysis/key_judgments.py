"""There are too many key judgments.

What: at most three assessments have `key: true`.
Why: the summary prints them; what the reader shall remember is not five things.
Source: ICD 203, analytic standard 6; house style of the series.
Hint: keep the three on which a decision hangs.

Fails:
    # situation.yaml
    -  - id: accord-holds
    +  - id: key-2
    +    paragraph: drivers
    +    judgement: It lasts.
    +    likelihood: not-stated
    +    confidence: not-stated
    +    by: report-2020
    +    basis: [report-2020]
    +    key: true
    +  - id: key-3
    +    paragraph: drivers
    +    judgement: It lasts.
    +    likelihood: not-stated
    +    confidence: not-stated
    +    by: report-2020
    +    basis: [report-2020]
    +    key: true
    +  - id: key-4
    +    paragraph: drivers
    +    judgement: It lasts.
    +    likelihood: not-stated
    +    confidence: not-stated
    +    by: report-2020
    +    basis: [report-2020]
    +    key: true
    +  - id: accord-holds

Passes:
    # situation.yaml
    -  - id: accord-holds
    +  - id: key-2
    +    paragraph: drivers
    +    judgement: It lasts.
    +    likelihood: not-stated
    +    confidence: not-stated
    +    by: report-2020
    +    basis: [report-2020]
    +    key: true
    +  - id: key-3
    +    paragraph: drivers
    +    judgement: It lasts.
    +    likelihood: not-stated
    +    confidence: not-stated
    +    by: report-2020
    +    basis: [report-2020]
    +    key: true
    +  - id: accord-holds
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity

CODE = "ANA012"
SEVERITY = Severity.WARNING
TITLE = "too many key judgments"

MOST = 3


def check(subject: Subject) -> Iterator[Finding]:
    """Count the key judgments and report those beyond the third."""
    keys = [index for index, one in enumerate(subject.estimate.assessments) if one.key]
    for index in keys[MOST:]:
        yield Finding(
            CODE, SEVERITY, TITLE, f"{len(keys)} judgments are marked as key, and the summary holds {MOST}",
            "keep the three on which a decision hangs, and take `key` from the others",
            ("assessments", index, "key"),
        )  # fmt: skip
