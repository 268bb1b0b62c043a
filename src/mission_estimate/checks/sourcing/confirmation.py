"""A credibility of 1 stands on one source.

What: credibility 1, "confirmed by other independent sources", needs another source under `independent_of`.
Why: the 1 tells the reader that two witnesses agree who do not copy each other.
Source: Admiralty code (NATO AJP-2.1): a 1 needs at least two independent sources.
Hint: name the confirming source under `independent_of`, or grade it 2.

Fails:
    # functions.yaml
    -    kind: party
    -    reliability: B
    -    credibility: 2
    +    kind: party
    +    reliability: B
    +    credibility: 1

Passes:
    # functions.yaml
    -    kind: party
    -    reliability: B
    -    credibility: 2
    +    kind: party
    +    reliability: B
    +    credibility: 1
    +    independent_of: [report-2020]
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.sources import Credibility

CODE = "SRC007"
SEVERITY = Severity.WARNING
TITLE = "credibility 1 on one source"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each credibility of 1 that no other source confirms."""
    for index, source in enumerate(subject.estimate.sources):
        confirming = [one for one in source.independent_of if one != source.id]
        if source.credibility is Credibility.CONFIRMED and not confirming:
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"the source `{source.id}` has credibility 1, confirmed, and no independent source is named",
                "name the source that confirms it under `independent_of`, or write credibility 2",
                ("sources", index, "credibility"),
            )  # fmt: skip
