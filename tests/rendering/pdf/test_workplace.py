"""The temporary folder of the engine: whose it is, and when another may remove it."""

import os
from pathlib import Path

import pytest

from mission_estimate.rendering.pdf import temp_dir as module
from mission_estimate.rendering.pdf.temp_dir import sweep, workplace


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


def test_is_removed_in_the_end(temporary: Path) -> None:
    with workplace() as folder:
        (folder / "face").write_bytes(b"a")
        assert [path.name for path in temporary.iterdir()] == [folder.name]
        assert folder.name.startswith("estimate-pdf-")
    assert list(temporary.iterdir()) == []


def test_stays_while_its_process_lives() -> None:
    with workplace() as folder:
        sweep()
        assert folder.is_dir()


def test_one_that_nobody_holds_is_removed(temporary: Path) -> None:
    left = temporary / "estimate-pdf-left"
    (left / "123").mkdir(parents=True)
    sweep()
    assert not left.exists()


def test_what_only_looks_like_one_is_left_alone(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = temporary / "elsewhere"
    elsewhere.mkdir()
    (temporary / "estimate-pdf-link").symlink_to(elsewhere)
    (temporary / "estimate-pdf-file").write_bytes(b"mine")
    sweep()
    assert len(list(temporary.iterdir())) == 3

    (temporary / "estimate-pdf-of-another-user").mkdir()
    monkeypatch.setattr(os, "geteuid", lambda: 4711)
    sweep()
    assert len(list(temporary.iterdir())) == 4


def test_where_a_disk_knows_no_locks_nobody_can_take_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> int:
        raise OSError

    monkeypatch.setattr(module, "_lock", refuse)
    with workplace() as folder:
        assert not folder.name.startswith("estimate-pdf-")
        assert folder.is_dir()
    assert not folder.exists()
