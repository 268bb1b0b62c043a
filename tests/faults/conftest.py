"""A folder whose name has blanks and other letters, with the specimen in it."""

import shutil
from pathlib import Path

import pytest
from faults.builds import Bench
from specimens import SAMPLES


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    root = tmp_path / "Größe — مالي 2020"
    shutil.copytree(SAMPLES, root / "estimates")
    made = Bench(root)
    made.temporary.mkdir()
    return made
