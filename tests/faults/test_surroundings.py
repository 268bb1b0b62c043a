"""What the machine refuses is told in a line with what to do, and does not stop the other missions."""

import os
import resource
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from faults.builds import Bench, command
from publishing.sets import content

from mission_estimate.cli.output import say_fault

TEXTS = ("--format", "html,md,json")


@pytest.mark.hostile("s23_locale_c")
def test_the_bytes_are_the_same_in_every_locale(bench: Bench) -> None:
    assert bench.run("build", "specimen", *TEXTS)[0] == 0
    before = content(bench.documents)
    shutil.rmtree(bench.root / "build")
    code, told = bench.run("build", "specimen", *TEXTS, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert code == 0, told
    assert content(bench.documents) == before


@pytest.mark.hostile("s35_tmp_unwritable")
def test_a_temporary_folder_that_is_not_there(bench: Bench) -> None:
    code, told = bench.run(
        "build", "specimen", "--document", "full", "--format", "pdf", TMPDIR=str(bench.root / "none")
    )
    if code:
        assert (code, "Traceback" in told) == (2, False)
        assert "help: " in told
    else:
        assert bench.state() == "current"
    assert bench.run("build", "specimen", *TEXTS, TMPDIR=str(bench.root / "none"))[0] == 0


@pytest.mark.hostile("s10_file_size_limit")
def test_a_file_that_may_not_grow(bench: Bench) -> None:
    assert bench.run("build", "specimen", *TEXTS)[0] == 0
    bench.write("two")

    def bound() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))

    done = subprocess.run(
        command("build", "specimen", *TEXTS), cwd=bench.root, capture_output=True, check=False,
        preexec_fn=bound, env={**os.environ, "TMPDIR": str(bench.temporary)},
    )  # fmt: skip
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert (bench.state(), bench.words(), bench.strays()) == ("current", "First edition of 2020", [])


@pytest.fixture
def small_disk(bench: Bench) -> Iterator[Path]:
    disk = bench.root / "build"
    disk.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1900k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("this machine lets nobody mount a small disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk(bench: Bench, small_disk: Path) -> None:
    assert bench.run("build", "specimen", "--format", "json")[0] == 0
    (small_disk / "other").write_bytes(b"\0" * (shutil.disk_usage(small_disk).free - 300_000))
    bench.write("two")
    code, told = bench.run("build", "specimen", *TEXTS)
    assert (code, "Traceback" in told) == (2, False)
    assert "no space left on the disk" in told
    assert "help: " in told
    assert (bench.state(), bench.words(), bench.strays()) == ("current", "First edition of 2020", [])
    (small_disk / "other").unlink()
    assert bench.run("build", "specimen", "--format", "json")[0] == 0
    assert bench.words() == "Edition two"


def test_one_mission_does_not_stop_the_others(bench: Bench) -> None:
    for name, file in (("aloop", "estimate.yaml"), ("bpipe", "pipe.yaml"), ("cdevice", "estimate.yaml")):
        shutil.copytree(bench.root / "estimates" / "specimen", bench.root / "estimates" / name)
        path = bench.root / "estimates" / name / "2020-01-31" / file
        path.unlink(missing_ok=True)
        if name == "bpipe":
            os.mkfifo(path)
        else:
            path.symlink_to(path if name == "aloop" else "/dev/zero")
    code, told = bench.run("build", "--all", *TEXTS)
    assert code == 1
    assert told.count("not-a-plain-file") == 3
    assert told.rstrip().endswith("1 built, 3 refused")
    assert bench.state() == "current"
    assert sorted(path.name for path in (bench.root / "build").iterdir() if path.is_dir()) == ["specimen"]


def test_a_refusal_that_cannot_be_noted_is_not_claimed(bench: Bench) -> None:
    """As in a folder that may not be written; a folder in the place of the lock stops even root."""
    assert bench.run("build", "specimen", *TEXTS)[0] == 0
    lock = bench.root / "build" / "specimen" / ".lock"
    lock.unlink()
    lock.mkdir()
    path = bench.root / "estimates" / "specimen" / "2020-01-31" / "estimate.yaml"
    path.write_text("a: [", "utf-8")
    code, told = bench.run("build", "specimen", *TEXTS)
    folder = "build/specimen/2020-01-31"
    assert code == 1
    assert told.split("\n")[-4:] == [
        f"specimen 2020-01-31: refused; the last good files in {folder} stay, but cannot be marked as not current",
        "estimate: build/specimen/.lock cannot be written: a file of this name is not a plain file or folder",
        "  help: move it or remove it, then build again",
        "",
    ]
    assert bench.state() == "current"


@pytest.mark.hostile("s31_future_mtime")
def test_the_clock_decides_nothing(bench: Bench) -> None:
    assert bench.run("build", "specimen", *TEXTS)[0] == 0
    for path in bench.documents.rglob("*"):
        os.utime(path, (4_000_000_000, 4_000_000_000))
    bench.write("two")
    assert bench.run("build", "specimen", *TEXTS)[0] == 0
    assert bench.words() == "Edition two"


@pytest.mark.hostile("s26_cwd_shadow")
def test_a_module_beside_the_data_is_not_imported(bench: Bench) -> None:
    for name in ("yaml.py", "click.py", "sitecustomize.py"):
        (bench.root / name).write_text("raise SystemExit('imported')\n", "utf-8")
    assert bench.run("check", "specimen")[0] == 0


def test_nothing_to_build_is_wrong_use(bench: Bench) -> None:
    (bench.root / "empty").mkdir()
    code, told = bench.run("build", "--all", "--estimates", "empty")
    assert code == 2
    assert told == "estimate: no estimates in empty\n  help: create one with `estimate new MISSION`\n"


def test_a_path_cannot_command_the_terminal(bench: Bench) -> None:
    code, told = bench.run("check", "--estimates", "a\x1b[2J\nb")
    assert code == 2
    assert told.startswith("estimate: no such folder: a\ufffd[2J\ufffdb\n")


def test_too_little_memory_is_no_fault_of_the_program(capsys: pytest.CaptureFixture[str]) -> None:
    say_fault(MemoryError())
    assert capsys.readouterr().err == (
        "estimate: out of memory\n"
        "  help: end other programs, or build one mission at a time with `--jobs 1`\n"
    )


@pytest.mark.parametrize(
    ("led", "said"),
    [(">&-", "standard output is closed"), (">/dev/full", "cannot write to standard output: No space left")],
)
def test_a_product_that_nobody_takes(bench: Bench, led: str, said: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"$@" {led}', "sh", *command("check", "specimen", "--format", "json")],
        cwd=bench.root, capture_output=True, check=False, text=True,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.startswith(f"estimate: {said}")
    assert "help: redirect it to a file" in done.stderr


@pytest.mark.parametrize(
    ("led", "mission", "code"),
    [("2>/dev/full", "specimen", 0), ("2>/dev/full", "none", 2), ("2>&-", "none", 2), ("2> >(:)", "none", 2)],
)
def test_nobody_hears_what_is_said(bench: Bench, led: str, mission: str, code: int) -> None:
    done = subprocess.run(
        ["bash", "-c", f'"$@" {led}', "bash", *command("build", mission, "--format", "json")],
        cwd=bench.root, capture_output=True, check=False, text=True,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (code, "", "")


def test_a_reader_that_has_seen_enough_changes_no_outcome(bench: Bench) -> None:
    path = bench.root / "estimates" / "specimen" / "2020-01-31" / "estimate.yaml"
    path.write_text("a: [", "utf-8")
    done = subprocess.run(
        ["bash", "-c", 'set -o pipefail; "$@" | true', "bash", *command("check", "specimen")],
        cwd=bench.root, capture_output=True, check=False, text=True,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, "")
