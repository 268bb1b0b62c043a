"""Whatever lies in the folder of an edition, it is told in a line, and nothing outside is read or waited for."""

import os
import socket
from pathlib import Path

import pytest
from hostile.attacks import rows_of
from specimens import SPECIMEN, told

from mission_estimate.cli.main import run
from mission_estimate.findings import Severity
from mission_estimate.pipeline.build_inputs import inputs_of
from mission_estimate.pipeline.examine import examine
from mission_estimate.workspace import Workspace

ROWS = rows_of("folders")


def make(row: dict[str, str], folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (kind, name), *rest = row.items()
    target = dict(rest).get("to", "")
    for number in range(int(dict(rest).get("names", "1"))):
        path = folder / name.replace("@@N@@", str(number))
        path.parent.mkdir(parents=True, exist_ok=True)
        if kind == "text":
            path.write_text("acronyms: []\n", "utf-8")
        elif kind == "folder":
            path.mkdir()
        elif kind == "pipe":
            os.mkfifo(path)
        elif kind == "socket":
            monkeypatch.chdir(folder)  # its path may have a hundred letters only
            socket.socket(socket.AF_UNIX).bind(name)
        else:
            moved = folder.parent.parent.parent / target
            if target == "moved":
                path = Path(os.path.normpath(path))
                path.rename(moved)
            path.symlink_to(moved if target == "moved" else target)


@pytest.mark.skipif(os.name != "posix", reason="links and pipes as POSIX knows them")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("row", ROWS, ids=[row["case"] for row in ROWS])
def test_is_told_and_nothing_else_happens(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], row: dict[str, str]
) -> None:  # fmt: skip
    for one in (row["make"], row.get("also")):
        if one is not None:
            make(one, workspace.folder(SPECIMEN), monkeypatch)  # type: ignore[arg-type]
    findings = examine(workspace, SPECIMEN).findings
    assert told(workspace, tuple(f for f in findings if f.severity is Severity.ERROR)).split("\n") == (
        [*row.get("found", ())] or [""]
    )
    assert inputs_of(workspace, SPECIMEN).digest
    monkeypatch.chdir(workspace.estimates.parent)
    for form in ("text", "github"):
        assert run(["check", "specimen", "--format", form]) == (1 if "found" in row else 0)
        out = capfdbinary.readouterr().out.decode()
        assert all(line.isprintable() for line in out.split("\n"))
        assert form == "text" or all(line.startswith("::") for line in out.rstrip("\n").split("\n") if line)
