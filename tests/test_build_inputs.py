"""The versions among the inputs of a build are those that are installed."""

import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from specimens import SPECIMEN

from mission_estimate.pipeline.build_inputs import LIBRARIES, inputs_of
from mission_estimate.workspace import Workspace


def test_the_version_of_each_library_is_an_input(workspace: Workspace) -> None:
    told = inputs_of(workspace, SPECIMEN).digests["versions"]
    for library in LIBRARIES:
        assert f"{library} {version(library)}" in told


def test_the_first_of_two_installations_is_the_one_that_runs(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "first" / "Markdown-0.1.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", ["", str(tmp_path / "none"), str(tmp_path / "first"), *sys.path])
    assert "markdown 0.1 " in inputs_of(workspace, SPECIMEN).digests["versions"]
