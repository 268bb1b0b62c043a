"""Two editions of a mission: the later one says what has changed, in the summary and in the brief."""

import shutil

import pytest
from specimens import SPECIMEN

from mission_estimate.findings import Severity
from mission_estimate.options import Options
from mission_estimate.pipeline.build_inputs import inputs_of
from mission_estimate.pipeline.examine import edition_before, examine
from mission_estimate.pipeline.render import Rendered, begin_rendering, read_outline
from mission_estimate.workspace import EditionName, Workspace

BEFORE = EditionName("specimen", "2018-12-31")
EARLIER = {
    "estimate.yaml": [("as_of: 2020-01-31\n  status", "as_of: 2018-12-31\n  status")],
    "overview.yaml": [
        ("as_of: 2020-01-31\n    uniformed", "as_of: 2018-12-31\n    uniformed"),
        ("male: 740", "male: 700"),
        ("as_of: 2020-01-31\n    retrieved: 2020-02-05", "as_of: 2018-12-31\n    retrieved: 2019-01-05"),
        ("      - {year: 2020, malicious_act: 2}\n", ""),
    ],
    "situation.yaml": [("likelihood: unlikely", "likelihood: likely")],
}
"""What the edition before said otherwise."""

SENTENCES = (
    "S/RES/3001 (2019), adopted on 14 March 2019: Renews the mandate. It runs to 15 March 2020.",
    "The ceiling rose from 950 to 1,100 uniformed personnel.",
    "UNSPEC has 925 in uniform on 31 January 2020, 40 more than on 31 December 2018.",
    "UNSPEC lost 2 people between 31 December 2018 and 31 January 2020, 2 to malicious acts.",
    "Head of Mission and Force Commander: John Present; before, Jane Former.",
)


@pytest.fixture
def two_editions(workspace: Workspace) -> Workspace:
    """Put an earlier edition beside the specimen."""
    shutil.copytree(workspace.folder(SPECIMEN), workspace.folder(BEFORE))
    for file, pieces in EARLIER.items():
        path = workspace.folder(BEFORE) / file
        text = path.read_text(encoding="utf-8")
        for old, new in pieces:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
    return workspace


def rendered(place: Workspace, name: EditionName) -> Rendered:
    options = Options(("markdown", "html"), documents=("full", "brief"))
    earlier = edition_before(place, name)
    return begin_rendering(
        place, read_outline(place), examine(place, name), options, None, earlier=earlier
    ).finish()


@pytest.mark.parametrize("file", ["specimen-2020-01-31.md", "specimen-2020-01-31-brief.md"])
def test_the_later_edition_says_what_has_changed(two_editions: Workspace, file: str) -> None:
    text = rendered(two_editions, SPECIMEN).files[file].decode().replace("\\", "")
    assert "What has changed since the edition of 31 December 2018" in text
    assert [sentence for sentence in SENTENCES if sentence not in text] == []
    judgments_are_printed = "brief" not in file  # a brief with courses has no room for them
    assert ("; likely in the edition of 31 December 2018)" in text) == judgments_are_printed


def test_the_first_edition_compares_with_nothing(two_editions: Workspace) -> None:
    files = rendered(two_editions, BEFORE).files
    assert all(b"since the edition of" not in content for content in files.values())


def test_an_edition_that_changes_nothing_says_so(workspace: Workspace) -> None:
    shutil.copytree(workspace.folder(SPECIMEN), workspace.folder(BEFORE))
    text = rendered(workspace, SPECIMEN).files["specimen-2020-01-31-brief.md"].decode()
    said = (
        "Compared with that edition, and the same: the mandate, the ceiling, the personnel, the number of deaths, "
        "the budgets, the values of all facts, the holders of posts, the places of the mission, the trends, "
        "the actors, their sizes, relations and places to the agreement, the events, the judgments, the concerns, "
        "the issues and the tasks."
    )
    assert said in text


def test_a_broken_edition_before_stops_nothing_and_is_told(two_editions: Workspace) -> None:
    (two_editions.folder(BEFORE) / "estimate.yaml").write_text("edition: [\n", encoding="utf-8")
    result = rendered(two_editions, SPECIMEN)
    (found,) = [finding for finding in result.findings if finding.code == "EDN001"]
    assert (found.severity, found.message) == (
        Severity.ADVICE,
        "the edition of 2018-12-31 cannot be read, so nothing is compared with it",
    )
    assert found.position is not None
    assert found.position.file.endswith("specimen/2018-12-31")
    assert b"since the edition of" not in result.files["specimen-2020-01-31.md"]


def test_a_mend_of_the_edition_before_makes_the_later_one_stale(two_editions: Workspace) -> None:
    inputs = inputs_of(two_editions, SPECIMEN)
    path = two_editions.folder(BEFORE) / "estimate.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# mended\n", encoding="utf-8")
    assert inputs_of(two_editions, SPECIMEN).digest != inputs.digest
