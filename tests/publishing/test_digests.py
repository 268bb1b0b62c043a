"""Digests of inputs: of plain files only, and of every change."""

import hashlib
import os
from pathlib import Path

import pytest

from mission_estimate.publishing import Inputs, digest_of, digest_of_file, digests_below

SEVEN = hashlib.sha256(b"7").hexdigest()


def test_takes_the_sha256() -> None:
    assert digest_of(b"7") == SEVEN


def test_reads_plain_files_only(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"7")
    (tmp_path / "link").symlink_to("plain")
    os.mkfifo(tmp_path / "pipe")

    free = lowest_free_descriptor()

    assert digest_of_file(tmp_path / "plain") == SEVEN
    assert digest_of_file(tmp_path / "link") is None
    assert digest_of_file(tmp_path / "link", follow=True) == SEVEN
    for name in ("pipe", "missing", "."):
        assert digest_of_file(tmp_path / name, follow=True) is None
    assert lowest_free_descriptor() == free


def lowest_free_descriptor() -> int:
    descriptor = os.open(os.devnull, os.O_RDONLY)
    os.close(descriptor)
    return descriptor


def test_lists_all_that_lies_below_a_folder(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 100)
    for folder in (deep, tmp_path / "__pycache__", tmp_path / ".git"):
        folder.mkdir(parents=True)
        (folder / "x").write_bytes(b"7")
    (tmp_path / "a.yaml").symlink_to("/etc/hostname")

    assert digests_below(tmp_path, "estimates") == {
        "estimates/a.yaml": "unreadable",
        f"estimates/{'d/' * 100}x": SEVEN,
    }


def test_stands_for_all_inputs_by_one_digest() -> None:
    first = Inputs({"a": "1", "b": "2"}).digest

    assert first == Inputs({"b": "2", "a": "1"}).digest
    assert len({first, Inputs({"a": "12", "b": ""}).digest, Inputs({"a": "1"}).digest}) == 3


@pytest.mark.parametrize("name", ["\udcff.yaml", "ä.yaml"])
def test_takes_any_name_of_a_file(name: str) -> None:
    assert len(Inputs({name: "1"}).digest) == 64
