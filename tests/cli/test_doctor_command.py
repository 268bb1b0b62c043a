"""`estimate doctor` says beforehand what is missing, and leaves nothing behind."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from mission_estimate import doctor
from mission_estimate.cli.main import run
from mission_estimate.doctor import Machine, look
from mission_estimate.errors import Unfit
from mission_estimate.rendering import fonts
from mission_estimate.workspace import Workspace


@pytest.fixture
def machine(workspace: Workspace, tmp_path: Path) -> Machine:
    return Machine(
        (3, 11, 0), workspace.templates[0], workspace.estimates, workspace.output, str(tmp_path), "utf-8"
    )


def wanting(machine: Machine) -> list[tuple[str, str, str]]:
    return [(one.what, one.found, one.help) for one in look(machine) if not one.well]


def test_nothing_is_wanting_and_nothing_is_written(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    root = workspace.estimates.parent
    monkeypatch.chdir(root)
    before = sorted(root.rglob("*"))
    assert run(["doctor"]) == 0
    told = capfdbinary.readouterr().out.decode()
    assert [line.split(":")[0] for line in told.splitlines()] == [
        "ok       Python",
        "ok       libraries of the PDF engine",
        "ok       templates",
        "ok       typefaces",
        "ok       estimates",
        "ok       output folder",
        "ok       free space",
        "ok       temporary folder",
        "ok       names of files",
    ]
    assert sorted(root.rglob("*")) == before


def test_what_is_wanting_is_told_with_what_to_do(machine: Machine, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    ill = replace(
        machine, python=(3, 9, 2), templates=None, estimates=Path("none"), output=tmp_path / "file",
        temporary=str(tmp_path / "none"), encoding="ascii",
    )  # fmt: skip
    assert wanting(ill) == [
        ("Python", "3.9.2", "install Python 3.11 or newer"),
        ("templates", "the built-in templates are missing", "reinstall the program"),
        (
            "estimates",
            "there is no folder none that can be read",
            "run the command in the folder that holds them, or name it with `--estimates`",
        ),
        (
            "output folder",
            f"{tmp_path}/file cannot be written: Not a directory",
            "ask for permission to write there, or name another with `--output`",
        ),
        (
            "temporary folder",
            f"{tmp_path}/none cannot be written: No such file or directory",
            "set TMPDIR to a writable folder",
        ),
        (
            "names of files",
            "read as ascii",
            "set LC_ALL=C.UTF-8, or PYTHONUTF8=1: names of files with other letters cannot be read otherwise",
        ),
    ]


def test_a_missing_library_typeface_and_full_disk(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise Unfit("libpango-1.0 is missing", "install it")

    monkeypatch.setattr(doctor, "check_libraries", missing)
    monkeypatch.setattr(fonts, "FOLDER", Path("none"))
    monkeypatch.setattr(doctor, "LEAST_BYTES", 1 << 60)
    found = wanting(machine)
    assert found[0] == ("libraries of the PDF engine", "libpango-1.0 is missing", "install it")
    assert [what for what, _, _ in found] == ["libraries of the PDF engine", "typefaces", "free space"]
    assert found[1][1].endswith("missing or damaged")


def test_a_damaged_typeface(machine: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    faces = tmp_path / "faces"
    shutil.copytree(fonts.FOLDER, faces)
    broken = fonts.print_faces()[0].file
    (faces / broken).write_bytes(b"<html>not found</html>")
    monkeypatch.setattr(fonts, "FOLDER", faces)
    assert wanting(machine) == [("typefaces", f"{broken} missing or damaged", "reinstall the program")]


def test_programs_read_it_as_json(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(workspace.estimates.parent)
    assert run(["doctor", "--json", "--estimates", "none"]) == 2
    rows = json.loads(capfdbinary.readouterr().out)
    assert [row["what"] for row in rows if not row["well"]] == ["estimates"]
