"""Render the documents of an estimate: Markdown, HTML, JSON, and the HTML that is set as PDF."""

import re
from dataclasses import dataclass
from pathlib import Path

from mission_estimate.derived_values import Values
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.index import Index
from mission_estimate.model.outline import Outline
from mission_estimate.rendering.bidi_marks import directed_html, directed_markdown
from mission_estimate.rendering.body import Format, render_body
from mission_estimate.rendering.environment import html_environment, markdown_environment
from mission_estimate.rendering.note_numbers import Notes
from mission_estimate.rendering.on_github import as_words
from mission_estimate.rendering.page_shells import markdown_page, page_of, printed_page, web_page
from mission_estimate.rendering.prose_html import calls_html, prose_html
from mission_estimate.rendering.prose_markdown import calls_markdown, prose_markdown
from mission_estimate.rendering.render_context import Session
from mission_estimate.rendering.styles import screen_stylesheet
from mission_estimate.rendering.tied_notes import tie_notes, tie_notes_on_screen
from mission_estimate.rendering.views.document import DocumentView, document_view
from mission_estimate.rendering.views.drawings import Drawings
from mission_estimate.rendering.web_fonts import web_style

BODY = "estimate/body.j2"
PAPER = "paper/body.j2"


@dataclass(frozen=True, slots=True)
class Document:
    """An estimate arranged for the page, with the folders of its templates, and of the compiled ones."""

    view: DocumentView
    outline: Outline
    folders: tuple[Path, ...]
    cache: Path | None

    def session(self, notes: Notes | None = None) -> Session:
        """Begin a rendering, with notes that are numbered already, if any."""
        return Session.begin(self.view.index, self.view.values, self.view.anchors, notes)


def arrange(  # noqa: PLR0913 - everything that a page shows
    *,
    estimate: Estimate,
    index: Index,
    values: Values,
    outline: Outline,
    figures: Drawings,
    earlier: Estimate | None,
    folders: tuple[Path, ...],
    cache: Path | None,
) -> Document:
    """Arrange an estimate for the page."""
    view = document_view(
        estimate=estimate, index=index, values=values, outline=outline, figures=figures, earlier=earlier
    )
    return Document(view, outline, folders, cache)


def render_markdown(document: Document, *, draft: bool = False) -> str:
    """Render the Markdown file."""
    form = Format(
        "markdown", markdown_environment(document.folders, document.cache), prose_markdown, calls_markdown
    )
    body = render_body(document.view, document.session(), form, BODY)
    page = page_of(document.view, document.outline, draft=draft)
    return as_words(directed_markdown(tidy(markdown_page(form.environment, page, document.view, tidy(body)))))


def tidy(text: str) -> str:
    """Leave one empty line between blocks, within quotations too, and no space at the end of a line."""
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    lines = re.sub(r"^>\n(?:>\n)+", ">\n", lines, flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n") + "\n"


@dataclass(frozen=True, slots=True)
class HtmlBody:
    """The body of the web page, and its notes, whose numbers hold on paper too."""

    form: Format
    text: str
    notes: Notes


def render_html_body(document: Document) -> HtmlBody:
    """Render the body of the web page."""
    form = Format("html", html_environment(document.folders, document.cache), prose_html, calls_html)
    session = document.session()
    text = tie_notes_on_screen(render_body(document.view, session, form, BODY))
    return HtmlBody(form, text, session.notes)


def render_web_page(document: Document, body: HtmlBody, *, draft: bool = False) -> str:
    """Render the web page."""
    page = page_of(document.view, document.outline, draft=draft)
    style = web_style(screen_stylesheet(document.folders), body.text + "".join(page.missions))
    return directed_html(web_page(body.form.environment, page, document.view, body.text, style))


def render_printed_page(document: Document, body: HtmlBody, paper: str, *, draft: bool = False) -> str:
    """Render the HTML that the PDF engine sets on A4 or US Letter."""
    session = document.session(body.notes.again())
    text = tie_notes(render_body(document.view, session, body.form, PAPER))
    page = page_of(document.view, document.outline, paper=paper, annexes=session.annexes.all, draft=draft)
    return directed_html(printed_page(body.form.environment, page, document.view, text))
