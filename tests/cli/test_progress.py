"""Work of more than two seconds is seen on a terminal, and nowhere else."""

import contextlib
import io
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from specimens import SAMPLES

from mission_estimate.cli import progress
from mission_estimate.cli.progress import StatusLine, doing, make_room, status_line

MAIN = (
    "import sys; from mission_estimate.cli import progress; from mission_estimate.cli.main import main; "
    "progress.AFTER, progress.EVERY = 0.2, 0.05; sys.argv[0] = 'estimate'; main()"
)
"""The command, with less patience: thirty editions take one second."""

WIPE = "\r\x1b[K"
TERMINAL = {"TERM": "xterm"}


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def wait_for(stream: Terminal, text: str) -> None:
    ends = time.monotonic() + 10
    while text not in stream.getvalue() and time.monotonic() < ends:
        time.sleep(0.01)
    assert text in stream.getvalue()


def test_shows_what_is_done_and_for_how_long_and_leaves_nothing() -> None:
    stream = Terminal()
    line = StatusLine(stream, after=0.01, every=0.01)
    line.start()
    line.show("checking minusma 2017-07-10 (1 of 2)")
    wait_for(stream, "checking minusma 2017-07-10 (1 of 2), 0 s")
    line.show("checking minusma 2023-12-31 (2 of 2)")
    wait_for(stream, "checking minusma 2023-12-31 (2 of 2), 0 s")
    line.end()

    assert stream.getvalue().endswith(WIPE)
    assert "\n" not in stream.getvalue()


def test_makes_room_for_what_else_is_said() -> None:
    stream = Terminal()
    line = StatusLine(stream, after=0.01, every=60)
    line.start()
    line.show("building")
    wait_for(stream, "building")
    line.wipe()

    assert stream.getvalue().endswith(WIPE)
    before = stream.getvalue()
    line.wipe()
    line.end()
    assert stream.getvalue() == before


def test_short_work_shows_nothing() -> None:
    stream = Terminal()
    with status_line(stream, TERMINAL):
        doing("checking")
        make_room()

    assert stream.getvalue() == ""


def test_fits_into_the_width_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    stream = Terminal()
    line = StatusLine(stream, after=0.01, every=60)
    line.show("checking a mission with a long name")
    line.start()
    wait_for(stream, "checking a mis, 0 s")
    line.end()


@pytest.mark.parametrize("environment", [{}, {"TERM": "dumb"}, {**TERMINAL, "CI": "true"}])
def test_a_terminal_that_cannot_wipe_a_line_or_that_is_a_log_gets_nothing(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]
) -> None:
    monkeypatch.setattr(progress, "AFTER", 0.0)
    stream = Terminal()
    with status_line(stream, environment):
        doing("checking")
        assert progress._shown is None

    assert stream.getvalue() == ""


def test_a_stream_that_fails_ends_the_line_and_not_the_work() -> None:
    stream = Terminal()
    line = StatusLine(stream, after=0.01, every=0.01)
    line.show("checking")
    stream.close()
    line.start()
    assert line._ended.wait(10)
    line.end()


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Make editions that take about a second to check together."""
    for year in range(1990, 2020):
        shutil.copytree(SAMPLES / "specimen/2020-01-31", tmp_path / f"estimates/specimen/{year}-01-31")
    return tmp_path


def _everything(leader: int) -> str:
    """Return what a process wrote to a terminal until it ended."""
    parts = []
    with contextlib.suppress(OSError):  # how the end of a terminal is told
        while part := os.read(leader, 10_000):
            parts.append(part)
    os.close(leader)
    return b"".join(parts).decode()


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="terminals as POSIX knows them")
def test_a_long_check_is_seen_on_a_terminal_and_not_in_a_pipe(many: Path) -> None:
    leader, follower = os.openpty()
    command = [sys.executable, "-P", "-c", MAIN, "check"]
    environment = {**os.environ, "TERM": "xterm", "CI": ""}
    on_terminal = subprocess.Popen(
        command, cwd=many, env=environment, stdout=subprocess.PIPE, stderr=follower
    )
    os.close(follower)
    said = _everything(leader)
    product, _ = on_terminal.communicate()
    piped = subprocess.run(command, cwd=many, env=environment, capture_output=True, check=False)

    assert "of 30), " in said
    assert said.endswith(WIPE)
    assert product == piped.stdout
    assert WIPE.encode() not in piped.stdout + piped.stderr
