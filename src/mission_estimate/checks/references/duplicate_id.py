"""Ids that two records share."""

import re
from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.checks.suggestions import with_article
from mission_estimate.model.index import Entry

_OURS = re.compile(
    r"(?:note|fn|fnref)-[0-9]+|ref-[0-9]+-[0-9]+|(?:para|part|source|figure|brief|sheet|disagreements)-.*"
    r"|user-content-.*|acronyms|contents|corrections|disagreements|executive-summary|further-actors|links"
    r"|major-concerns|notes|recent-events|sources|upcoming-events"
)
"""The anchors of the documents themselves, and those that GitHub makes."""


@rule("REF001", ERROR, "id is used twice", help="give one of the two another id, and change the links to it")
def duplicate_id(context: Context) -> Iterator[Issue]:
    """Two things have one id.

    What: ids are unique in an estimate, over all kinds; sources have a space of their own. The
    documents have places with names too, such as `note-1`, `para-mandate` or `sources`: these are no
    ids of an estimate.
    Why: a link or path to an id that stands twice would lead to whichever came first.
    Source: references between the parts of an estimate are made by id.
    """
    yield from _in_the_way(context.index.entries)
    for entries in (context.index.entries, context.index.all_sources):
        first: dict[str, Entry] = {}
        for entry in entries:
            known = first.setdefault(entry.id, entry)
            if known is not entry:
                yield Issue(
                    (*entry.path, "id"),
                    f"the id `{entry.id}` of this {entry.kind} belongs to {with_article(known.kind)} already",
                    "give one of the two another id, and mend the links to it",
                )


def _in_the_way(entries: tuple[Entry, ...]) -> Iterator[Issue]:
    for entry in entries:
        if _OURS.fullmatch(entry.id):
            yield Issue(
                (*entry.path, "id"),
                f"the id `{entry.id}` of this {entry.kind} is the name of a place in every document",
                "give it another id, and mend the links to it",
            )
