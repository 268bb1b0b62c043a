"""Word the reference of a source: who, what, which symbol, when, where."""

from dataclasses import dataclass

from mission_estimate.model.sources import Source, SourceType
from mission_estimate.rendering.wording import written_date

ITALIC = {
    SourceType.BOOK, SourceType.REPORT, SourceType.DATASET, SourceType.JOURNAL, SourceType.MAGAZINE,
    SourceType.NEWSPAPER,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reference:
    """The parts of a printed reference; `address` is where it can be had, in words or as a link."""

    author: str
    title: str
    rest: str
    url: str | None
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
        archived=source.archived,
        access=_access(source),
        grade=f"{source.reliability}{source.credibility}",
        kind=str(source.kind),
        note=str(source.note or ""),
        language=source.language,
    )


def short_reference(source: Source) -> str:
    """Word a source in as few words as tell it apart: symbol or author, title, date."""
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
    names = [author.printed for author in source.author]
    if len(names) > 3:
        return f"{names[0]} and others"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1] if names else "")))


def _rest(source: Source) -> str:
    parts = [
        source.container_title,
        f"vol. {source.volume}" if source.volume else None,
        f"no. {source.issue}" if source.issue else None,
        f"pp. {source.page}" if source.page else None,
        source.genre,
        source.number if source.number and source.number not in source.title else None,
        f"{source.edition} edition" if source.edition else None,
        source.publisher if source.publisher != _author(source) else None,
        source.publisher_place,
        written_date(source.issued) if source.issued else "no date",
        f"doi {source.doi}" if source.doi else None,
        f"ISBN {source.isbn}" if source.isbn else None,
    ]
    return ", ".join(str(part) for part in parts if part)


def _access(source: Source) -> str:
    parts = []
    if source.accessed:
        parts.append(f"retrieved {written_date(source.accessed)}")
    if source.held_by:
        parts.append(f"held by {source.held_by}")
    if not source.url and not source.archived and not source.held_by:
        parts.append("no address known")
    return "; ".join(parts)
