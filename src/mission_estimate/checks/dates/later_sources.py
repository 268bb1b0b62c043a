"""A part is dated before a source that it cites.

What: the day of a paragraph, section or actor (`as_of`, else that of the edition) against `issued` of each
source that it cites. Data and reference works, which are also taken later, and discrepancies are left
alone.
Why: the part says more than could be known on its day, or its date was not moved when it was revised.
Source: seen in an edition of the series: a section dated before the source it cites.
Hint: move the date of the part, or cite what was known then.

Fails:
    # environment.yaml
    -          Courts are few.[@atlas-2019]
    +          Courts are few.[@report-2020]

Passes:
    # environment.yaml
    -          Courts are few.[@atlas-2019]
    +          Courts are few.[@res-2]
"""

from collections.abc import Iterator

from mission_estimate.checks.as_of import day_at, days_of_parts
from mission_estimate.checks.days import in_words, on_or_in
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.sources import SourceKind
from mission_estimate.positions import DataPath, TextSpot
from mission_estimate.prose import Citation

CODE = "DAT012"
SEVERITY = Severity.WARNING
TITLE = "source later than the part"

ELSEWHERE = ("discrepancies", "links", "sources", "waivers")


def check(subject: Subject) -> Iterator[Finding]:
    """Report each citation of a source that did not exist on the day of the part."""
    days = days_of_parts(subject)
    for path, name, spot in _cited(subject):
        source = subject.index.sources.get(name)
        if source is None or source.issued is None or path[0] in ELSEWHERE:
            continue
        day = day_at(path, days)
        if source.issued.earliest > day and source.kind not in (SourceKind.DATA, SourceKind.REFERENCE):
            message = f"this part is as of {in_words(day)}, and `{name}` was issued {on_or_in(source.issued)}"
            help_ = "move the date of the part, or cite what was known then"
            yield Finding(CODE, SEVERITY, TITLE, message, help_, path, spot=spot)


def _cited(subject: Subject) -> Iterator[tuple[DataPath, str, TextSpot | None]]:
    for text in subject.texts:
        for token in text.tokens:
            if isinstance(token, Citation):
                for mark in token.marks:
                    yield text.path, mark.source, token.spot
    for named in subject.named:
        if named.reference.kind == "source":
            yield named.path, named.reference, None
