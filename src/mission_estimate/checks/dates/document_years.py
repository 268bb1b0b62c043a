"""The number or title of a document carries another year than its date.

What: `S/RES/3001 (2019)`, `S/2020/1` and "resolution 3001 (2019)" in number or title of a source, against
`issued`. A document of the last days of a year may have the number of the next one.
Why: a reader who looks the document up by its number finds one of another year.
Source: UN document symbols carry the year of the document.
Hint: look number and date up in the document.

Fails:
    # functions.yaml
    -    issued: 2019-03-14
    +    issued: 2018-03-14

Passes:
    # functions.yaml
    -    number: S/2020/1
    +    number: S/2020/10
"""

from collections.abc import Iterator

from mission_estimate.checks.days import on_or_in
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.dates import EdtfDate
from mission_estimate.patterns import pattern_of

CODE = "DAT023"
SEVERITY = Severity.WARNING
TITLE = "year of a document"

SYMBOL = pattern_of(
    r"\b[SAE]/((?:19|20)\d{2})/\d+|\bRES/\d+ ?\(((?:19|20)\d{2})\)"
    r"|[Rr]esolution \d+ \(((?:19|20)\d{2})\)"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the year in number and title of each source with its date."""
    for index, source in enumerate(subject.estimate.sources):
        for words in (source.number, source.title):
            year, issued = _year(words), source.issued
            if year is not None and issued is not None and not _fits(issued, year):
                message = f"“{words}” carries the year {year}, and the source was issued {on_or_in(issued)}"
                yield Finding(
                    CODE, SEVERITY, TITLE, message, "look number and date up in the document",
                    ("sources", index, "issued"),
                )  # fmt: skip
                break


def _year(words: str | None) -> int | None:
    found = SYMBOL.search(words) if words else None
    return int(next(filter(None, found.groups()))) if found else None


def _fits(issued: EdtfDate, year: int) -> bool:
    first, last = issued.earliest, issued.latest
    return first.year <= year <= last.year or (last.month, last.year + 1) == (12, year)
