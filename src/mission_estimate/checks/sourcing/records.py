"""An event, a decision, a budget or a table has no source.

What: events; resolutions with a ceiling, an end or a content; budgets; strength, its course and
contributors; fatalities. Each names at least one source.
Why: these are the claims on which a mission is judged, and each is printed as a fact.
Source: ICD 206: a reference for every claim that depends on a source.
Hint: add `sources: [ID]`, or take the record out.

Fails:
    # situation.yaml
    -    kind: election
    -    sources: [report-2020]
    +    kind: election
    +    sources: []

Passes:
    # situation.yaml
    -    kind: election
    -    sources: [report-2020]
    +    kind: election
    +    sources: [report-2020, atlas-2019]
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.deployment import Deployment, FurtherDeployment
from mission_estimate.model.estimate import Estimate
from mission_estimate.positions import DataPath

CODE = "SRC002"
SEVERITY = Severity.ERROR
TITLE = "record without a source"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each record whose list of sources is missing or empty."""
    for path, what in _unsourced(subject.estimate):
        yield Finding(
            CODE, SEVERITY, TITLE, f"{what} names no source",
            "add `sources` with the id of the document that tells it, or take it out", path, on_key=True,
        )  # fmt: skip


def _unsourced(estimate: Estimate) -> Iterator[tuple[DataPath, str]]:
    for index, event in enumerate(estimate.events):
        if not event.sources:
            yield ("events", index, "id"), f"the event `{event.id}` ({event.title})"
    for index, resolution in enumerate(estimate.mandate.resolutions):
        told = resolution.ceiling or resolution.expires or resolution.decides
        if told and not resolution.sources:
            yield ("mandate", "resolutions", index, "id"), f"the resolution {resolution.symbol}"
    for index, budget in enumerate(estimate.functions.sustainment.budgets):
        if not budget.sources:
            path = ("functions", "sustainment", "budgets", index, "id")
            yield path, f"the budget of {budget.period}"
    yield from _tables(estimate)


def _tables(estimate: Estimate) -> Iterator[tuple[DataPath, str]]:
    deployment, casualties = estimate.deployment, estimate.casualties
    yield from _deployed(("deployment",), deployment)
    for index, further in enumerate(deployment.further):
        yield from _deployed(("deployment", "further", index), further)
    if casualties.fatalities is not None and not casualties.fatalities.sources:
        yield ("casualties", "fatalities"), "the table of fatalities"
    for index, other in enumerate(casualties.further):
        if not other.fatalities.sources:
            yield ("casualties", "further", index, "fatalities"), "the table of fatalities"


def _deployed(path: DataPath, deployment: Deployment | FurtherDeployment) -> Iterator[tuple[DataPath, str]]:
    tables = (
        ("strength", "the strength", deployment.strength),
        ("contributors", "the table of contributors", deployment.contributors),
        ("monthly", "the monthly series", deployment.monthly),
    )
    for name, what, table in tables:
        if table is not None and not table.sources:
            yield (*path, name), what
