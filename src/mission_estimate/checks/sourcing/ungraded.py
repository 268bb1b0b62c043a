"""A grading says that nothing can be said, and not why.

What: a source graded F (reliability cannot be judged) or 6 (truth cannot be judged) has a `note`.
Why: F and 6 are honest when somebody tried; without a word they look like a form left empty.
Source: Admiralty code (NATO AJP-2.1): F and 6 are not the low end of the scale.
Hint: say in the `note` what was tried, or grade it.

Fails:
    # functions.yaml
    -    kind: party
    -    reliability: B
    +    kind: party
    +    reliability: F

Passes:
    # functions.yaml
    -    kind: party
    -    reliability: B
    +    kind: party
    +    note: Nobody who signed can be asked
    +    reliability: F
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.sources import Credibility, Reliability

CODE = "SRC024"
SEVERITY = Severity.ADVICE
TITLE = "grading not explained"


def check(subject: Subject) -> Iterator[Finding]:
    """Report F and 6 where no note explains them."""
    for index, source in enumerate(subject.estimate.sources):
        if source.note:
            continue
        for name, mark in (("reliability", source.reliability), ("credibility", source.credibility)):
            if mark in {Reliability.F, Credibility.UNJUDGED}:
                yield Finding(
                    CODE, SEVERITY, TITLE,
                    f"the {name} of `{source.id}` is {mark}, cannot be judged, without a note",
                    "say in a `note` what was tried and why it cannot be judged, or grade it",
                    ("sources", index, name),
                )  # fmt: skip
