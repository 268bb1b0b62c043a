"""What is accepted is the words that it is, in every format: all such cases are set together, each as an event."""

import io
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import html5lib
import pypdf
import pytest
from hostile.attacks import Attack, attacks, raw
from rendered import XHTML, tree_of
from specimens import SAMPLES, SPECIMEN, TEMPLATES

from mission_estimate.findings import Severity
from mission_estimate.options import Options
from mission_estimate.pipeline.examine import examine
from mission_estimate.pipeline.render import Rendered, begin_rendering, read_outline
from mission_estimate.rendering.pdf import PdfEngine
from mission_estimate.workspace import Workspace

ACCEPTED = [attack for attack in attacks() if attack.shows]
CASES = pytest.mark.parametrize("attack", ACCEPTED, ids=[attack.case for attack in ACCEPTED])
STEM = "specimen-2020-01-31"
NO_LETTER = re.compile(r"[\s\xad\u2010-]+")


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rendered]:
    root = tmp_path_factory.mktemp("shown")
    workspace = Workspace(root / "estimates", root / "build", (TEMPLATES,))
    folder = workspace.folder(SPECIMEN)
    folder.mkdir(parents=True)
    for path in (SAMPLES / SPECIMEN.mission / SPECIMEN.edition).glob("*.yaml"):
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "shown.yaml").write_bytes(raw("events:\n" + "".join(_event(attack) for attack in ACCEPTED)))
    examined = examine(workspace, SPECIMEN)
    assert [found.message for found in examined.findings if found.severity is Severity.ERROR] == []
    options = Options(("markdown", "html", "pdf"), documents=("full",))
    with PdfEngine(jobs=1) as engine:
        yield begin_rendering(workspace, read_outline(workspace), examined, options, engine).finish()


def _event(attack: Attack) -> str:
    value = attack.value().replace("\n", "\n    ")
    words = f"title: {value}" if attack.text is None else f"title: A case\n    text: {value}"
    return f"  - id: {_anchor(attack)}\n    date: 2019\n    kind: attack\n    sources: [report-2020]\n    {words}\n"


def _anchor(attack: Attack) -> str:
    return "shown-" + attack.case.replace("_", "-")


@pytest.fixture(scope="module")
def html(rendered: Rendered) -> str:
    return rendered.files[f"{STEM}.html"].decode()


@pytest.fixture(scope="module")
def shown(html: str) -> Mapping[str, str]:
    """Return the words of each event, by its anchor, without the numbers of notes."""
    found = tree_of(html).iter(f"{XHTML}article")  # type: ignore[attr-defined]
    return {article.get("id"): " ".join("".join(_words(article)).split()) for article in found}


def _words(element: object) -> Iterator[str]:
    yield element.text or ""  # type: ignore[attr-defined]
    for child in element:  # type: ignore[attr-defined]
        if child.tag != f"{XHTML}sup":
            yield from _words(child)
        yield child.tail or ""


@pytest.fixture(scope="module")
def pdf(rendered: Rendered) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(rendered.files[f"{STEM}.pdf"]))


@pytest.fixture(scope="module")
def printed(pdf: pypdf.PdfReader) -> str:
    return NO_LETTER.sub("", "".join(page.extract_text() for page in pdf.pages))


@CASES
def test_the_page_shows_it(shown: Mapping[str, str], attack: Attack) -> None:
    assert attack.shows in shown[_anchor(attack)]


@CASES
def test_the_markdown_has_it_as_words(rendered: Rendered, attack: Attack) -> None:
    text = rendered.files[f"{STEM}.md"].decode()
    own = text.split(f'<a id="{_anchor(attack)}"></a>')[1].split("<a id=")[0]
    assert (attack.markdown or attack.shows) in own.replace("\n", " ")


PRINTED = [one for one in ACCEPTED if one.text is not None and not re.search("[\u0600-\u06ff]", one.shows)]
"""Those that pypdf reads whole: it takes some typefaces of headings for others, and turns Arabic around."""


@pytest.mark.parametrize("attack", PRINTED, ids=[attack.case for attack in PRINTED])
def test_the_pdf_prints_it(printed: str, attack: Attack) -> None:
    assert NO_LETTER.sub("", attack.shows) in printed


def test_what_is_accepted_can_be_printed(rendered: Rendered) -> None:
    assert [found.message for found in rendered.findings] == []


def test_links_lead_to_the_web_or_into_the_page(html: str, pdf: pypdf.PdfReader) -> None:
    links = re.findall(r'\shref="([^"]*)"', html)
    assert len(links) > 100
    assert [link for link in links if not re.match(r"https?://|#", link)] == []
    assert re.findall(r"<(?:script|iframe|img|object|embed|form|base|meta http-equiv=.refresh)", html) == []
    body = html.split("<body", 1)[1]
    assert re.findall(r"\s(?:on[a-z]+|style|src|srcset|action)=", re.sub(r"<svg.*?</svg>|>[^<]*<", "", body, flags=re.DOTALL)) == []  # fmt: skip
    actions = [note.get_object()["/A"] for page in pdf.pages for note in page.get("/Annots", ()) if "/A" in note.get_object()]  # fmt: skip
    assert actions
    assert [one for one in actions if one["/S"] != "/URI" or not re.match("https?://", one["/URI"])] == []


def test_the_pdf_carries_the_data_and_nothing_else(pdf: pypdf.PdfReader) -> None:
    assert list(pdf.attachments) == [f"{STEM}.json"]
    root: Any = pdf.trailer["/Root"]
    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(root)
    assert "/JavaScript" not in root["/Names"]


def test_the_drawings_are_drawings(rendered: Rendered) -> None:
    drawings = {
        Path(name).stem: text.decode() for name, text in rendered.files.items() if name.endswith(".svg")
    }
    assert len(drawings) > 3
    for svg in drawings.values():
        made = html5lib.HTMLParser(strict=False).parse(svg)
        tags = {element.tag.rpartition("}")[2] for element in made.iter() if isinstance(element.tag, str)}
        assert tags <= {"html", "head", "body", "svg", "title", "desc", "g", "path", "rect", "circle", "line", "text",
                        "tspan", "polyline", "polygon", "defs", "clipPath", "pattern", "style", "use", "marker"}  # fmt: skip
