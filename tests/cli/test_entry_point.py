"""The installed command ends at once, and loses nothing of what it wrote or was asked to do at its end."""

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import atexit, sys
atexit.register(print, "at the end")
sys.argv = ["estimate", *sys.argv[1:]]
from mission_estimate.cli.entry_point import main
main()
"""


@pytest.mark.parametrize(("arguments", "code"), [(("--version",), 0), (("check", "--edition"), 2)])
def test_output_and_exit_functions_come_before_the_end(arguments: tuple[str, ...], code: int) -> None:
    command = (sys.executable, "-P", "-c", PROGRAM, *arguments)
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == code
    assert ended.stdout.endswith("at the end\n")
    assert ended.stdout.startswith("estimate, version") or "--edition" in ended.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
def test_output_that_cannot_be_written_is_reported() -> None:
    with Path("/dev/full").open("w") as full:
        command = (sys.executable, "-P", "-c", PROGRAM, "--version")
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert ended.returncode != 0
    assert "No space left" in ended.stderr
