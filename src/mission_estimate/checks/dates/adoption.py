"""A resolution was adopted on another day than its document says.

What: `adopted` against the year in the symbol, `S/RES/3001 (2019)`, and against `issued` of its source with
that number.
Why: the mandate in force is found by this date, and the document itself gives it.
Source: symbols of resolutions of the Security Council carry the year of adoption.
Hint: look the date up in the resolution.

Fails:
    # overview.yaml
    -      adopted: 2019-03-14
    +      adopted: 2019-03-15

Passes:
    # overview.yaml
    -      adopted: 2018-05-01
    +      adopted: 2018-05-02
"""

from collections.abc import Iterator

from mission_estimate.checks.because import dates_of_source
from mission_estimate.checks.days import in_words
from mission_estimate.checks.disputes import is_disputed
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.mandate import Resolution
from mission_estimate.patterns import pattern_of

CODE = "DAT022"
SEVERITY = Severity.ERROR
TITLE = "date of adoption"

YEAR = pattern_of(r"\(((?:19|20)\d{2})\)")


def check(subject: Subject) -> Iterator[Finding]:
    """Compare each date of adoption with the symbol and the source."""
    for index, resolution in enumerate(subject.estimate.mandate.resolutions):
        path = ("mandate", "resolutions", index, "adopted")
        document = _document(subject, resolution)
        if document is not None and not is_disputed(subject, path):
            message = (
                f"{resolution.symbol} was adopted on {in_words(resolution.adopted)} here, and {document}"
            )
            because = tuple(
                date for one in resolution.sources for date in dates_of_source(subject, one.source)
            )
            help_ = "look the date up in the resolution"
            yield Finding(CODE, SEVERITY, TITLE, message, help_, path, because=because)


def _document(subject: Subject, resolution: Resolution) -> str | None:
    """Say what contradicts the date, if anything does."""
    year = YEAR.search(resolution.symbol)
    if year is not None and int(year[1]) != resolution.adopted.year:
        return f"its symbol says {year[1]}"
    for cited in resolution.sources:
        source = subject.index.sources.get(cited.source)
        if source is None or source.issued is None or source.number != resolution.symbol:
            continue
        if not source.issued.earliest <= resolution.adopted <= source.issued.latest:
            return f"its source `{source.id}` is dated {in_words(source.issued)}"
    return None
