"""The generated pages are those that `make docs` would write."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("script", ["make_commands.py", "make_diagram.py"])
def test_a_generated_page_is_up_to_date(script: str) -> None:
    command = [sys.executable, f"scripts/{script}", "--check"]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0, "run `make docs`"


@pytest.mark.parametrize(
    ("script", "page", "before", "after"),
    [
        ("make_commands.py", "commands.md", "Show the version", "Print the version"),
        ("make_diagram.py", "architecture.md", "cli --> pipeline", "pipeline --> cli"),
    ],
)
def test_a_page_that_was_edited_is_out_of_date(
    tmp_path: Path, script: str, page: str, before: str, after: str
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert before in text
    (tmp_path / "docs" / page).write_text(text.replace(before, after), encoding="utf-8")
    command = [sys.executable, str(ROOT / "scripts" / script), "--check"]
    assert subprocess.run(command, cwd=tmp_path, check=False).returncode == 1


def test_the_package_runs_as_a_module() -> None:
    command = [sys.executable, "-m", "mission_estimate", "--version"]
    ran = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert ran.stdout.startswith("estimate, version ")
