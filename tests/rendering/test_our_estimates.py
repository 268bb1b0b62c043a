"""Every estimate in the repository has no findings, builds in all formats, and gives accessible PDFs.

This is the only test that reads the content of the live estimates; all others use the specimen or the frozen edition.
"""

from collections.abc import Iterator
from pathlib import Path

import page
import pypdf
import pytest
from specimens import REPOSITORY, TEMPLATES

from mission_estimate.options import Options
from mission_estimate.pipeline.build import Builder, End
from mission_estimate.pipeline.build_inputs import BuildInputs
from mission_estimate.pipeline.render import read_outline
from mission_estimate.rendering.pdf import PdfEngine
from mission_estimate.rendering.styles import print_stylesheet
from mission_estimate.workspace import EditionName, Workspace

OURS = Workspace(REPOSITORY / "estimates", REPOSITORY / "build", (TEMPLATES,))
EDITIONS = [
    EditionName(mission, edition) for mission in OURS.missions() for edition in OURS.editions(mission)
]
MOST_PAGES, MOST_BODY = 30, 23
PAPERS = ("a4", "letter")


@pytest.fixture(scope="module")
def engine() -> Iterator[PdfEngine]:
    sheets = tuple(
        print_stylesheet((TEMPLATES,), paper, document) for paper in PAPERS for document in ("full", "brief")
    )
    with PdfEngine(jobs=2, stylesheets=sheets) as started:
        yield started


def test_there_are_estimates() -> None:
    assert EDITIONS


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", EDITIONS, ids=str)
def test_is_right_and_builds(tmp_path: Path, engine: PdfEngine, name: EditionName, paper: str) -> None:
    place = Workspace(OURS.estimates, tmp_path, (TEMPLATES,))
    options = Options(("markdown", "html", "pdf", "json"), paper, documents=("full", "brief"))
    (outcome,) = Builder(BuildInputs(place), read_outline(place), options, engine).build((name,), 1)
    said = [f"{found.code} {found.message}" for found in outcome.findings]
    assert (said, outcome.end, outcome.fault) == ([], End.BUILT, None)
    printed = sorted((tmp_path / name.mission / name.edition).glob("*.pdf"))
    assert len(printed) == 2
    for path in printed:
        found = page.validate_pdf(str(path), profile="ua1")
        assert found.is_compliant, (path.name, [str(failure) for failure in found.failures][:5])


@pytest.mark.parametrize("paper", PAPERS)
def test_minusma_is_short_on_paper(tmp_path: Path, engine: PdfEngine, paper: str) -> None:
    (name,) = (name for name in EDITIONS if str(name) == "minusma 2017-07-10")
    place = Workspace(OURS.estimates, tmp_path, (TEMPLATES,))
    options = Options(("pdf",), paper, documents=("full",))
    (outcome,) = Builder(BuildInputs(place), read_outline(place), options, engine).build((name,), 1)
    document = pypdf.PdfReader(tmp_path / name.mission / name.edition / f"{name.mission}-{name.edition}.pdf")
    first = {
        str(entry.title): (document.get_destination_page_number(entry) or 0) + 1
        for entry in document.outline
        if not isinstance(entry, list)
    }
    assert outcome.pages <= MOST_PAGES
    assert first["Mission overview"] - first["Executive summary"] == 1, "the summary takes more than a page"
    assert first["Annex A. Further figures"] - first["Mission overview"] < MOST_BODY
