"""A resolution has another symbol than its source.

What: a resolution under `mandate` has the symbol of its source: the source with its own id, or the only law
that it names.
Why: the mandate would be named after one document and cited from another.
Source: experience: resolutions of consecutive years differ in two digits.
Hint: mend the one that is wrong: the document has both on its first page.

Fails:
    # overview.yaml
    -      symbol: S/RES/3001 (2019)
    +      symbol: S/RES/3010 (2019)

Passes:
    # overview.yaml
    -      symbol: S/RES/3001 (2019)
    +      symbol: S/RES/3001(2019)
"""

from collections.abc import Iterator

from mission_estimate.checks.evidence import described
from mission_estimate.checks.subject import Subject
from mission_estimate.checks.symbols import normal
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.mandate import Resolution
from mission_estimate.model.sources import Source, SourceType

CODE = "SRC016"
SEVERITY = Severity.ERROR
TITLE = "symbol of another resolution"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the symbol of each resolution with those of its source."""
    for index, resolution in enumerate(subject.estimate.mandate.resolutions):
        source = _source_of(subject, resolution)
        if source is None or not source.number:
            continue
        if normal(source.number) != normal(resolution.symbol):
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"the symbol is {resolution.symbol}, and its source `{source.id}` is {source.number}",
                "mend the resolution or the source: the document itself tells which is right",
                ("mandate", "resolutions", index, "symbol"),
            )  # fmt: skip


def _source_of(subject: Subject, resolution: Resolution) -> Source | None:
    same = subject.index.sources.get(resolution.id)
    if same is not None:
        return same
    laws = [one for one in described(subject, resolution.sources) if one.type is SourceType.LEGISLATION]
    return laws[0] if len(laws) == 1 else None
