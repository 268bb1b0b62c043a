"""Which missions and editions CI builds after a change."""

import json
from pathlib import Path

import missions_touched
import pytest

MISSIONS = {"congo": ["2017-09-15", "2024-01-31"], "mali": ["2016-10-31", "2017-07-10", "2023-12-31"]}
MALI = {"mali": MISSIONS["mali"]}


@pytest.mark.parametrize(
    ("paths", "touched"),
    [
        ([], {}),
        (["README.md", "docs/architecture.md", "tests/test_makefile.py", "requirements-dev.txt"], {}),
        (["estimates/mali/2023-12-31/events.yaml"], {"mali": ["2023-12-31"]}),
        (["estimates/mali/2017-07-10/events.yaml"], {"mali": ["2017-07-10", "2023-12-31"]}),
        (
            ["estimates/mali/2016-10-31/actors/aqim.yaml", "estimates/congo/2024-01-31/events.yaml"],
            {"congo": ["2024-01-31"], "mali": ["2016-10-31", "2017-07-10"]},
        ),
        (["estimates/mali/2020-01-01/gone.yaml"], {"mali": ["2023-12-31"]}),
        (["estimates/mali/2030-01-01/gone.yaml"], {}),
        (["estimates/mali/notes.md"], MALI),
        (["estimates/mali/.gitattributes"], MALI),
        (["estimates/maliana/2017-07-10/events.yaml", "estimates/README.md"], {}),
        (["estimates/schema/estimate.schema.json"], {}),
        (["docs/estimates/mali/notes.md"], {}),
        (["src/mission_estimate/errors.py"], MISSIONS),
        (["templates/estimate/document.j2"], MISSIONS),
        (["scripts/system_libraries.py"], MISSIONS),
        (["pyproject.toml"], MISSIONS),
        (["requirements.txt"], MISSIONS),
        (["Makefile"], MISSIONS),
        ([".github/workflows/estimates.yml"], MISSIONS),
        (["docs/Makefile", ".github/workflows/tests.yml", "templates.md"], {}),
    ],
)
def test_takes_the_editions_that_a_path_belongs_to(paths: list[str], touched: dict[str, list[str]]) -> None:
    assert missions_touched.select(MISSIONS, paths) == touched


def test_lists_the_folders_of_editions(tmp_path: Path) -> None:
    folders = [f"{mission}/{edition}" for mission, editions in MISSIONS.items() for edition in editions]
    for folder in (*reversed(folders), "schema/old", "drafts"):
        (tmp_path / "estimates" / folder).mkdir(parents=True)

    assert missions_touched.list_missions(tmp_path) == MISSIONS


def test_prints_rows_for_the_matrix(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for edition in MISSIONS["mali"]:
        (tmp_path / "estimates" / "mali" / edition).mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(missions_touched, "git", lambda *_: [])

    assert missions_touched.main([]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert row == {
        "name": "mali",
        "missions": "mali",
        "editions": "mali@2016-10-31 mali@2017-07-10 mali@2023-12-31",
    }


@pytest.mark.parametrize("count", [0, 1, 2, 200, 201, 256, 257, 1000, 5000])
def test_a_workflow_has_no_more_jobs_than_it_can(count: int) -> None:
    missions = {f"m{number:04}": ["2017-07-10"] for number in range(count)}
    rows = list(missions_touched.jobs(missions))
    assert len(rows) <= 256
    assert [word for row in rows for word in row["missions"].split()] == list(missions)
    assert [word for row in rows for word in row["editions"].split()] == [f"{m}@2017-07-10" for m in missions]
    assert len({row["name"] for row in rows}) == len(rows)


def test_several_missions_of_one_job_are_named_by_the_first_and_the_last() -> None:
    rows = missions_touched.jobs({f"m{number:04}": ["2017-07-10"] for number in range(400)})
    assert next(rows)["name"] == "m0000 to m0001"


@pytest.mark.parametrize(
    "name", ["Mali", "mali; touch x", "m", "-mali", "mali\nx", "$(id)", "a" * 41, "##[add-mask]a", "::stop"]
)
def test_refuses_a_folder_that_nothing_would_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / "estimates" / name / "2017-07-10").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)

    assert missions_touched.main([]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        f"missions_touched: {missions_touched.shown(name)} is no name for a mission:"
        " use 2 to 40 of a-z, 0-9 and -, a letter first\n"
    )


def test_a_name_commands_no_runner() -> None:
    assert (
        missions_touched.shown("##[add-mask]a\n::error::é")
        == "'\\x23\\x23[add-mask]a\\n\\x3a\\x3aerror\\x3a\\x3a\\xe9'"
    )


def test_says_that_a_revision_is_unknown(capfd: pytest.CaptureFixture[str]) -> None:
    assert missions_touched.main(["--since=--output=pwned"]) == 1
    assert "returned non-zero exit status" in capfd.readouterr().err
