"""The specimen, and changed copies of it, rendered; and what a reader finds in each format."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import html5lib
from markdown import Markdown
from specimens import SPECIMEN, TEMPLATES

from mission_estimate.figures import draw
from mission_estimate.findings import Severity
from mission_estimate.options import Options
from mission_estimate.pipeline.examine import examine
from mission_estimate.pipeline.render import begin_rendering, read_outline
from mission_estimate.rendering import documents
from mission_estimate.rendering.documents import Document
from mission_estimate.workspace import EditionName, Workspace

XHTML = "{http://www.w3.org/1999/xhtml}"
UNREAD = {f"{XHTML}sup", "{http://www.w3.org/2000/svg}svg"}
INLINE = {f"{XHTML}{tag}" for tag in ("a", "em", "strong", "i", "b", "sup", "cite", "span")}


def texts_of(workspace: Workspace, name: EditionName = SPECIMEN, *, draft: bool = False) -> Mapping[str, str]:
    """Render everything but the PDF, by format."""
    options = Options(("markdown", "html", "json"), draft=draft)
    examined = examine(workspace, name)
    assert [f.message for f in examined.findings if f.severity is Severity.ERROR] == []
    files = begin_rendering(workspace, read_outline(workspace), examined, options, None).finish().files
    whole = {
        file: content
        for file, content in files.items()
        if Path(file).stem == f"{name.mission}-{name.edition}"
    }
    return {Path(file).suffix.lstrip("."): content.decode() for file, content in whole.items()}


def document_of(estimates: Path, name: EditionName) -> Document:
    """Arrange an edition for the page."""
    place = Workspace(estimates, estimates / "unused", (TEMPLATES,))
    examined = examine(place, name)
    estimate, index, values = examined.estimate, examined.index, examined.values
    assert estimate is not None
    assert index is not None
    return documents.arrange(
        estimate=estimate,
        index=index,
        values=values,
        outline=read_outline(place),
        figures={figure.id: figure for figure in draw(estimate, index, values)},
        earlier=None,
        folders=place.templates,
        cache=None,
    )


def printed_page(estimates: Path, name: EditionName, paper: str) -> str:
    """Render the HTML that the PDF engine is given."""
    document = document_of(estimates, name)
    return documents.render_printed_page(document, documents.render_html_body(document), paper)


@dataclass(frozen=True)
class Seen:
    """What a reader finds: headings, cells of tables, note numbers in the order of the text, notes."""

    headings: tuple[str, ...]
    cells: tuple[str, ...]
    calls: tuple[str, ...]
    notes: tuple[str, ...]
    words: str


def tree_of(html: str) -> object:
    """Parse a page as a browser does; a mistake in it is an error."""
    return html5lib.HTMLParser(strict=True).parse(html)


def _text(element: object) -> str:
    parts: list[str] = []

    def gather(node: object) -> None:
        if getattr(node, "tag", "") in UNREAD:
            return
        parts.append(getattr(node, "text", "") or "")
        for child in node:  # type: ignore[attr-defined]
            parts.append("" if child.tag in INLINE else " ")
            gather(child)
            parts.append("" if child.tag in INLINE else " ")
            parts.append(child.tail or "")

    gather(element)
    return " ".join("".join(parts).replace("\N{NO-BREAK SPACE}", " ").split())


def _plain(text: str) -> str:
    return re.sub(r"[^\w%$€.,]+", " ", text).strip()


def seen_in_html(html: str) -> Seen:
    """Read the page's main part."""
    main = next(tree_of(html).iter(f"{XHTML}main"))  # type: ignore[attr-defined]
    headings = [_unnumbered(_plain(_text(h))) for level in "1234" for h in main.iter(f"{XHTML}h{level}")]
    cells = [_plain(_text(c)) for c in main.iter() if c.tag in (f"{XHTML}td", f"{XHTML}th")]
    calls = [_text(a) for sup in main.iter(f"{XHTML}sup") for a in sup.iter(f"{XHTML}a")]
    notes = [
        _plain(_text(li)) for ol in main.iter(f"{XHTML}ol") if ol.get("class") == "endnotes" for li in ol
    ]
    return Seen(tuple(headings), tuple(cells), tuple(calls), tuple(notes), _plain(_text(main)))


def seen_in_markdown(markdown: str) -> Seen:
    """Read the Markdown as GitHub does: with tables; footnotes are looked for in the text."""
    body = markdown[markdown.index("## Executive summary") :]
    calls = re.findall(r"\[\^(\d+)\](?!:)", body)
    notes = [_plain(_unlinked(note)) for note in re.findall(r"^\[\^\d+\]: (.*)$", body, re.MULTILINE)]
    bare = re.sub(r"\[\^\d+\](?!:)", "", body)
    made = Markdown(extensions=["tables", "sane_lists"]).convert(bare)
    tree = html5lib.parse(f"<!doctype html><main>{made}</main>")
    main = next(tree.iter(f"{XHTML}main"))
    headings = [_unnumbered(_plain(_text(h))) for level in "23456" for h in main.iter(f"{XHTML}h{level}")]
    cells = [_plain(_text(c)) for c in main.iter() if c.tag in (f"{XHTML}td", f"{XHTML}th")]
    return Seen(tuple(headings), tuple(cells), tuple(calls), tuple(notes), _plain(_text(main)))


def _unnumbered(heading: str) -> str:
    """Drop the stop that Markdown puts behind the number of a heading."""
    return re.sub(r"^(\d{1,2}|[a-z])\. ", r"\1 ", heading)


def _unlinked(text: str) -> str:
    text = re.sub(r"<a id=[^>]*></a>", "", text)
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text).replace("\\", "")
