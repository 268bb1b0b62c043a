"""Make one PDF with the engine. Imported only in the process that makes PDFs."""

import gc
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import weasyprint
from weasyprint.css.counters import CounterStyle
from weasyprint.text.ffi import fontconfig
from weasyprint.text.fonts import FontConfiguration

from mission_estimate.rendering.fonts import Face, further_faces, lasting_faces, pdf_font_css, print_faces
from mission_estimate.rendering.pdf.content_filter import objections
from mission_estimate.rendering.pdf.fetcher import BASE_URL, OwnFetcher
from mission_estimate.rendering.pdf.log_capture import listening
from mission_estimate.rendering.pdf.patches.column_lines import keep_lines
from mission_estimate.rendering.pdf.patches.line_breaks import mend_line_ends
from mission_estimate.rendering.pdf.patches.svg_text import shape_words
from mission_estimate.rendering.pdf.patches.tags import mend_tags
from mission_estimate.rendering.pdf.patches.ua_stylesheet import Page
from mission_estimate.rendering.pdf.post_processing import compress, declare_accessible, list_attachments_once
from mission_estimate.rendering.pdf.protocol import PdfAttachment, PdfJob, PdfResult
from mission_estimate.rendering.pdf.weasyprint_types import Attachment, Pdf

VARIANT = "pdf/a-3a"
_OWN_FONTS = (
    "the stylesheet declares a typeface with @font-face, which is ignored: "
    "documents use the shipped ones only"
)


class NoFonts(RuntimeError):
    """The engine took none of our faces: it would end with a segmentation fault."""


class FacesVanished(RuntimeError):
    """The files of our faces were removed while the engine used them: another face may be in the PDF."""


@dataclass(frozen=True)
class Sheet:
    """A stylesheet, parsed, with the counter styles and colours that it declares.

    `warnings` is what the engine said about it, for every document that uses it.
    """

    css: Any
    counter_style: Any
    color_profiles: dict[str, Any]
    warnings: tuple[str, ...]


class Press:
    """The engine with our stylesheets, made ready before there is a document.

    No font map is made here: newer versions of Pango answer for one from a thread
    of their own, which does not survive the fork into the child that prints.
    """

    def __init__(self, stylesheets: Iterable[str]) -> None:
        mend_tags()
        shape_words()
        mend_line_ends()
        keep_lines()
        self._sheets = {text: parse(text) for text in stylesheets}

    def sheet(self, text: str) -> Sheet:
        """Return a stylesheet, parsed now if it was not known before."""
        return self._sheets.get(text) or parse(text)


class Faces:
    """Our faces, given to the engine: the lasting ones at once, others when a document needs them."""

    def __init__(self) -> None:
        self.configuration = FontConfiguration()
        self.sheets: list[Any] = []
        self._given = 0
        self._give(lasting_faces())
        application_fonts = fontconfig.FcConfigGetFonts(
            self.configuration._config,  # noqa: SLF001
            fontconfig.FcSetApplication,
        )
        if not application_fonts or application_fonts.nfont < self._given:
            raise NoFonts

    def suffice_for(self, html: str) -> None:
        """Give the engine the faces of other scripts that a document has."""
        self._give(further_faces(html, print_faces()))

    def _give(self, faces: tuple[Face, ...]) -> None:
        if faces:
            rules = pdf_font_css(faces)
            configuration, fetcher = self.configuration, OwnFetcher({})
            self.sheets.append(
                weasyprint.CSS(
                    string=rules, base_url=BASE_URL, url_fetcher=fetcher, font_config=configuration
                )
            )
            self._given += len(faces)

    def are_there(self) -> bool:
        """Return whether all files that the engine wrote for itself are still there."""
        folder = self.configuration._folder  # noqa: SLF001
        try:
            return len(os.listdir(folder)) >= self._given  # noqa: PTH208 - the names are enough
        except OSError:
            return False


def parse(text: str) -> Sheet:
    """Parse a stylesheet; no other sheet and no font that it names is loaded."""
    counter_style, color_profiles, fetcher = CounterStyle(), dict[str, Any](), OwnFetcher({})
    with listening() as journal:
        css = weasyprint.CSS(
            string=text,
            base_url=BASE_URL,
            url_fetcher=fetcher,
            counter_style=counter_style,
            color_profiles=color_profiles,
        )
    own_fonts = (_OWN_FONTS,) if "@font-face" in text.lower() else ()
    return Sheet(css, counter_style, color_profiles, (*journal.sentences(fetcher.refusals), *own_fonts))


def make(job: PdfJob, press: Press, faces: Faces) -> PdfResult:
    """Make the PDF of one document."""
    sheet = press.sheet(job.stylesheet)
    fetcher = OwnFetcher(job.assets)
    faces.suffice_for(job.html)
    gc.disable()
    try:
        with listening() as journal:
            pdf, pages, ends, refused = _print(job, sheet, faces, fetcher)
    finally:
        gc.enable()
    if not faces.are_there():
        raise FacesVanished
    warnings = (*sheet.warnings, *journal.sentences(fetcher.refusals), *refused)
    return PdfResult(None if refused else pdf, warnings, pages, ends=ends)


def _print(
    job: PdfJob, sheet: Sheet, faces: Faces, fetcher: OwnFetcher
) -> tuple[bytes, int, dict[str, float], tuple[str, ...]]:
    page = Page(job.html, job.stylesheet, base_url=BASE_URL, url_fetcher=fetcher)
    document = page.render(
        font_config=faces.configuration,
        counter_style=sheet.counter_style,
        color_profiles=sheet.color_profiles,
        stylesheets=[*faces.sheets, sheet.css],
        pdf_variant=VARIANT,
    )
    refused: list[str] = []

    def finish(_: object, pdf: Pdf) -> None:
        refused.extend(objections(pdf, [kept.name for kept in job.attachments], _families()))
        declare_accessible(pdf)
        list_attachments_once(pdf)
        compress(pdf)

    attachments = [_attached(kept) for kept in job.attachments]
    pdf = document.write_pdf(finisher=finish, pdf_variant=VARIANT, attachments=attachments)
    return pdf, len(document.pages), _ends(document, job.traced), tuple(refused)


def _ends(document: Any, traced: tuple[str, ...]) -> dict[str, float]:  # noqa: ANN401 - the engine has no types
    """Return how far down each traced element ends, in pages."""
    return {
        name: before + sheet.anchors[name][3] / sheet.height
        for before, sheet in enumerate(document.pages)
        for name in traced
        if name in sheet.anchors
    }


def _families() -> frozenset[str]:
    return frozenset(face.family for face in print_faces())


def _attached(kept: PdfAttachment) -> Attachment:
    date = datetime.fromisoformat(kept.date).replace(tzinfo=UTC)
    return weasyprint.Attachment(
        file_obj=_Named(kept),
        url_fetcher=OwnFetcher({}),
        name=kept.name,
        description=kept.description,
        created=date,
        modified=date,
        relationship="Source",
    )


class _Named:
    """The content of an attachment as the engine reads it: once, and from memory."""

    def __init__(self, kept: PdfAttachment) -> None:
        self._content = kept.content

    def read(self) -> bytes:
        return self._content
