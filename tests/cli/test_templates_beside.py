"""A folder of templates beside the estimates, as a stranger may propose it: plain files only."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mission_estimate.cli.shared_options import workspace
from mission_estimate.errors import WrongUse


@pytest.fixture
def beside(tmp_path: Path) -> Path:
    (tmp_path / "project" / "estimates").mkdir(parents=True)
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "key").write_text("secret", "utf-8")
    return tmp_path / "project" / "templates"


def to_a_file(beside: Path) -> Path:
    (beside / "page").mkdir(parents=True)
    (beside / "page" / "base.css").symlink_to("../../../secret/key")
    return beside / "page" / "base.css"


def to_a_folder(beside: Path) -> Path:
    beside.mkdir()
    (beside / "page").symlink_to(beside.parents[1] / "secret")
    return beside / "page"


def under_a_hidden_name(beside: Path) -> Path:
    (beside / ".page").mkdir(parents=True)
    (beside / ".page" / ".x.j2").symlink_to("/etc/passwd")
    return beside / ".page" / ".x.j2"


def in_a_circle(beside: Path) -> Path:
    """Following two of them would not end before the sun does."""
    beside.mkdir()
    (beside / "a").symlink_to(".")
    return beside / "a"


def as_the_folder_itself(beside: Path) -> Path:
    beside.symlink_to("../secret")
    return beside


@pytest.mark.parametrize(
    "link", [to_a_file, to_a_folder, under_a_hidden_name, in_a_circle, as_the_folder_itself]
)
@pytest.mark.hostile("x_link_among_templates")
def test_a_link_is_refused(beside: Path, link: Callable[[Path], Path]) -> None:
    made = link(beside)
    with pytest.raises(WrongUse) as refused:
        workspace(beside.parent / "estimates")
    assert (
        refused.value.message
        == f"{made.as_posix()} is a symbolic link, and links to templates are not followed"
    )
    assert refused.value.remedy == "replace it with a plain file or folder"


def test_plain_files_come_before_ours(beside: Path) -> None:
    (beside / "page").mkdir(parents=True)
    (beside / "page" / "base.css").write_text("p {}", "utf-8")
    assert workspace(beside.parent / "estimates").templates[0] == beside
