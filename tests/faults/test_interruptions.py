"""Ended in the middle, whenever and however: the last good set is whole, and nothing stays behind."""

import math
import os
import random
import signal
import subprocess
import sys

import pytest
from faults.builds import Bench, _mind_ctrl_c
from processes import children_of, lives, wait_until, worked

TEXTS = ("build", "specimen", "--format", "html,md,json")
ALL = ("build", "specimen")


@pytest.mark.hostile("s14_sigterm")
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["ctrl-c", "sigterm"]
)
def test_a_signal_while_the_pdf_is_set(bench: Bench, number: signal.Signals, code: int) -> None:
    assert bench.run(*TEXTS)[0] == 0
    bench.write("two")
    process = bench.start(*ALL)
    assert wait_until(lambda: any(children_of(child) for child in children_of(process.pid)))
    (nursery,) = children_of(process.pid)
    family = [nursery, *children_of(nursery)]
    assert wait_until(lambda: any(worked(child) > 0.3 for child in children_of(nursery)))
    assert process.poll() is None, "the build was over before the signal came"
    process.send_signal(number)
    told = process.communicate(timeout=30)[1]
    assert (process.returncode, told.split("\n")[-2:]) == (
        code,
        ["estimate: interrupted; the last good files are unchanged", ""],
    )
    assert bench.state() == "current"
    assert bench.words() == "First edition of 2020"
    assert wait_until(lambda: not any(lives(each) for each in family))
    assert wait_until(lambda: bench.strays() == [])


SIGNALLED = """
import builtins, os, sys
whole, number = builtins.__import__, {number}
def load(name, *rest, **named):
    if name == {module!r} and {number}:
        os.kill(os.getpid(), {number})
    return whole(name, *rest, **named)
builtins.__import__ = load
from mission_estimate.cli.entry_point import main
sys.argv = ["estimate", "check", "specimen"]
main()
"""


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["ctrl-c", "sigterm"]
)
@pytest.mark.parametrize(
    "module",
    ["mission_estimate.cli.main", "click", "mission_estimate.cli.output", "mission_estimate.errors", "pydantic",
     "mission_estimate.pipeline.examine", "mission_estimate.reporting", "mission_estimate.yaml_reader.folder"],
)  # fmt: skip
def test_a_signal_while_the_program_loads(
    bench: Bench, module: str, number: signal.Signals, code: int
) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-c", SIGNALLED.format(module=module, number=int(number))],
        cwd=bench.root, capture_output=True, text=True, check=False, preexec_fn=_mind_ctrl_c,
    )  # fmt: skip
    assert (done.returncode, done.stderr.strip()) == (
        code,
        "estimate: interrupted; the last good files are unchanged",
    )


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGINT], ids=["nohup", "background"])
def test_a_signal_that_the_caller_ignores_stays_ignored(bench: Bench, number: signal.Signals) -> None:
    program = SIGNALLED.format(module="pydantic", number=int(number))
    done = subprocess.run(
        [sys.executable, "-P", "-c", program], cwd=bench.root, capture_output=True, text=True, check=False,
        preexec_fn=lambda: signal.signal(number, signal.SIG_IGN),
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_kills_at_random_moments(bench: Bench) -> None:
    """The many kills, at every single call, are in `tests/publishing/test_faults.py`."""
    chance = random.Random(6)  # noqa: S311 - moments, no secrets
    first = bench.start(*TEXTS)
    whole = 0.0
    while first.poll() is None:
        used = worked(first.pid)
        whole = used if used < math.inf else whole
    first.communicate(timeout=30)
    assert first.returncode == 0
    words = {"First edition of 2020"}
    for number in range(4):
        bench.write(str(number))
        process = bench.start(*TEXTS)
        moment = whole * chance.uniform(0.6, 1.05)
        wait_until(lambda: process.poll() is not None or worked(process.pid) > moment)  # noqa: B023 - called at once
        process.kill()
        process.communicate(timeout=30)
        words.add(f"Edition {number}")
        if bench.state() != "unfinished":
            assert bench.words() in words
    bench.write("last")
    assert bench.run(*TEXTS)[0] == 0
    assert (bench.state(), bench.words(), bench.strays()) == ("current", "Edition last", [])


@pytest.mark.hostile("s16_two_builds")
def test_two_builds_at_once(bench: Bench) -> None:
    processes = [bench.start(*TEXTS) for _ in range(2)]
    ends = [(process.communicate(timeout=60)[1], process.returncode) for process in processes]
    assert [code for _, code in ends] == [0, 0], ends
    assert (bench.state(), bench.strays()) == ("current", [])


def test_an_output_folder_that_vanishes(bench: Bench) -> None:
    assert bench.run(*TEXTS)[0] == 0
    os.rename(bench.root / "build", bench.root / "gone")  # noqa: PTH104 - as another program would
    assert bench.run(*TEXTS)[0] == 0
    assert bench.state() == "current"
