"""Word the reference of a source: who, what, which symbol, when, where."""

import re
from dataclasses import dataclass

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.codes import Doi
from mission_estimate.model.sources import Name, Source, SourceType
from mission_estimate.rendering.wording import ordinal, written_date

ITALIC = {
    SourceType.BOOK, SourceType.REPORT, SourceType.DATASET, SourceType.JOURNAL, SourceType.MAGAZINE,
    SourceType.NEWSPAPER,
}  # fmt: skip

_SEVERAL = pattern_of(r"[0-9ivxlc]\s*(?:--|[-–—,&])\s*[0-9A-Zivxlc]")
_SAYS_EDITION = pattern_of(r"\bedn?\b|\bedition", re.IGNORECASE)
_RANGE = pattern_of(r"(?<=[0-9ivxlc])-{1,2}(?=[0-9A-Zivxlc])")


@dataclass(frozen=True, slots=True)
class Reference:
    """The parts of a printed reference; `url`, `doi` and `archived` are addresses that become links."""

    author: str
    title: str
    rest: str
    url: str | None
    doi: str | None
    archived: str | None
    access: str
    grade: str
    kind: str
    note: str
    language: str | None


def reference(source: Source) -> Reference:
    """Word a source in the order in which the UN's own editors write it."""
    return Reference(
        author=_author(source),
        title=str(source.title),
        rest=_rest(source),
        url=source.url,
        doi=_doi(source),
        archived=source.archived,
        access=_access(source),
        grade=f"{source.reliability}{source.credibility}",
        kind=str(source.kind),
        note=str(source.note or ""),
        language=source.language,
    )


def short_reference(source: Source) -> str:
    """Name a source in as few words as identify it: symbol or author, title, date."""
    dated = written_date(source.issued) if source.issued else "no date"
    if source.number and source.type in (SourceType.LEGISLATION, SourceType.REPORT, SourceType.TREATY):
        return (
            f"{source.title} ({source.number}), {dated}"
            if source.number not in source.title
            else f"{source.title}, {dated}"
        )
    lead = _author(source) or source.publisher or ""
    return ", ".join(part for part in (lead, source.title, dated) if part)


def _author(source: Source) -> str:
    """Name the authors, or the editors where there is no author."""
    if source.author or not source.editor:
        return _named(source.author)
    return f"{_named(source.editor)} ({'ed.' if len(source.editor) == 1 else 'eds'})"


def _named(people: tuple[Name, ...]) -> str:
    names = [person.printed for person in people]
    if len(names) > 3:
        return f"{names[0]} and others"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1] if names else "")))


def _rest(source: Source) -> str:
    parts = [
        source.container_title,
        f"vol. {source.volume}" if source.volume else None,
        f"no. {source.issue}" if source.issue else None,
        _pages(source.page) if source.page else None,
        source.genre,
        source.number if source.number and source.number not in source.title else None,
        _edition(source.edition) if source.edition else None,
        source.publisher if source.publisher != _author(source) else None,
        source.publisher_place,
        written_date(source.issued) if source.issued else "no date",
        f"ISBN {source.isbn}" if source.isbn else None,
    ]
    return ", ".join(str(part) for part in parts if part)


def _doi(source: Source) -> str | None:
    """Return the address of the DOI, unless the address of the source is the same one."""
    if source.doi is None:
        return None
    same = source.url is not None and (Doi.of_address(source.url) or "").casefold() == source.doi.casefold()
    return None if same else source.doi.address


def _pages(page: str) -> str:
    """Write a page or a range of pages."""
    several = _SEVERAL.search(page) is not None
    return page if page.startswith("p") else f"{'pp.' if several else 'p.'} {_RANGE.sub('–', page)}"


def _edition(edition: str) -> str:
    """Write a number as an ordinal; words of an edition are as they are."""
    if not edition.isdecimal():
        return edition if _SAYS_EDITION.search(edition) else f"{edition} edition"
    return f"{ordinal(int(edition))} edition"


def _access(source: Source) -> str:
    parts = []
    if source.accessed:
        parts.append(f"retrieved {written_date(source.accessed)}")
    elif "accessed" in source.model_fields_set:
        parts.append("day of retrieval not known")
    if source.held_by:
        parts.append(f"held by {source.held_by}")
    if not (source.url or source.doi or source.archived or source.held_by):
        parts.append("no address known")
    return "; ".join(parts)
