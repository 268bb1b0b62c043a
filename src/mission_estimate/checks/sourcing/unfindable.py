"""A source cannot be found: it has no address and no holder.

What: a source has a URL, a DOI, an archived copy or `held_by`; a book or article with its publisher or
journal will do, since a library finds it; otherwise a `note` says why.
Why: a reference exists so that somebody else can look.
Source: ICD 206; seen in the 2017 estimate of MINUSMA: all its 207 links lost their targets.
Hint: give the address, or say under `held_by` who has the document.

Fails:
    # functions.yaml
    -    held_by: the parties
    +    genre: agreement

Passes:
    # functions.yaml
    -    held_by: the parties
    +    note: The parties keep the only copy, and do not show it
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.sources import Source, SourceType

CODE = "SRC005"
SEVERITY = Severity.WARNING
TITLE = "source cannot be found"

IN_LIBRARIES = (
    SourceType.BOOK, SourceType.CHAPTER, SourceType.JOURNAL, SourceType.ENCYCLOPEDIA, SourceType.THESIS,
)  # fmt: skip


def check(subject: Subject) -> Iterator[Finding]:
    """Report each source that gives no way to it."""
    for entry in subject.index.all_sources:
        source = entry.record
        if isinstance(source, Source) and not _can_be_found(source):
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"the source `{source.id}` has neither an address, nor an archived copy, nor a holder",
                "give `URL` or `archived`; or say under `held_by` who has it, or in a `note` why not",
                (*entry.path, "id"),
            )  # fmt: skip


def _can_be_found(source: Source) -> bool:
    if source.url or source.doi or source.archived or source.held_by or source.note:
        return True
    published = source.publisher or source.container_title or source.isbn
    return source.type in IN_LIBRARIES and published is not None
