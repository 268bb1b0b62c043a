"""A source is described and used nowhere.

What: every source is cited in a text, named in a field, listed among the references or linked.
Why: a source that nothing uses is either left over, or the citation that belonged to it was lost.
Source: editors' experience: a dropped citation leaves its source behind.
Hint: cite it where it was used, list it under `references`, or delete it.

Fails:
    # functions.yaml
    -  - id: res-2
    +  - id: guide-2018
    +    type: book
    +    title: Guide to the roads
    +    publisher: Atlas House
    +    issued: 2018
    +    kind: reference
    +    reliability: C
    +    credibility: 3
    +  - id: res-2

Passes:
    # functions.yaml
    -      documents: [accord-2015, report-2020]
    +      documents: [accord-2015, report-2020, res-2]
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject, tokens
from mission_estimate.checks.unknowns import unknown_sources
from mission_estimate.findings import Finding, Severity
from mission_estimate.prose import Citation

CODE = "SRC004"
SEVERITY = Severity.WARNING
TITLE = "source is not used"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each source that is neither cited nor named."""
    if subject.left_out.ids or subject.left_out.gaps:
        return  # a part that did not fit may be the one that uses it
    used = {str(named.reference) for named in subject.named if named.reference.kind == "source"}
    for _, token in tokens(subject):
        if isinstance(token, Citation):
            used.update(mark.source for mark in token.marks)
    used.update(str(assessment.by) for assessment in subject.estimate.assessments)
    unused = [entry for entry in subject.index.all_sources if entry.id not in used]
    if len(unused) > len(
        unknown_sources(subject)
    ):  # one that is misspelt where it is cited is reported there
        for entry in unused:
            yield Finding(
                CODE, SEVERITY, TITLE, f"the source `{entry.id}` is used nowhere",
                "cite it where it was used, list it under `references`, or delete it", (*entry.path, "id"),
            )  # fmt: skip
