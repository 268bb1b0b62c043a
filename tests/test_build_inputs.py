"""Among the inputs of a build are every file of the program, and the installed versions of its libraries."""

import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from specimens import SPECIMEN

import mission_estimate
from mission_estimate.pipeline.build_inputs import LIBRARIES, inputs_of
from mission_estimate.workspace import Workspace


def test_the_version_of_each_library_is_an_input(workspace: Workspace) -> None:
    told = inputs_of(workspace, SPECIMEN).digests["versions"]
    for library in LIBRARIES:
        assert f"{library} {version(library)}" in told


def test_the_first_of_two_installations_is_the_one_that_runs(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "first" / "Markdown-0.1.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", ["", str(tmp_path / "none"), str(tmp_path / "first"), *sys.path])
    assert "markdown 0.1 " in inputs_of(workspace, SPECIMEN).digests["versions"]


DIGEST = """
from pathlib import Path
from mission_estimate.pipeline.build_inputs import inputs_of
from mission_estimate.workspace import EditionName, Workspace
place = Workspace(Path("estimates"), Path("build"), ())
print(inputs_of(place, EditionName("none", "2020-01-31")).digests["program"])
"""


def test_each_file_of_the_program_is_an_input(tmp_path: Path) -> None:
    (tmp_path / "estimates/none/2020-01-31").mkdir(parents=True)
    program = tmp_path / "mission_estimate"
    shutil.copytree(
        Path(mission_estimate.__file__).parent,
        program,
        ignore=shutil.ignore_patterns("__pycache__", "*.woff2"),
    )
    files = [
        program / "findings.py",
        *(next(iter(sorted(part.glob("*.py")))) for part in program.glob("[a-z]*/")),
    ]
    assert len(files) > 10

    def digest() -> str:
        command = [sys.executable, "-c", DIGEST]
        environment = {"PYTHONPATH": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
        ran = subprocess.run(
            command, cwd=tmp_path, env=environment, check=True, capture_output=True, text=True
        )
        return ran.stdout

    found = [digest()]
    for path in files:
        path.write_text(f"{path.read_text(encoding='utf-8')}# changed\n", encoding="utf-8")
        found.append(digest())
    assert len(set(found)) == len(files) + 1
