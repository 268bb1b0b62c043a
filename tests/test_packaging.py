"""What is installed is what was locked, on every system; and the package is whole."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.txt", "requirements-dev.txt")
ENTRY = re.compile(
    r"(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?: ; [^\\]+)? \\\n"
    r"(?: {4}--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+"
)


@pytest.mark.parametrize("lock", LOCKS)
def test_holds_nothing_but_versions_with_their_hashes(lock: str) -> None:
    text = re.sub(r"^ *#.*\n", "", (ROOT / lock).read_text("utf-8"), flags=re.MULTILINE)

    assert text.startswith("--only-binary :all:\n\n")
    assert ENTRY.sub("", text) == "--only-binary :all:\n\n"
    assert len(ENTRY.findall(text)) > 20


def test_locks_what_the_project_asks_for() -> None:
    project, groups = _project()["project"], _project()["dependency-groups"]

    _fits(
        "requirements.txt",
        [*project["dependencies"], *groups["build"], *_project()["build-system"]["requires"]],
    )
    _fits("requirements-dev.txt", [entry for entry in groups["dev"] if isinstance(entry, str)])


def test_tests_with_the_versions_that_run() -> None:
    run, dev = (_locked(lock) for lock in LOCKS)

    assert run.items() <= dev.items()


def test_packs_the_templates_into_the_wheel(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}

    templates = _shipped(ROOT / "templates", "mission_estimate/templates")
    assert templates
    assert packed == templates | _shipped(ROOT / "src" / "mission_estimate", "mission_estimate")


def _shipped(folder: Path, name: str) -> set[str]:
    files = (file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    return {f"{name}/{file.relative_to(folder).as_posix()}" for file in files}


def _fits(lock: str, wanted: list[str]) -> None:
    locked = _locked(lock)
    requirements = [Requirement(text) for text in wanted]
    assert not [str(one) for one in requirements if locked.get(one.name, "0") not in one.specifier]


def _locked(lock: str) -> dict[str, str]:
    text = re.sub(r"^ *#.*\n", "", (ROOT / lock).read_text("utf-8"), flags=re.MULTILINE)
    return {found["name"]: found["version"] for found in ENTRY.finditer(text)}


def _project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
