"""The shells around a body: the web page, the printed document, the Markdown file."""

import base64
import hashlib
from dataclasses import dataclass

from markupsafe import Markup

from mission_estimate.model.missions import Status
from mission_estimate.model.outline import Outline
from mission_estimate.rendering.annex_letters import Annex
from mission_estimate.rendering.labels import label
from mission_estimate.rendering.sandbox import PlainEnvironment
from mission_estimate.rendering.views.document import DocumentView
from mission_estimate.rendering.views.paper_arrangement import acronyms_in, body_parts, reference_paragraphs
from mission_estimate.rendering.views.paragraphs import ParagraphView
from mission_estimate.rendering.views.table_titles import trends_title
from mission_estimate.rendering.wording import written_date


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A part in the contents."""

    anchor: str
    title: str
    paragraphs: tuple[ParagraphView, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """What the shells print around the body."""

    title: str
    description: str
    keywords: str
    series: str
    publisher: str
    acronym: str
    missions: tuple[str, ...]
    date: str
    day: str
    label: str
    marking: str
    draft: bool
    paper: str
    contents: tuple[ContentsEntry, ...]
    annexes: tuple[Annex, ...]
    glance: str


def page_of(
    view: DocumentView,
    outline: Outline,
    *,
    paper: str = "",
    annexes: tuple[Annex, ...] = (),
    draft: bool = False,
) -> Page:
    """Gather the words of the shells; `paper` is empty for a web page or Markdown, which have no annexes."""
    estimate, edition = view.estimate, view.estimate.edition
    day = written_date(edition.as_of)
    acronym = " and ".join(mission.acronym for mission in estimate.missions)
    return Page(
        title=f"{outline.title}: {acronym}, {day}",
        description=f"{outline.title} of {estimate.primary.name}, as of {day}",
        keywords=", ".join(("peace operations", *(str(mission.acronym) for mission in estimate.missions))),
        series=outline.title,
        publisher=edition.publisher,
        acronym=acronym,
        missions=tuple(str(mission.name) for mission in estimate.missions),
        date=edition.as_of.isoformat(),
        day=day,
        label=str(edition.label or ""),
        marking=str(edition.marking or ""),
        draft=draft or edition.status is Status.DRAFT,
        paper=paper,
        contents=_paper_contents(view, annexes) if paper else _contents(view),
        annexes=annexes,
        glance=trends_title(view.cover.trends) if view.cover.trends else "",
    )


def _contents(view: DocumentView) -> tuple[ContentsEntry, ...]:
    back = [
        ("acronyms", "Acronyms", view.acronyms),
        ("corrections", "Corrections", view.estimate.edition.corrections),
        ("disagreements", "Where the sources disagree", view.estimate.discrepancies),
        ("notes", "Notes and sources", True),
    ]
    return (
        ContentsEntry("executive-summary", "Executive summary"),
        *(ContentsEntry(part.anchor, part.title, part.paragraphs) for part in view.parts),
        *(ContentsEntry(anchor, title) for anchor, title, there in back if there),
    )


def _paper_contents(view: DocumentView, annexes: tuple[Annex, ...]) -> tuple[ContentsEntry, ...]:
    references = reference_paragraphs(view.parts)
    return (
        ContentsEntry("executive-summary", "Executive summary"),
        *(ContentsEntry(part.anchor, part.title, part.paragraphs) for part in body_parts(view.parts)),
        *(
            ContentsEntry(a.anchor, f"{a.letter}. {a.title}", references if a is annexes[-1] else ())
            for a in annexes
        ),
    )


def web_page(environment: PlainEnvironment, page: Page, view: DocumentView, body: str, style: str) -> str:
    """Put the body into the one self-contained web page; only its own style may apply."""
    environment.allow([label])
    return environment.get_template("page/html.j2").render(
        page=page,
        view=view,
        label=label,
        body=Markup(body),  # noqa: S704 - rendered by our templates
        style=Markup(style),  # noqa: S704 - our own files
        style_hash=style_digest(style),
    )


def style_digest(style: str) -> str:
    """Return the digest by which a page names the one style that may apply."""
    return f"sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}"


def printed_page(environment: PlainEnvironment, page: Page, view: DocumentView, body: str) -> str:
    """Put the body into the document that the PDF engine sets."""
    environment.allow([label, written_date])
    return environment.get_template("page/print.j2").render(
        page=page,
        view=view,
        label=label,
        day=written_date,
        acronyms=acronyms_in(view.acronyms, body),
        body=Markup(body),  # noqa: S704 - rendered by our templates
    )


def markdown_page(environment: PlainEnvironment, page: Page, view: DocumentView, body: str) -> str:
    """Put the body into the Markdown file."""
    return environment.get_template("page/markdown.j2").render(page=page, view=view, body=Markup(body))  # noqa: S704 - rendered by our templates
