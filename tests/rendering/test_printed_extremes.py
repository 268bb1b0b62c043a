"""The PDF of an estimate with everything in excess, in three scripts."""

from collections.abc import Iterator
from pathlib import Path

import page
import pytest
from extremes import crowds, happenings, lands, numbers, words
from extremes.base import EDITION, MISSION, Change, data_of, write
from specimens import TEMPLATES

from mission_estimate.options import Options, Settings
from mission_estimate.pipeline.build import Builder, End
from mission_estimate.pipeline.build_inputs import BuildInputs
from mission_estimate.pipeline.render import read_outline
from mission_estimate.rendering.pdf import PdfEngine, PdfJob
from mission_estimate.rendering.styles import print_stylesheet
from mission_estimate.workspace import EditionName, Workspace

EVERYTHING: tuple[Change, ...] = (
    happenings.ten_days(),
    crowds.crowd(14),
    numbers.hundred_and_twenty(),
    numbers.forty_years(),
    lands.hosts("SDN", "SSD", "UGA"),
    words.named(f"{words.ARABIC} {words.BAMBARA}"),
)


@pytest.fixture(scope="module")
def engine() -> Iterator[PdfEngine]:
    with PdfEngine(jobs=1, stylesheets=(print_stylesheet((TEMPLATES,), "a4"),)) as started:
        yield started


def test_the_engine_has_no_complaint_and_the_pdf_is_accessible(tmp_path: Path, engine: PdfEngine) -> None:
    write(tmp_path / "estimates", data_of(*EVERYTHING))
    place = Workspace(tmp_path / "estimates", tmp_path / "build", (TEMPLATES,))
    options, told = Options(("pdf",), documents=("full",)), Settings(select=("YML", "PDF"))
    builder = Builder(BuildInputs(place), read_outline(place), options, engine, settings=told)
    (outcome,) = builder.build((EditionName(MISSION, EDITION),), 1)
    assert ([found.message for found in outcome.findings], outcome.end) == ([], End.BUILT)
    made = place.output / MISSION / EDITION / f"{MISSION}-{EDITION}.pdf"
    found = page.validate_pdf(str(made), profile="ua1")
    assert found.is_compliant, [str(failure) for failure in found.failures][:5]


def test_a_tone_mark_in_a_drawing_can_be_read_out(tmp_path: Path, engine: PdfEngine) -> None:
    label = """<text y="20" font-family="'Estimate Sans'">ɛ̀</text>"""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="99" height="30"><title>Tone</title>{label}</svg>'
    html = f'<html lang="en"><title>Tone</title><body style="font-family: Estimate Sans"><h1>Tone</h1>{svg}'
    made = engine.make(PdfJob(html))
    assert made.pdf is not None
    path = tmp_path / "tone.pdf"
    path.write_bytes(made.pdf)
    found = page.validate_pdf(str(path), profile="ua1")
    assert [str(failure) for failure in found.failures if "ToUnicode" in str(failure)] == []
