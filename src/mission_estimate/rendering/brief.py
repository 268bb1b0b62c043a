"""Render the brief of two pages: the same templates for Markdown, HTML and the page that is printed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from mission_estimate.findings import Finding, Severity
from mission_estimate.rendering.bidi_marks import directed_html, directed_markdown
from mission_estimate.rendering.body import Format, template_names
from mission_estimate.rendering.documents import Document, tidy
from mission_estimate.rendering.environment import html_environment, markdown_environment
from mission_estimate.rendering.on_github import as_words
from mission_estimate.rendering.page_shells import Page, page_of, style_digest
from mission_estimate.rendering.prose_html import calls_html, prose_html
from mission_estimate.rendering.prose_markdown import calls_markdown, prose_markdown
from mission_estimate.rendering.render_context import Session
from mission_estimate.rendering.sandbox import PlainEnvironment
from mission_estimate.rendering.styles import screen_stylesheet
from mission_estimate.rendering.views.brief import BriefView, brief_view
from mission_estimate.rendering.web_fonts import web_style

SERIES = "Commander’s brief"
CODE, TITLE = "PDF002", "the brief does not hold everything"


@dataclass(frozen=True, slots=True)
class Brief:
    """The brief of an estimate."""

    document: Document
    view: BriefView

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules of the brief leave out, in every format."""
        return tuple(
            Finding(CODE, Severity.WARNING, TITLE, one.said, one.remedy, one.path, spot=one.spot)
            for one in self.view.omissions
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """Which blocks a printed brief leaves out, and whether the changes are on its second page."""

    left_out: frozenset[str] = frozenset()
    changes_behind: bool = False


def arrange_brief(document: Document) -> Brief:
    """Choose what the brief shows."""
    return Brief(document, brief_view(document.view))


def render_brief_markdown(brief: Brief, *, draft: bool = False) -> str:
    """Render the Markdown file."""
    environment = markdown_environment(brief.document.folders, brief.document.cache)
    form = Format("markdown", environment, prose_markdown, calls_markdown)
    names = {"page": _page(brief, "", draft=draft), "body": Markup(tidy(_body(brief, form, Plan())))}  # noqa: S704 - rendered by our templates
    made = tidy(_render(form.environment, "brief/markdown_page.j2", brief, names))
    return as_words(directed_markdown(made))


def render_brief_page(brief: Brief, *, draft: bool = False) -> str:
    """Render the web page."""
    form = _html(brief)
    page, body = _page(brief, "", draft=draft), _body(brief, form, Plan())
    stylesheet = screen_stylesheet(brief.document.folders, "brief")
    style = web_style(stylesheet, body + "".join(page.missions))
    names = {
        "page": page,
        "body": Markup(body),  # noqa: S704 - rendered by our templates
        "style": Markup(style),  # noqa: S704 - our own files
        "style_hash": style_digest(style),
    }
    return directed_html(_render(form.environment, "brief/web_page.j2", brief, names))


def render_printed_brief(brief: Brief, plan: Plan, paper: str, *, draft: bool = False) -> str:
    """Render the HTML that the PDF engine sets, without the blocks that the plan leaves out."""
    form = _html(brief)
    names = {"page": _page(brief, paper, draft=draft), "body": Markup(_body(brief, form, plan))}  # noqa: S704 - rendered by our templates
    return directed_html(_render(form.environment, "brief/print_page.j2", brief, names))


def _html(brief: Brief) -> Format:
    environment = html_environment(brief.document.folders, brief.document.cache)
    return Format("html", environment, prose_html, calls_html)


def _render(environment: PlainEnvironment, template: str, brief: Brief, names: Mapping[str, object]) -> str:
    return environment.get_template(template).render(brief=brief.view, view=brief.document.view, **names)


def _body(brief: Brief, form: Format, plan: Plan) -> str:
    view = brief.document.view
    session = Session.without_notes(view.index, view.values, brief.view.told)
    names = template_names(view, session, form)
    names["block"] = form.environment.get_template(f"blocks/{form.name}.j2").make_module(names)
    piece = form.environment.get_template(f"brief/{form.name}.j2").make_module(names)
    return form.environment.get_template("brief/document.j2").render(
        piece=piece, brief=brief.view, view=view, plan=plan, **names
    )


def _page(brief: Brief, paper: str, *, draft: bool) -> Page:
    document = brief.document
    page = page_of(document.view, document.outline, paper=paper, draft=draft)
    title = f"{SERIES}: {page.acronym}, {page.day}"
    return replace(
        page, title=title, series=SERIES, description=f"{SERIES} of {page.description}", contents=()
    )
