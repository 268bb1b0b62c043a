"""Unused, incomplete and unavailable sources."""

import re
from collections.abc import Iterator

from mission_estimate.checks.context import Context, tokens
from mission_estimate.checks.records.unknown_ids import unknown_sources
from mission_estimate.checks.rule import ADVICE, WARNING, Issue, rule
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup import Citation
from mission_estimate.model.sources import Source, SourceType


@rule("SRC004", WARNING, "unused source", help="cite it, list it under `references`, or remove it")
def unused_source(context: Context) -> Iterator[Issue]:
    """A source is not used.

    What: every source is cited in a text, named in a field, listed among the references or linked.
    Why: either the source is not needed, or its citation was lost.
    Source: editors' experience: authors remove a citation but not its source.
    """
    if context.left_out.ids or context.left_out.gaps:
        return  # a part that did not fit may be the one that uses it
    used = {str(named.reference) for named in context.named if named.reference.kind == "source"}
    for _, token in tokens(context):
        if isinstance(token, Citation):
            used.update(mark.source for mark in token.marks)
    used.update(str(assessment.by) for assessment in context.estimate.assessments)
    unused = [entry for entry in context.index.all_sources if entry.id not in used]
    misspelt = len(unknown_sources(context))  # a misspelt citation is reported at its own place
    if len(unused) > misspelt:
        for entry in unused:
            yield Issue((*entry.path, "id"), f"the source `{entry.id}` is not used")


IN_LIBRARIES = (
    SourceType.BOOK,
    SourceType.CHAPTER,
    SourceType.JOURNAL,
    SourceType.ENCYCLOPEDIA,
    SourceType.THESIS,
)


@rule("SRC005", WARNING, "source without an address",
      help="add `URL` or `archived`; or `held_by` with the holder, or a `note` with the reason")  # fmt: skip
def unfindable_source(context: Context) -> Iterator[Issue]:
    """A source has no address and no holder.

    What: a source has a URL, a DOI, an archived copy or `held_by`, or a `note` with the reason. A book
    or article with its publisher or journal needs none of these, because libraries have it.
    Why: a reference enables others to look up the source.
    Source: ICD 206; seen in the 2017 estimate of MINUSMA: all its 207 links lost their targets.
    """
    for entry in context.index.all_sources:
        source = entry.record
        if isinstance(source, Source) and not _can_be_found(source):
            yield Issue(
                (*entry.path, "id"),
                f"the source `{source.id}` has no address, no archived copy and no holder",
            )


def _can_be_found(source: Source) -> bool:
    if source.url or source.doi or source.archived or source.held_by or source.note:
        return True
    published = source.publisher or source.container_title or source.isbn
    return source.type in IN_LIBRARIES and published is not None


_LASTING = pattern_of(
    r"https?://(?:www\.)?(?:undocs\.org|docs\.un\.org|documents\.un\.org|digitallibrary\.un\.org|doi\.org"
    r"|web\.archive\.org|archive\.(?:org|today|ph|is)|perma\.cc)/"
)


@rule("SRC008", ADVICE, "missing date of access",
      help="add `accessed` with the day of access or `unknown`, or `archived` with a copy")  # fmt: skip
def missing_retrieval_date(context: Context) -> Iterator[Issue]:
    """A web page has no date of access.

    What: a source with a `URL` has `accessed` or `archived`. Documents in the UN document system are
    exempt, because their addresses are permanent.
    Why: pages change and disappear; the date identifies the version, also in an archive.
    Source: ICD 206; the country fact book that every estimate of the series linked to was withdrawn in
    February 2026.
    """
    for index, source in enumerate(context.estimate.sources):
        dated = "accessed" in source.model_fields_set or source.archived
        if source.url and not dated and not _LASTING.match(source.url):
            yield Issue(
                ("sources", index, "URL"),
                f"the page `{source.id}` has neither `accessed` nor `archived`",
            )


OR_NOTE = "; or explain in a `note` why it is unknown"
LAWS = (SourceType.LEGISLATION, SourceType.REGULATION, SourceType.BILL)
ARTICLES = (
    SourceType.ARTICLE,
    SourceType.JOURNAL,
    SourceType.MAGAZINE,
    SourceType.NEWSPAPER,
    SourceType.WEBLOG,
    SourceType.CHAPTER,
    SourceType.ENCYCLOPEDIA,
    SourceType.POST,
)
WORKS = (SourceType.BOOK, SourceType.REPORT, SourceType.THESIS, SourceType.WEBPAGE, SourceType.DATASET)
_NUMBERED = pattern_of(
    r"(?:Security Council |General Assembly )?Resolution \d|Reports? of the Secretary-General\b",
    re.IGNORECASE,
)


@rule("SRC010", WARNING, "incomplete source",
      help="add what is missing, or explain in a `note` why it is unknown")  # fmt: skip
def incomplete_source(context: Context) -> Iterator[Issue]:
    """A source lacks a field that identifies its kind of document.

    What: laws have a number; an article names its journal, site or publisher; a book, report or thesis
    names an author or a publisher; every source has a date of issue or access. A `note` may explain why
    one of these is unknown, except for resolutions and reports of the Secretary-General, which always
    have a symbol as their number.
    Why: a "Report of the Secretary-General" cannot be found without its symbol: there are hundreds.
    Source: ICD 206 on source reference citations; seen in the 2017 estimate of MINUSMA: reports
    identified by month only.
    """
    for index, source in enumerate(context.estimate.sources):
        missing, remedy = _missing(source)
        if missing:
            yield Issue(
                ("sources", index, "id"), f"the source `{source.id}` ({source.type}) has no {missing}", remedy
            )


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
        return "date", f"add `issued` as the document gives it{OR_NOTE}: do not guess"
    return "", ""
