"""Two things have one id.

What: ids are unique in an estimate, over all kinds; sources have a space of their own.
Why: a link or path to an id that stands twice would lead to whichever came first.
"""

from collections.abc import Iterator

from mission_estimate.checks.near import with_article
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.index import Entry

CODE = "REF001"
SEVERITY = Severity.ERROR
TITLE = "id is used twice"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each further use of an id."""
    for entries in (subject.index.entries, subject.index.all_sources):
        first: dict[str, Entry] = {}
        for entry in entries:
            known = first.setdefault(entry.id, entry)
            if known is not entry:
                yield Finding(
                    CODE, SEVERITY, TITLE,
                    f"the id `{entry.id}` of this {entry.kind} belongs to {with_article(known.kind)} already",
                    "give one of the two another id, and mend the links to it",
                    (*entry.path, "id"),
                )  # fmt: skip
