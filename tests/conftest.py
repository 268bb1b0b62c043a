"""A specimen estimate with every kind of field, and the ways to change, check and render it."""

import gc
import os
import shutil
from pathlib import Path

import pytest
from specimens import SAMPLES, SPECIMEN, TEMPLATES, Change

from mission_estimate.model.binding import bind
from mission_estimate.model.estimate import Estimate
from mission_estimate.pipeline.examine import Examined, examine
from mission_estimate.workspace import Workspace
from mission_estimate.yaml_reader import read_folder

gc.set_threshold(100_000, 20, 100)  # thousands of tests live to the end, and looking through them takes time

LONGEST = ("rendering", "faults", "cli", "properties")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that writes the expected findings of the rules' cases again."""
    parser.addoption("--update-cases", action="store_true", help="write the expected findings of cases again")


def pytest_configure(config: pytest.Config) -> None:
    """Refuse the switch where results are judged."""
    if config.getoption("update_cases") and os.environ.get("CI"):
        raise pytest.UsageError("--update-cases is not allowed in CI")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the folders that take longest, so that no worker is left alone with one of them at the end."""
    order = {name: number for number, name in enumerate(LONGEST)}
    items.sort(key=lambda item: order.get(item.path.parent.name, len(order)))


@pytest.fixture(scope="session")
def specimen() -> Estimate:
    """Return the specimen as it stands."""
    reading = read_folder(SAMPLES / "specimen" / "2020-01-31", shown_as="specimen")
    estimate = bind(reading.data, reading.positions).estimate
    assert estimate is not None
    return estimate


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Copy the specimen, so that a test may change it."""
    shutil.copytree(SAMPLES, tmp_path / "estimates")
    return Workspace(tmp_path / "estimates", tmp_path / "build", (TEMPLATES,))


@pytest.fixture
def changed(workspace: Workspace) -> Change:
    """Replace a piece of a file of the specimen, once, and examine the result."""

    def change(file: str, before: str, after: str) -> Examined:
        path = workspace.folder(SPECIMEN) / file
        text = path.read_text(encoding="utf-8")
        assert text.count(before) == 1, f"{before!r} stands {text.count(before)} times in {file}"
        path.write_text(text.replace(before, after), encoding="utf-8")
        return examine(workspace, SPECIMEN)

    return change
