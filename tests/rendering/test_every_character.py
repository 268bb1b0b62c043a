"""Whatever character the check accepts, every format prints, wherever words may stand."""

import io
import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from html import unescape

import pypdf
import pytest
from characters import accepted, visible
from fuzz.targets import session
from specimens import SAMPLES, SPECIMEN, TEMPLATES

from mission_estimate.findings import Severity
from mission_estimate.markup import faults_of
from mission_estimate.options import Options
from mission_estimate.pipeline.examine import examine
from mission_estimate.pipeline.render import Rendered, begin_rendering, read_outline
from mission_estimate.rendering.escaping import escape_markdown
from mission_estimate.rendering.pdf import PdfEngine
from mission_estimate.rendering.prose_html import prose_html
from mission_estimate.rendering.prose_markdown import prose_markdown
from mission_estimate.workspace import Workspace

PLACES = (
    "a{}b", "{}b", "a {}", "- a{0}b\n- {0}c", "1. {}b", "*a{}*", "*a {}b* c", "[a{}b](https://un.org)", "a{} [@s]",
    "[[a|b{}c]]", "a\n\n{}b\n\nc", "a{}\nb",
)  # fmt: skip
"""Where a character may stand in prose."""

STEM = f"{SPECIMEN.mission}-{SPECIMEN.edition}"
EACH = 40
TEXT = "A {0}.\n\n- *B {0}*\n- [C](https://un.org) **D {0}**"
SIMPLE = ("LATIN", "GREEK", "CYRILLIC", "GEORGIAN", "ETHIOPIC", "TIFINAGH", "VAI")
"""Scripts whose letters neither join nor turn around, so that what is read from a PDF is what was written."""


def test_there_are_thousands_of_characters() -> None:
    assert len(accepted()) > 4_000
    assert {"a", "\u00a0", "\u202f", "é", "ɛ", "Ж", "ⵜ", "ש", "አ", "ß", "∑", "✗"} <= set(accepted())


@pytest.mark.parametrize("place", PLACES)
def test_prose_keeps_it(place: str) -> None:
    """Every character that prose allows at a place is in the page and in the Markdown."""
    for sign in accepted():
        text = place.format(sign)
        if sign == "\n" or not text.strip() or faults_of(text):
            continue
        page = re.sub("<[^<>]*>", "", str(prose_html(text, session())))
        assert sign.isspace() or sign in unescape(page), (text, page)
        assert sign.isspace() or sign in str(prose_markdown(text, session())), text
        if sign.isspace() and place.startswith("a{}b"):
            assert sign in unescape(page), (text, page)


def test_data_keep_it() -> None:
    for sign in accepted():
        written = str(escape_markdown(f"a{sign}b")).replace("&amp;", "&")
        assert sign == "\n" or re.sub(r"\\(?=[!-/:-@\[-`{-~])", "", written) in {f"a{sign}b", "ab"}, sign


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Rendered:
    """Put every character into a text, a list, an emphasis, a title, a name, a label and a note, and build all."""
    root = tmp_path_factory.mktemp("every")
    workspace = Workspace(root / "estimates", root / "build", (TEMPLATES,))
    folder = workspace.folder(SPECIMEN)
    folder.mkdir(parents=True)
    for path in (SAMPLES / SPECIMEN.mission / SPECIMEN.edition).glob("*.yaml"):
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "every.yaml").write_text(_file(list(_chunks(in_prose()))), "utf-8")
    examined = examine(workspace, SPECIMEN)
    refused = [found for found in examined.findings if found.severity is Severity.ERROR]
    assert [found.message for found in refused if found.code.startswith(("YML", "STR", "TXT0", "CHK"))] == []
    options = Options(("markdown", "html", "pdf", "json"), documents=("full",))
    with PdfEngine(jobs=1) as engine:
        return begin_rendering(workspace, read_outline(workspace), examined, options, engine).finish()


@cache
def in_prose() -> list[str]:
    """Return the visible characters that prose allows between two words."""
    return [sign for sign in visible() if not faults_of(f"a {sign} b")]


def _chunks(signs: list[str]) -> Iterator[str]:
    for start in range(0, len(signs), EACH):
        yield " ".join(signs[start : start + EACH])


def _file(chunks: list[str]) -> str:
    events = "".join(
        f"  - {{id: every-{number}, date: 2019, kind: attack, sources: [report-2020],"
        f" title: {_quoted(f'A {chunk}')}, text: {_quoted(TEXT.format(chunk))}}}\n"
        for number, chunk in enumerate(chunks)
    )
    names = "".join(
        f"  - {{id: named-{number}, name: {_quoted(f'E {chunk}')}, kind: armed-movement, sources: [report-2020]}}\n"
        for number, chunk in enumerate(chunks)
    )
    return f"events:\n{events}actors:\n{names}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


@pytest.mark.parametrize("ending", ["md", "html", "json"])
def test_a_text_format_has_every_character(rendered: Rendered, ending: str) -> None:
    content = rendered.files[f"{STEM}.{ending}"].decode()
    shown = unescape(content) if ending != "json" else content
    assert [sign for sign in in_prose() if sign not in shown] == []


def test_the_pdf_has_every_character(rendered: Rendered) -> None:
    assert [found.message for found in rendered.findings] == []
    pages = pypdf.PdfReader(io.BytesIO(rendered.files[f"{STEM}.pdf"])).pages
    printed = unicodedata.normalize("NFKC", "".join(page.extract_text() for page in pages))
    simple = [sign for sign in in_prose() if unicodedata.name(sign, "").startswith(SIMPLE)]
    assert len(simple) > 2_000
    assert [sign for sign in simple if unicodedata.normalize("NFKC", sign) not in printed] == []
