"""The PDF of an estimate: accessible, without a word from the engine, the same bytes in every folder."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import page
import pypdf
import pytest
from specimens import SAMPLES, SPECIMEN, TEMPLATES

from mission_estimate.options import Options
from mission_estimate.pipeline.build import Builder, End, Outcome
from mission_estimate.pipeline.build_inputs import BuildInputs
from mission_estimate.pipeline.render import read_outline
from mission_estimate.rendering.pdf import PdfEngine
from mission_estimate.rendering.styles import print_stylesheet
from mission_estimate.workspace import EditionName, Workspace


@pytest.fixture(scope="module")
def engine() -> Iterator[PdfEngine]:
    with PdfEngine(jobs=2, stylesheets=(print_stylesheet((TEMPLATES,), "a4"),)) as started:
        yield started


def built(place: Workspace, name: EditionName, engine: PdfEngine, options: Options) -> Outcome:
    (outcome,) = Builder(BuildInputs(place), read_outline(place), options, engine).build((name,), 1)
    said = [found.message for found in outcome.findings if found.code.startswith("PDF")]
    assert (said, outcome.end, outcome.fault) == ([], End.BUILT, None)
    return outcome


def pdf_of(place: Workspace, name: EditionName) -> Path:
    return place.output / name.mission / name.edition / f"{name.mission}-{name.edition}.pdf"


def assert_accessible(path: Path) -> None:
    found = page.validate_pdf(str(path), profile="ua1")
    assert found.is_compliant, [str(failure) for failure in found.failures][:5]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory, engine: PdfEngine) -> tuple[Path, Outcome]:
    """Print the specimen on A4, with its data beside it."""
    place = Workspace(SAMPLES, tmp_path_factory.mktemp("printed"), (TEMPLATES,))
    outcome = built(place, SPECIMEN, engine, Options(("pdf", "json"), documents=("full",)))
    return pdf_of(place, SPECIMEN), outcome


def width_of(path: Path) -> int:
    return round(float(pypdf.PdfReader(path).pages[1].mediabox.width))


def test_the_specimen_is_accessible_on_a4(printed: tuple[Path, Outcome]) -> None:
    assert_accessible(printed[0])
    assert width_of(printed[0]) == 595


def test_the_specimen_is_accessible_on_letter(tmp_path: Path, engine: PdfEngine) -> None:
    place = Workspace(SAMPLES, tmp_path, (TEMPLATES,))
    built(place, SPECIMEN, engine, Options(("pdf",), "letter", documents=("full",)))
    assert_accessible(pdf_of(place, SPECIMEN))
    assert width_of(pdf_of(place, SPECIMEN)) == 612


def test_the_document_is_what_its_reader_expects(printed: tuple[Path, Outcome]) -> None:
    path, outcome = printed
    document = pypdf.PdfReader(path)
    texts = [sheet.extract_text() for sheet in document.pages]
    assert len(texts) == outcome.pages
    assert "Peace Operations Estimate" in texts[0]
    assert "Contents" in texts[1]
    for number, text in enumerate(texts[1:], start=2):
        assert f"{number} of {len(texts)}" in text
        assert "UNSPEC" in text
        assert "UNCLASSIFIED" in text
        assert "Estimate as of 31 January 2020" in text
        assert "31 January 2020, not for citation" in text
    outlines = [str(entry.title) for entry in _flat(document.outline)]
    assert "Executive summary" in outlines
    assert any("Mandate" in title for title in outlines)
    attached = document.attachments["specimen-2020-01-31.json"][0]
    assert json.loads(attached)["estimate"]["edition"]["as_of"] == "2020-01-31"
    assert attached == path.with_suffix(".json").read_bytes()


def _flat(outline: list[Any]) -> Iterator[pypdf.generic.Destination]:
    for entry in outline:
        if isinstance(entry, list):
            yield from _flat(entry)
        else:
            yield entry


def test_another_folder_gives_the_same_bytes(
    tmp_path: Path, engine: PdfEngine, printed: tuple[Path, Outcome]
) -> None:
    other = tmp_path / "päth with späces"
    shutil.copytree(SAMPLES, other / "estimates")
    shutil.copytree(TEMPLATES, other / "templates")
    place = Workspace(other / "estimates", tmp_path / "two", (other / "templates",))
    built(place, SPECIMEN, engine, Options(("pdf", "json"), documents=("full",)))
    assert pdf_of(place, SPECIMEN).read_bytes() == printed[0].read_bytes()
