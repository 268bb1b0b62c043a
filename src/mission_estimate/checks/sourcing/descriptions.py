"""A source lacks what its kind of document is found by.

What: a resolution and a report of the Secretary-General have a number; laws have one, or a note; an article
names its journal, site or publisher; a book, report or thesis names an author or a publisher; and every
source has a date of issue or retrieval. Where a `note` tells what is not known, the rule is silent, but for
resolutions and reports of the Secretary-General, which always have a symbol.
Why: nobody finds "Report of the Secretary-General" without its symbol: there are hundreds.
Source: ICD 206 on source reference citations; seen in the 2017 estimate of MINUSMA: reports called by month
only.
Hint: add what is missing, or say in a `note` why it cannot be known.

Fails:
    # functions.yaml
    -    publisher: Atlas House
    -    issued: 2019
    +    publisher: Atlas House

Passes:
    # functions.yaml
    -    publisher: Atlas House
    -    issued: 2019
    +    publisher: Atlas House
    +    note: The atlas has no date
"""

import re
from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.sources import Source, SourceType
from mission_estimate.patterns import pattern_of

CODE = "SRC010"
SEVERITY = Severity.WARNING
TITLE = "source is not fully described"

OR_NOTE = "; or say in a `note` why it cannot be known"
LAWS = (SourceType.LEGISLATION, SourceType.REGULATION, SourceType.BILL)
ARTICLES = (
    SourceType.ARTICLE, SourceType.JOURNAL, SourceType.MAGAZINE, SourceType.NEWSPAPER, SourceType.WEBLOG,
    SourceType.CHAPTER, SourceType.ENCYCLOPEDIA, SourceType.POST,
)  # fmt: skip
WORKS = (SourceType.BOOK, SourceType.REPORT, SourceType.THESIS, SourceType.WEBPAGE, SourceType.DATASET)
_NUMBERED = pattern_of(
    r"(?:Security Council |General Assembly )?Resolution \d|Reports? of the Secretary-General\b",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    """Say of each source what is missing."""
    for index, source in enumerate(subject.estimate.sources):
        missing, remedy = _missing(source)
        if missing:
            yield Finding(
                CODE, SEVERITY, TITLE, f"the source `{source.id}` ({source.type}) has no {missing}",
                remedy, ("sources", index, "id"),
            )  # fmt: skip


def _missing(source: Source) -> tuple[str, str]:
    if not source.number and _NUMBERED.match(source.title):
        return "document symbol", "add `number` with the symbol, such as S/2016/1137: the document has one"
    return ("", "") if source.note else _missing_of_kind(source)


def _missing_of_kind(source: Source) -> tuple[str, str]:
    housed = source.container_title or source.publisher
    if source.type in LAWS and not source.number:
        return "number", f"add `number`{OR_NOTE}"
    if source.type in ARTICLES and not housed:
        return "journal, site or publisher", f"add `container-title`{OR_NOTE}"
    if source.type in WORKS and not (housed or source.author or source.editor):
        return "author or publisher", f"add `author` or `publisher`{OR_NOTE}"
    if not (source.issued or source.accessed):
        return "date", f"add `issued`, or `accessed` for a page{OR_NOTE}"
    return "", ""
