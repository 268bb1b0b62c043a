"""A figure has no source.

What: every fact, and every reading of a fact that comes in several, names at least one source of its own.
Why: a figure that nobody can trace is worth nothing, and the table prints it like all the others.
Source: ICD 206: a reference for every claim that depends on a source.
Hint: add `sources: [ID]` to the figure, or take it out.

Fails:
    # environment.yaml
    -          - {as_of: 2019-08-31, value: 33000, bound: about, sources: [report-2020]}
    +          - {as_of: 2019-08-31, value: 33000, bound: about}

Passes:
    # environment.yaml
    -          - {as_of: 2019-08-31, value: 33000, bound: about, sources: [report-2020]}
    +          - {as_of: 2019-08-31, value: 33000, bound: about, sources: [atlas-2019]}
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.quantities import Fact

CODE = "SRC001"
SEVERITY = Severity.ERROR
TITLE = "figure without a source"


def check(subject: Subject) -> Iterator[Finding]:
    """Report facts without a source, and readings where neither they nor the fact has one."""
    help_ = "add `sources` with the id of the document that gives the figure, or take the figure out"
    for entry in subject.index.entries:
        fact = entry.record
        if not isinstance(fact, Fact) or fact.sources:
            continue
        if not fact.readings:
            message = f"the fact `{fact.id}` ({fact.label}) names no source"
            yield Finding(CODE, SEVERITY, TITLE, message, help_, (*entry.path, "id"))
        for index, reading in enumerate(fact.readings):
            if not reading.sources:
                when = f"of {reading.as_of}" if reading.as_of else "without a date"
                message = f"the reading {when} of the fact `{fact.id}` names no source"
                yield Finding(CODE, SEVERITY, TITLE, message, help_, (*entry.path, "readings", index))
