"""The order of rendering: arrange, have the PDFs set, and render the texts meanwhile."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from mission_estimate.errors import CannotGoOn
from mission_estimate.figures import draw
from mission_estimate.findings import Finding, Severity, locate, reaches
from mission_estimate.model.outline import Outline, bind_outline
from mission_estimate.options import ENDINGS, Options
from mission_estimate.pipeline.examine import NO_EARLIER, Earlier, Examined
from mission_estimate.positions import Positions
from mission_estimate.rendering import brief, documents
from mission_estimate.rendering.bidi_marks import directed_html
from mission_estimate.rendering.brief import Brief, Plan
from mission_estimate.rendering.brief_fitting import Fitting, begin_fitting
from mission_estimate.rendering.documents import Document
from mission_estimate.rendering.json_export import render_json
from mission_estimate.rendering.pdf import GIVEN_UP, PdfAttachment, PdfEngine, PdfJob, PdfResult
from mission_estimate.rendering.pdf import Rendering as Setting
from mission_estimate.rendering.styles import print_stylesheet
from mission_estimate.workspace import Workspace
from mission_estimate.yaml_reader import Limits, open_bytes, read_bytes


@dataclass(frozen=True, slots=True)
class Rendered:
    """The files of an edition by name; findings of rendering; the pages of its first document."""

    files: Mapping[str, bytes]
    findings: tuple[Finding, ...] = ()
    pages: int = 0


@dataclass(frozen=True, slots=True)
class Pending:
    """An edition whose texts are rendered, while its PDFs are being set in other processes."""

    examined: Examined
    shown_as: str
    texts: Mapping[str, bytes]
    printing: Mapping[str, Setting | Fitting]
    findings: tuple[Finding, ...] = ()

    def finish(self) -> Rendered:
        """Wait for the PDFs and return all files; a brief is fitted while the long PDF is still being set."""
        fitted_first = sorted(self.printing, key=lambda file: not isinstance(self.printing[file], Fitting))
        results = {file: _result(self.printing[file]) for file in fitted_first}
        files, found = dict(self.texts), [*self._located(self.findings)]
        for file in self.printing:
            result, left_out = results[file]
            found += [*_pdf_findings(self.shown_as, result), *self._located(left_out)]
            if result.pdf is not None:
                files[file] = result.pdf
        pages = next((result.pages for file in self.printing if (result := results[file][0]).pdf), 0)
        return Rendered(files, tuple(found), pages)

    def _located(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        return locate(findings, replace(self.examined.positions, folder=self.shown_as))


def _result(setting: Setting | Fitting) -> tuple[PdfResult, tuple[Finding, ...]]:
    if isinstance(setting, Fitting):
        fitted = setting.finish()
        return fitted.result, fitted.findings
    return setting.result(), ()


def read_outline(workspace: Workspace) -> Outline:
    """Read the outline from the first folder of templates that has one."""
    path = next(
        (p for folder in workspace.templates if (p := folder / "estimate" / "outline.yaml").is_file()), None
    )
    if path is None:
        raise CannotGoOn("the templates have no estimate/outline.yaml", "reinstall the program")
    raw = open_bytes(path, path.as_posix(), Limits().file_bytes)
    read = None if isinstance(raw, Finding) else read_bytes(raw, file=path.name)
    outline = bind_outline(read.data) if read and not reaches(read.findings, Severity.ERROR) else None
    if outline is None:
        raise CannotGoOn(
            f"invalid outline {path.as_posix()}",
            "compare it with the built-in outline",
        )
    return outline


@dataclass(frozen=True, slots=True)
class _Work:
    """What all documents of an edition share."""

    document: Document
    options: Options
    engine: PdfEngine | None
    exported: bytes
    stem: str

    def job(self, html: str, document: str) -> PdfJob:
        """Make the order for a PDF; the data of the estimate are attached to every one."""
        day = self.document.view.estimate.edition.as_of
        attachment = PdfAttachment(
            f"{self.stem}.json",
            self.exported,
            "The estimate as data, with its derived values",
            "application/json",
            day.isoformat(),
        )
        return PdfJob(
            html=html,
            stylesheet=print_stylesheet(self.document.folders, self.options.paper, document),
            epoch=int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()),
            attachments=(attachment,),
        )


@dataclass(frozen=True, slots=True)
class _Begun:
    """A document whose PDF is being set, and how its texts are rendered meanwhile."""

    stem: str
    setting: Setting | Fitting | None
    texts: Mapping[str, Callable[[], str]]
    findings: tuple[Finding, ...] = ()


def begin_rendering(  # noqa: PLR0913 - the stages and what they are given
    workspace: Workspace,
    outline: Outline,
    examined: Examined,
    options: Options,
    engine: PdfEngine | None,
    *,
    earlier: Earlier = NO_EARLIER,
) -> Pending:
    """Render the documents and formats that are asked for; PDFs are set while the texts are rendered.

    What has changed since `earlier` is said in the summary and in the brief.
    """
    estimate, index, name = examined.estimate, examined.index, examined.name
    if estimate is None or index is None:
        raise ValueError("only an estimate that was bound can be rendered")
    figures = {figure.id: figure for figure in draw(estimate, index, examined.values)}
    document = documents.arrange(
        estimate=estimate,
        index=index,
        values=examined.values,
        outline=outline,
        figures=figures,
        earlier=earlier.estimate,
        folders=workspace.templates,
        cache=workspace.cache,
    )
    exported = render_json(estimate, examined.values).encode()
    work = _Work(document, options, engine, exported, f"{name.mission}-{name.edition}")
    every = [_BEGIN[kind](work) for kind in options.documents]
    texts = {f"{work.stem}.json": exported} if "json" in options.formats else {}
    if "markdown" in options.formats:
        drawings = {f"figures/{figure.id}.svg": figure.svg for figure in figures.values()}
        texts |= {file: directed_html(svg).encode() for file, svg in drawings.items()}
    for begun in every:
        texts |= {
            f"{begun.stem}.{ENDINGS[form]}": render().encode()
            for form, render in begun.texts.items()
            if form in options.formats
        }
    printing = {f"{begun.stem}.pdf": begun.setting for begun in every if begun.setting is not None}
    findings = (*earlier.findings, *(found for begun in every for found in begun.findings))
    return Pending(examined, workspace.shown_as(name), texts, printing, findings)


def _begin_full(work: _Work) -> _Begun:
    document, options, setting = work.document, work.options, None
    if not {"html", "pdf"} & set(options.formats):
        return _Begun(work.stem, None, {"markdown": lambda: _markdown(work)})
    body = documents.render_html_body(document)
    if work.engine is not None and "pdf" in options.formats:
        page = documents.render_printed_page(document, body, options.paper, draft=options.draft)
        setting = work.engine.start(work.job(page, "full"))
    return _Begun(
        work.stem,
        setting,
        {
            "markdown": lambda: _markdown(work),
            "html": lambda: documents.render_web_page(document, body, draft=options.draft),
        },
    )


def _markdown(work: _Work) -> str:
    return documents.render_markdown(work.document, draft=work.options.draft)


def _begin_brief(work: _Work) -> _Begun:
    arranged, options = brief.arrange_brief(work.document), work.options
    setting = None
    if work.engine is not None and "pdf" in options.formats:
        setting = begin_fitting(arranged, work.engine, lambda plan: _brief_job(work, arranged, plan))
    return _Begun(
        f"{work.stem}-brief",
        setting,
        {
            "markdown": lambda: brief.render_brief_markdown(arranged, draft=options.draft),
            "html": lambda: brief.render_brief_page(arranged, draft=options.draft),
        },
        arranged.findings,
    )


def _brief_job(work: _Work, arranged: Brief, plan: Plan) -> PdfJob:
    options = work.options
    return work.job(brief.render_printed_brief(arranged, plan, options.paper, draft=options.draft), "brief")


_BEGIN: Mapping[str, Callable[[_Work], _Begun]] = {"full": _begin_full, "brief": _begin_brief}


def _pdf_findings(shown_as: str, result: PdfResult) -> tuple[Finding, ...]:
    found = tuple(
        Finding("PDF001", Severity.ERROR, "the PDF engine complains", warning, _remedy(warning))
        for warning in result.warnings
    )
    return locate(found, Positions({}, shown_as))


def _remedy(warning: str) -> str:
    if warning.endswith(GIVEN_UP):
        return "shorten the longest lists and texts, or build without PDF: `--format html,markdown,json`"
    return "fix the text or figure that it names: the PDF would not show it as written"
