"""A judgement looks ahead to a day that is past.

What: `horizon` of assessments against `edition.as_of`.
Why: what was to come is known by now; the judgement was left over from an earlier edition.
Source: ICD 203: a judgement says for what time it holds.
Hint: say in the text what came of it, or judge anew.

Fails:
    # situation.yaml
    -    horizon: 2020-05
    +    horizon: 2019-05

Passes:
    # situation.yaml
    -    horizon: 2020-05
    +    horizon: 2020
"""

from collections.abc import Iterator

from mission_estimate.checks.days import in_words
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.reckoning.chronology import surely_before

CODE = "DAT032"
SEVERITY = Severity.WARNING
TITLE = "horizon is past"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the horizon of each judgement with the day of the edition."""
    day = subject.estimate.edition.as_of
    for index, assessment in enumerate(subject.estimate.assessments):
        horizon = assessment.horizon
        if horizon is not None and surely_before(horizon, day):
            message = (
                f"the judgement looks ahead to {in_words(horizon)}, and the edition is as of {in_words(day)}"
            )
            help_ = "say in the text what came of it, or judge anew"
            yield Finding(CODE, SEVERITY, TITLE, message, help_, ("assessments", index, "horizon"))
