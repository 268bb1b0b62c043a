"""One build of a mission at a time; the lock is gone with its process."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from mission_estimate.errors import Unfit
from mission_estimate.publishing import OutputFolder

PROGRAM = Path(__file__).with_name("other_build.py")


@contextmanager
def another_build(output: OutputFolder) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, str(PROGRAM), "hold", str(output.root)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_says_that_another_build_is_running(output: OutputFolder) -> None:
    with another_build(output), pytest.raises(Unfit) as caught, output.locked(patience=0):
        pass
    assert caught.value.message == "another build of minusma is running"
    assert caught.value.remedy == "wait until it has ended, then build again"


def test_waits_and_says_so_once(output: OutputFolder) -> None:
    said: list[str] = []
    with another_build(output) as process:

        def end_the_other(sentence: str) -> None:
            said.append(sentence)
            process.kill()
            process.wait()

        with output.locked(patience=60, on_wait=end_the_other):
            pass
    assert said == ["another build of minusma is running; waiting for it to end"]


def test_lets_other_missions_build(output: OutputFolder) -> None:
    with another_build(output), replace(output, mission="monusco").locked(patience=0):
        pass


def test_keeps_out_the_other_editions_of_a_mission(output: OutputFolder) -> None:
    later = replace(output, edition="2018-01-01")
    with another_build(output), pytest.raises(Unfit), later.locked(patience=0):
        pass


def test_asks_again_where_the_lock_was_removed(
    output: OutputFolder, watched: Callable[..., tuple[OutputFolder, list[str]]]
) -> None:
    taken: list[int] = []

    def remove_the_first(_number: int, name: str) -> None:
        if name == "try_lock":
            taken.append(1)
            if len(taken) == 1:
                (output.path.parent / ".lock").unlink()

    folder, _ = watched(remove_the_first)
    with folder.locked(patience=1):
        assert len(taken) == 2
        with pytest.raises(Unfit), output.locked(patience=0):
            pass


def test_two_builds_at_once_leave_a_whole_set(output: OutputFolder) -> None:
    commands = [[sys.executable, str(PROGRAM), "race", str(output.root), letter] for letter in "no"]
    processes = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for command in commands]

    assert [(process.communicate(timeout=120)[1], process.returncode) for process in processes] == [
        ("", 0)
    ] * 2
    assert output.last_good() is not None
