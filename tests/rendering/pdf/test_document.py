"""What stands in a PDF: tags, metadata, attachment, typefaces; and the same bytes everywhere."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import page
import pypdf
import pytest

from mission_estimate.rendering import fonts
from mission_estimate.rendering.pdf import PdfAttachment, PdfEngine, PdfJob, PdfResult

BODY = """
<nav><ol><li><a href="#p1">Background</a></li></ol></nav>
<main><h1 id="p1">Background</h1>
<p>The force has 12,345 people, <b>most</b> in the north.<a aria-label="Note 1" href="#n1" id="r1">1</a></p>
<p lang="fr">Le mandat de la <i>Mission</i> expire en juin.</p>
<table><thead><tr><th scope="col">Country</th><th scope="col">Troops</th></tr></thead>
<tbody><tr><th scope="row">Chad</th><td>1,390</td></tr></tbody></table>
<figure><svg xmlns="http://www.w3.org/2000/svg" width="96" height="48" viewBox="0 0 96 48">
<title>Chad has 1,390 soldiers</title><rect width="90" height="40" fill="#163A5F"/></svg>
<figcaption>Chad sends most</figcaption></figure>
<h2>Notes</h2><ol><li id="n1">A report. <a href="https://undocs.org/S/2017/478">S/2017/478</a>
<a href="#r1" aria-label="Back to paragraph 1">1</a></li></ol></main>
"""
SHEET = "@page {size: A4; margin: 20mm; @bottom-right {content: counter(page)}} figure {margin: 0}"
DATA = PdfAttachment("estimate.json", b'{"a": 1}', "The estimate as data", "application/json", "2017-07-10")
SAME = """
import hashlib, sys
from mission_estimate.rendering.pdf import PdfEngine, PdfJob
from test_document import BODY, DATA, SHEET
html = '<html lang="en"><head><title>Estimate</title></head><body style="font-family: Estimate Sans">'
with PdfEngine(stylesheets=(SHEET,)) as engine:
    result = engine.make(PdfJob(html + BODY, SHEET, epoch=1499644800, attachments=(DATA,)))
assert result.pdf and not result.warnings, result
print(hashlib.sha256(result.pdf).hexdigest())
"""


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    html = f'<html lang="en"><title>Estimate</title><body style="font-family: Estimate Serif">{BODY}'
    with PdfEngine() as engine:
        result = engine.make(PdfJob(html, SHEET, epoch=1499644800, attachments=(DATA,)))
    assert result.warnings == ()
    assert result.pdf is not None
    path = tmp_path_factory.mktemp("pdf") / "estimate.pdf"
    path.write_bytes(result.pdf)
    return path


@pytest.fixture(scope="module")
def read(pdf: Path) -> pypdf.PdfReader:
    return pypdf.PdfReader(pdf)


def elements(read: pypdf.PdfReader) -> list[Any]:
    found: list[Any] = []
    waiting: list[Any] = [read.root_object["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop()
        found.append(element)
        kids = element.get("/K", [])
        resolved = [kid.get_object() for kid in (kids if isinstance(kids, list) else [kids])]
        waiting.extend(kid for kid in reversed(resolved) if isinstance(kid, dict) and "/S" in kid)
    return found[1:]


def families(result: PdfResult) -> set[str]:
    assert result.pdf is not None
    reader = pypdf.PdfReader(io.BytesIO(result.pdf))
    resources: list[Any] = [sheet["/Resources"] for sheet in reader.pages]
    return {
        font.get_object()["/BaseFont"].partition("+")[2]
        for resource in resources
        for font in resource["/Font"].values()
    }


def test_is_accessible(pdf: Path) -> None:
    report = page.validate_pdf(str(pdf), profile="ua1")

    assert list(report.failures) == []
    assert report.is_compliant


def test_says_that_it_is_archival_and_accessible(read: pypdf.PdfReader) -> None:
    stream = read.root_object["/Metadata"].get_data().decode()  # type: ignore[attr-defined]

    assert 'pdfaid:part="3"' in stream
    assert 'pdfaid:conformance="A"' in stream
    assert 'pdfuaid:part="1"' in stream
    assert stream.count("<rdf:RDF") == 1


def test_has_the_roles_of_the_page(read: pypdf.PdfReader) -> None:
    roles = [str(element["/S"]) for element in elements(read)]

    assert [role for role in roles if role not in ("/NonStruct", "/Span")] == [
        *("/Document", "/Sect", "/L", "/LI", "/Lbl", "/LBody", "/Link", "/Part", "/H1", "/P", "/Link", "/P"),
        *("/Table", "/THead", "/TR", "/TH", "/TH", "/TBody", "/TR", "/TH", "/TD"),
        *("/Div", "/Figure", "/Caption", "/H2", "/L", "/LI", "/Lbl", "/LBody", "/Link", "/Link"),
    ]


def test_says_the_language_of_a_passage(read: pypdf.PdfReader) -> None:
    assert [(str(element["/S"]), element["/Lang"]) for element in elements(read) if "/Lang" in element] == [
        ("/P", "fr")
    ]


def test_names_its_links(read: pypdf.PdfReader) -> None:
    links = [annotation.get_object() for page in read.pages for annotation in page.get("/Annots", [])]

    assert [link["/Contents"] for link in links] == [
        *("Background", "Note 1", "S/2017/478", "Back to paragraph 1"),
    ]


def test_frames_its_figures(read: pypdf.PdfReader) -> None:
    (figure,) = [element for element in elements(read) if element["/S"] == "/Figure"]
    left, bottom, right, top = (float(value) for value in figure["/A"]["/BBox"])

    assert figure["/Alt"] == "Chad has 1,390 soldiers"
    assert (round(right - left), round(top - bottom)) == (72, 36)
    assert round(left) == 57 + 6
    assert 300 < bottom < top < 785


def test_carries_the_estimate(read: pypdf.PdfReader) -> None:
    assert read.attachments == {"estimate.json": [b'{"a": 1}']}
    (file,) = [
        kept.get_object()
        for kept in read.root_object["/AF"]  # type: ignore[attr-defined]
    ]
    assert file["/AFRelationship"] == "/Source"
    assert file["/Desc"] == "The estimate as data"


def test_has_the_same_bytes_everywhere(tmp_path: Path) -> None:
    printed = []
    for zone, seed, epoch in (("UTC", "1", "1"), ("Asia/Kathmandu", "2", "2000000000")):
        folder = tmp_path / seed
        folder.mkdir()
        environment = {
            "PATH": os.environ["PATH"],
            "TZ": zone,
            "PYTHONHASHSEED": seed,
            "SOURCE_DATE_EPOCH": epoch,
            "TMPDIR": str(folder),
            "PYTHONPATH": os.pathsep.join([*sys.path, str(Path(__file__).parent)]),
        }
        command = [sys.executable, "-c", SAME]
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, check=True
        )
        printed.append(done.stdout)

    assert len(printed[0]) == 65
    assert printed[0] == printed[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad", {"Estimate-Serif"}),
        ("kɛnɛya", {"Estimate-Serif", "Estimate-Fallback"}),
        ("<b style='font-weight: 600'>ɲɛ</b>", {"Estimate-Fallback-Semi-Bold"}),
        ("<span style='font-family: Estimate Sans'>kɛnɛya</span>", {"Estimate-Sans"}),
        ("<span lang=ar dir=rtl>أنصار الدين</span>", {"Estimate-Arabic"}),
        ("Группа", {"Estimate-Serif"}),
        ("הר חרמון", {"Estimate-Hebrew"}),
        ("ⵜⵉⴼⵉⵏⴰⵖ", {"Estimate-Tifinagh"}),
        ("አዲስ አበባ", {"Estimate-Ethiopic"}),
        ("ߒߞߏ", {"Estimate-Nko"}),
        ("<span style='font-family: Estimate Sans'>∑✗</span>", {"Estimate-Mathematics", "Estimate-Symbols"}),
        ("<span style='font-family: Helvetica'>Chad</span>", {"Estimate-Serif"}),
    ],
)
def test_chooses_the_typeface(make: Callable[..., PdfResult], text: str, expected: set[str]) -> None:
    result = make(f"<p>{text}</p>")

    assert result.warnings == ()
    assert families(result) == expected


def test_agrees_with_the_table_on_what_is_missing(make: Callable[..., PdfResult]) -> None:
    text = "a 🙂 ɛ 中 ص →"

    said = make(f"<p>{text}</p>").warnings

    assert fonts.missing_characters(text) == {"🙂", "中"}
    assert [sentence.partition("character ")[2][1] for sentence in said] == ["🙂", "中"]
