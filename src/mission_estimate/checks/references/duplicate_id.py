"""Duplicate and reserved ids."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.checks.suggestions import with_article
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.index import ANCHORED, Entry
from mission_estimate.positions import DataPath

_OURS = pattern_of(
    r"(?:note|fn|fnref)-[0-9]+|ref-[0-9]+-[0-9]+|(?:para|part|source|figure|brief|sheet|disagreements)-.*"
    r"|user-content-.*|acronyms|contents|corrections|disagreements|executive-summary|further-actors|links"
    r"|major-concerns|notes|recent-events|sources|upcoming-events"
)
"""The anchors of the documents, and those that GitHub generates."""


@rule(
    "REF001",
    ERROR,
    "duplicate or reserved id",
    help="give one of the two another id, and update the links and paths to it",
)
def duplicate_id(context: Context) -> Iterator[Issue]:
    """Two records have the same id, or an id is reserved.

    What: ids of missions, actors, places, events, tasks, resolutions, acronyms, sections, concerns,
    issues and judgments are unique in an estimate; ids of sources are unique among the sources; ids of
    facts, posts, budget shares and other records that are named by their path are unique in their list.
    Anchors of the documents, such as `note-1`, `para-mandate` or `sources`, are reserved.
    Why: a link or path to a duplicate id would lead to the first record only.
    Source: references between the parts of an estimate are made by id.
    """
    yield from _reserved(context.index.entries)
    first: dict[tuple[DataPath, str], Entry] = {}
    for entry in (*context.index.entries, *context.index.all_sources):
        known = first.setdefault((_namespace(entry), entry.id), entry)
        if known is not entry:
            message = (
                f"the id `{entry.id}` of this {entry.kind} already belongs to {with_article(known.kind)}"
            )
            yield Issue((*entry.path, "id"), message)


def _namespace(entry: Entry) -> DataPath:
    """Return where an id has to be unique: in the documents, among the sources, or in its list."""
    if entry.kind in ANCHORED:
        return ("documents",)
    return ("sources",) if entry.kind == "source" else entry.path[:-1]


def _reserved(entries: tuple[Entry, ...]) -> Iterator[Issue]:
    for entry in entries:
        if entry.kind in ANCHORED and _OURS.fullmatch(entry.id):
            message = f"the id `{entry.id}` of this {entry.kind} is reserved for an anchor of the documents"
            yield Issue((*entry.path, "id"), message, "give it another id, and update the links to it")
