"""Whatever fails and whenever it fails: the last good set stays, or it is told that none is whole."""

import contextlib
import errno
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from publishing.sets import Sample

from mission_estimate.errors import Unfit
from mission_estimate.publishing import OutputFolder, State

Watch = Callable[..., tuple[OutputFolder, list[str]]]

PROGRAM = Path(__file__).with_name("other_build.py")


class Failing:
    """Raise at call number `number`, and with `lasting` at every call after it."""

    def __init__(self, number: int, fault: type[BaseException], *, lasting: bool = False) -> None:
        self._number = number
        self._fault = fault
        self._lasting = lasting

    def __call__(self, number: int, _name: str) -> None:
        if number == self._number or (self._lasting and number > self._number):
            raise self._fault(errno.EIO, "Input/output error")


def until_untouched(run: Callable[[int], bool]) -> int:
    """Run with a fault at the first call, the second, and so on, until no fault is met."""
    number = 1
    while run(number):
        number += 1
        assert number < 500
    return number - 1


def begin_with(output: OutputFolder, sample: Sample | None) -> None:
    shutil.rmtree(output.root, ignore_errors=True)
    if sample:
        sample.publish(output)


@pytest.mark.parametrize("fault", [OSError, KeyboardInterrupt])
def test_one_fault_leaves_one_whole_set(
    output: OutputFolder, watched: Watch, old: Sample, new: Sample, fault: type[BaseException]
) -> None:
    def run(before: Sample | None, number: int) -> bool:
        begin_with(watched()[0], before)
        failing, log = watched(Failing(number, fault))
        try:
            new.publish(failing)
        except Unfit:
            assert is_untouched(output, before), log
        except KeyboardInterrupt:
            assert is_untouched(output, before) or is_new(output, new), log
        else:
            assert is_new(output, new), log
        return len(log) >= number

    for before in (None, old):
        assert until_untouched(partial(run, before)) > 40


def is_new(output: OutputFolder, new: Sample) -> bool:
    """Where cleaning up failed the set is whole; it is current when the next build has cleaned up."""
    with output.locked():
        pass
    return new.is_current(output) and new.is_whole(output)


def refuse_renames(_number: int, name: str) -> None:
    if name == "replace":
        raise PermissionError(errno.EPERM, "Operation not permitted")


@pytest.mark.parametrize("has", [False, True])
def test_a_rename_that_is_refused_leaves_no_passing_file(
    output: OutputFolder, watched: Watch, old: Sample, new: Sample, *, has: bool
) -> None:
    begin_with(output, old if has else None)
    failing, _ = watched(refuse_renames)
    with pytest.raises(Unfit):
        new.publish(failing)
    assert [path.name for path in output.root.rglob(".*")] == [".lock"]
    assert is_untouched(output, old if has else None)


def test_a_refusal_that_cannot_be_noted_leaves_no_passing_file(
    output: OutputFolder, watched: Watch, old: Sample, new: Sample
) -> None:
    begin_with(output, old)
    failing, _ = watched(refuse_renames)
    with pytest.raises(Unfit), failing.locked() as publisher:
        publisher.mark_refused(new.inputs, ())
    assert [path.name for path in output.root.rglob(".*")] == [".lock"]
    assert is_untouched(output, old)


def test_what_was_not_cleaned_up_is_left_to_the_next_build(output: OutputFolder, new: Sample) -> None:
    new.publish(output)
    (output.path / "figures" / ".old~a.svg").write_bytes(b"o")
    assert (new.is_current(output), output.last_good() is not None) == (False, True)
    with output.locked():
        pass
    assert new.is_current(output)
    assert new.is_whole(output)


def is_untouched(output: OutputFolder, before: Sample | None) -> bool:
    if before is None:
        return output.manifest() is None
    return before.is_current(output) and before.is_whole(output)


@pytest.mark.parametrize("first", [True, False])
def test_a_disk_that_dies_leaves_what_the_next_build_finishes(
    output: OutputFolder, watched: Watch, old: Sample, new: Sample, *, first: bool
) -> None:  # fmt: skip
    ends = set()

    def run(number: int) -> bool:
        begin_with(watched()[0], None if first else old)
        failing, log = watched(Failing(number, OSError, lasting=True))
        with contextlib.suppress(Unfit):
            new.publish(failing)
        for sample in (old, new):
            stands = {
                path: (output.path / path).read_bytes()
                for path in sample.files
                if (output.path / path).exists()
            }
            assert stands == sample.files or not sample.is_current(output)
        with output.locked():
            pass
        ends.add((new.is_current(output), new.is_whole(output), old.is_current(output), old.is_whole(output)))
        return len(log) >= number

    until_untouched(run)
    whole_new, whole_old, nothing = (True, True, False, False), (False, False, True, True), (False,) * 4
    assert ends == {whole_new, nothing if first else whole_old}


def test_a_fault_while_a_refusal_is_noted_keeps_the_set(
    output: OutputFolder, watched: Watch, old: Sample, new: Sample
) -> None:  # fmt: skip
    def run(number: int) -> bool:
        begin_with(watched()[0], old)
        failing, log = watched(Failing(number, OSError))
        try:
            with failing.locked() as publisher:
                publisher.mark_refused(new.inputs, ())
        except Unfit:
            assert output.last_good() is not None
        else:
            assert output.manifest().state is State.REFUSED  # type: ignore[union-attr]
        assert {name for name in old.files if (output.path / name).read_bytes() != old.files[name]} == set()
        return len(log) >= number

    assert until_untouched(run) > 10


def test_the_calls_come_in_an_order_that_survives_a_power_cut(
    output: OutputFolder, watched: Watch, new: Sample
) -> None:
    with output.locked() as publisher:
        publisher.publish({"a.md": b"old", "b.pdf": b"old"}, new.inputs, new.options)
    folder, log = watched()
    with folder.locked() as publisher:
        log.clear()
        publisher.publish({"b.pdf": b"new", "figures/c.svg": b"new"}, new.inputs, new.options)

    assert lasting(log) == [
        "mkdir 2017-07-10",
        "mkdir figures",
        "sync_folder 2017-07-10",
        "write .new~b.pdf",
        "fsync .new~b.pdf",
        "write figures/.new~c.svg",
        "fsync figures/.new~c.svg",
        "write .new~manifest.json",
        "fsync .new~manifest.json",
        "write .mark~manifest.json",
        "fsync .mark~manifest.json",
        "write .old~manifest.json",
        "fsync .old~manifest.json",
        "sync_folder figures",
        "sync_folder 2017-07-10",
        "replace .mark~manifest.json manifest.json",
        "sync_folder figures",
        "sync_folder 2017-07-10",
        "replace a.md .old~a.md",
        "replace b.pdf .old~b.pdf",
        "replace .new~b.pdf b.pdf",
        "replace figures/.new~c.svg figures/c.svg",
        "sync_folder figures",
        "sync_folder 2017-07-10",
        "replace .new~manifest.json manifest.json",
        "sync_folder figures",
        "sync_folder 2017-07-10",
        "unlink .old~a.md",
        "unlink .old~b.pdf",
        "unlink .old~manifest.json",
        "rmdir figures",
    ]


def lasting(log: list[str]) -> list[str]:
    """Leave out the calls that change nothing on the disk by themselves."""
    return [call for call in log if not call.startswith(("lstat", "listdir", "close", "open"))]


def test_what_was_moved_back_survives_a_power_cut_too(
    output: OutputFolder, watched: Watch, new: Sample
) -> None:
    with output.locked() as publisher:
        publisher.publish({"a.md": b"old"}, new.inputs, new.options)
    folder, log = watched()
    with folder.locked() as publisher:
        publisher.publish({"a.md": b"new"}, new.inputs, new.options)
        at = log.index("replace .new~a.md a.md") + 1
    with output.locked() as publisher:
        publisher.publish({"a.md": b"old"}, new.inputs, new.options)
    folder, log = watched(Failing(at, OSError))
    with pytest.raises(Unfit), folder.locked() as publisher:
        publisher.publish({"a.md": b"new"}, new.inputs, new.options)

    assert lasting(log[at:]) == [
        "replace .old~a.md a.md",
        "replace .old~manifest.json manifest.json",
        "sync_folder 2017-07-10",
        "unlink .new~a.md",
        "unlink .new~manifest.json",
        "rmdir figures",
    ]


def test_a_refusal_survives_a_power_cut_too(output: OutputFolder, watched: Watch, new: Sample) -> None:
    with output.locked() as publisher:
        publisher.publish({"a.md": b"old"}, new.inputs, new.options)
    folder, log = watched()
    with folder.locked() as publisher:
        log.clear()
        publisher.mark_refused(new.inputs, ())

    assert lasting(log) == [
        "unlink .new~manifest.json",
        "write .new~manifest.json",
        "fsync .new~manifest.json",
        "replace .new~manifest.json manifest.json",
        "sync_folder 2017-07-10",
    ]


def test_a_kill_at_any_call_leaves_one_whole_set(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, str(PROGRAM), "kill", str(tmp_path)], check=True, capture_output=True, text=True
    ).stdout
    runs = int(told)
    assert runs > 50
    ends = [
        _after_a_kill(OutputFolder(tmp_path / str(run), "minusma", "2017-07-10"))
        for run in range(1, runs + 1)
    ]

    assert ends == sorted(ends, reverse=True)
    assert set(ends) == {"o", "n"}


def _after_a_kill(output: OutputFolder) -> str:
    """Look at what stands there at once, then at what the next build makes of it."""
    visible = {path for path in output.path.rglob("[!.]*") if path.is_file() and path.name != "manifest.json"}
    letters = {path.read_bytes()[:1].decode() for path in visible}
    assert len(letters) <= 1, "new and old stand side by side"
    assert {path.stat().st_size for path in visible} <= {3000}
    if output.last_good() is None:
        found = output.manifest()
        assert found is not None
        assert found.state is State.UNFINISHED
    with output.locked(patience=0):
        pass
    found = output.last_good()
    assert found is not None
    assert found.state is State.CURRENT
    assert not list(output.path.rglob(".*~*"))
    return found.inputs["estimate.yaml"]
