"""What the tests of publishing share."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from publishing.sets import HASTY, Sample, Watched

from mission_estimate.publishing import OutputFolder
from mission_estimate.publishing.os_calls import Operations


@pytest.fixture
def old() -> Sample:
    return Sample("o", ("html", "md"), ("map", "strength"))


@pytest.fixture
def new() -> Sample:
    return Sample("n", ("html", "pdf"), ("strength", "network"))


@pytest.fixture
def output(tmp_path: Path) -> OutputFolder:
    return OutputFolder(tmp_path / "build", "minusma", "2017-07-10", HASTY)


@pytest.fixture
def watched(output: OutputFolder) -> Iterator[Callable[..., tuple[OutputFolder, list[str]]]]:
    """Give a way to get the same folder, over a system that is watched; no file may stay open."""
    systems: list[Watched] = []

    def watch(*before: Callable[[int, str], None]) -> tuple[OutputFolder, list[str]]:
        systems.append(Watched(*before))
        folder = OutputFolder(output.root, output.mission, output.edition, cast("Operations", systems[-1]))
        return folder, systems[-1].log

    yield watch
    assert systems
    assert [system.open_files for system in systems if system.open_files] == []


@pytest.fixture
def open_umask() -> Iterator[None]:
    former = os.umask(0o022)
    yield
    os.umask(former)
