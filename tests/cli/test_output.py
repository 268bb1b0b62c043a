"""What is said reaches people without commanding their terminal, and the outcome stays where nobody hears it."""

import errno
import os
from pathlib import Path

import pytest

from mission_estimate.cli.main import run
from mission_estimate.cli.os_errors import refused_by_system
from mission_estimate.cli.output import say_fault


@pytest.mark.parametrize(
    ("fault", "message", "remedy"),
    [
        (
            PermissionError(errno.EACCES, "Permission denied", "estimates/minusma"),
            "operating system error: estimates/minusma: Permission denied",
            "change the permissions of the file or folder",
        ),
        (
            OSError(errno.EMFILE, "Too many open files"),
            "operating system error: Too many open files",
            "raise the limit on open files with `ulimit -n 256`",
        ),
        (
            OSError(errno.ENOSPC, "No space left on device", b"a/b"),
            "operating system error: a/b: No space left on device",
            "free some space",
        ),
        (
            OSError("odd"),
            "operating system error: odd",
            "fix that, then run the command again; `estimate doctor` looks for what is missing",
        ),
    ],
)
def test_what_the_system_refuses_is_no_fault_of_the_program(
    fault: OSError, message: str, remedy: str
) -> None:
    told = refused_by_system(fault)
    assert (told.message, told.remedy) == (message, remedy)


def test_a_broken_installation_is_no_fault_of_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    say_fault(ImportError("No module named 'nh3'"))
    assert capsys.readouterr().err == (
        "estimate: cannot load a part of the program: No module named 'nh3'\n  help: reinstall the program\n"
    )


@pytest.mark.parametrize(
    "command", [["check"], ["list"], ["new", "abc"], ["build", "abc"], ["values", "abc"]]
)
def test_the_current_folder_is_gone(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert run(command) == 2
    assert capsys.readouterr().err == (
        "estimate: the current folder no longer exists\n  help: change to another folder with `cd`\n"
    )


def test_the_folder_of_the_estimates_is_not_for_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was built would be among the inputs of the next build."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "estimates").mkdir()
    (tmp_path / "build").symlink_to("estimates")
    assert run(["build", "--all"]) == 2
    assert capsys.readouterr().err == (
        "estimate: the output folder is the folder of the estimates\n  help: name another with `--output`\n"
    )


def test_an_output_folder_cannot_command_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    edition = tmp_path / "estimates" / "abc" / "2020-01-01"
    edition.mkdir(parents=True)
    (edition / "estimate.yaml").write_text("a: [", "utf-8")
    assert run(["build", "abc", "--format", "md", "--output", "b\x1b[2J"]) == 1
    assert "\x1b" not in capsys.readouterr().err


def test_one_that_cannot_be_read_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("abc", "xyz"):
        (tmp_path / "estimates" / name / "2020-01-01").mkdir(parents=True)
    whole = os.scandir

    def denied(path: str) -> object:
        if "abc" in str(path):
            raise PermissionError(errno.EACCES, "Permission denied", "estimates/abc/2020-01-01")
        return whole(path)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("mission_estimate.publishing.digests.os.scandir", denied)
    assert run(["build", "--all", "--format", "md"]) == 2
    told = capsys.readouterr().err
    assert told.startswith("estimate: operating system error: estimates/abc/2020-01-01: Permission denied\n")
    assert told.rstrip().endswith("1 refused, 1 stopped")
