"""The order of rendering: arrange, render the texts, and have the PDF set meanwhile."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from mission_estimate.errors import CannotGoOn
from mission_estimate.findings import Finding, Severity, locate
from mission_estimate.model.outline import Outline, bind_outline
from mission_estimate.options import ENDINGS, Options
from mission_estimate.positions import Positions
from mission_estimate.rendering import documents
from mission_estimate.rendering.documents import Document, HtmlBody
from mission_estimate.rendering.json_export import render_json
from mission_estimate.rendering.pdf import PdfAttachment, PdfEngine, PdfJob, PdfResult
from mission_estimate.rendering.pdf import Rendering as Setting
from mission_estimate.rendering.styles import print_stylesheet
from mission_estimate.source import read_bytes
from mission_estimate.workflow import Examined
from mission_estimate.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Rendered:
    """The files of an edition by name; findings of the PDF engine."""

    files: Mapping[str, bytes]
    findings: tuple[Finding, ...] = ()
    pages: int = 0


@dataclass(frozen=True, slots=True)
class Pending:
    """An edition whose texts are rendered, while its PDF is being set in another process."""

    stem: str
    shown_as: str
    texts: Mapping[str, bytes]
    setting: Setting | None

    def finish(self) -> Rendered:
        """Wait for the PDF and return all files."""
        result = self.setting.result() if self.setting is not None else None
        files = {f"{self.stem}.{ENDINGS[form]}": content for form, content in self.texts.items()}
        if result is None:
            return Rendered(files)
        if result.pdf is not None:
            files[f"{self.stem}.pdf"] = result.pdf
        return Rendered(files, _pdf_findings(self.shown_as, result), result.pages)


def read_outline(workspace: Workspace) -> Outline:
    """Read the outline from the first folder of templates that has one."""
    path = next(
        (p for folder in workspace.templates if (p := folder / "estimate" / "outline.yaml").is_file()), None
    )
    if path is None:
        raise CannotGoOn("the templates have no estimate/outline.yaml", "install the program again")
    outline = bind_outline(read_bytes(path.read_bytes(), file=path.name).data)
    if outline is None:
        raise CannotGoOn(
            f"the outline {path.as_posix()} does not fit",
            "compare it with the one that comes with the program",
        )
    return outline


def begin_rendering(
    workspace: Workspace, outline: Outline, examined: Examined, options: Options, engine: PdfEngine | None
) -> Pending:
    """Render the formats that are asked for; the PDF is set while the others are rendered."""
    estimate, index, name = examined.estimate, examined.index, examined.name
    if estimate is None or index is None:
        raise ValueError("only an estimate that was bound can be rendered")
    document = documents.arrange(estimate, index, examined.values, outline, workspace.templates)
    exported = render_json(estimate, examined.values).encode()
    stem = f"{name.mission}-{name.edition}"
    body = documents.render_html_body(document) if {"html", "pdf"} & set(options.formats) else None
    setting = None
    if engine is not None and body is not None and "pdf" in options.formats:
        setting = engine.start(_pdf_job(document, body, options, exported, stem))
    return Pending(stem, workspace.shown_as(name), _texts(document, body, options, exported), setting)


def _texts(document: Document, body: HtmlBody | None, options: Options, exported: bytes) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    if "markdown" in options.formats:
        files["markdown"] = documents.render_markdown(document, draft=options.draft).encode()
    if "html" in options.formats and body is not None:
        files["html"] = documents.render_web_page(document, body, draft=options.draft).encode()
    if "json" in options.formats:
        files["json"] = exported
    return files


def _pdf_job(document: Document, body: HtmlBody, options: Options, exported: bytes, stem: str) -> PdfJob:
    day = document.view.estimate.edition.as_of
    epoch = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
    attachment = PdfAttachment(
        f"{stem}.json",
        exported,
        "The estimate as data, with its derived values",
        "application/json",
        day.isoformat(),
    )
    return PdfJob(
        html=documents.render_printed_page(document, body, options.paper, draft=options.draft),
        stylesheet=print_stylesheet(document.folders, options.paper),
        epoch=epoch,
        attachments=(attachment,),
    )


def _pdf_findings(shown_as: str, result: PdfResult) -> tuple[Finding, ...]:
    remedy = "mend the text or figure that it speaks of: the PDF would not show what was written"
    found = tuple(
        Finding("PDF001", Severity.ERROR, "the PDF engine complains", warning, remedy)
        for warning in result.warnings
    )
    return locate(found, Positions({}, shown_as))
