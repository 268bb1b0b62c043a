"""`estimate new` writes the whole of a first edition in its own folder, or nothing."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from specimens import TEMPLATES

from mission_estimate import scaffolding
from mission_estimate.cli.main import run
from mission_estimate.errors import WrongUse
from mission_estimate.workspace import EditionName, Workspace

MAIN = "import sys; from mission_estimate.cli.main import main; sys.argv[0] = 'estimate'; main()"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    here = tmp_path / "project"
    (here / "estimates").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(here)
    return here


def new(capfd: pytest.CaptureFixture[str], *more: str) -> tuple[int, str]:
    code = run(["new", "linked", "--as-of", "2020-01-31", *more])
    return code, capfd.readouterr().err


def link_mission(root: Path) -> str:
    (root / "estimates" / "linked").symlink_to("../../elsewhere")
    return "estimates/linked is a link, and the estimate needs a folder there"


def link_mission_to_nothing(root: Path) -> str:
    (root / "estimates" / "linked").symlink_to("../../elsewhere/nothing")
    return "estimates/linked is a link, and the estimate needs a folder there"


def link_estimates(root: Path) -> str:
    (root / "estimates").rmdir()
    (root / "estimates").symlink_to("../elsewhere")
    return "estimates is a link, and nothing is written through a link"


def link_estimates_to_nothing(root: Path) -> str:
    (root / "estimates").rmdir()
    (root / "estimates").symlink_to("../elsewhere/nothing")
    return "estimates is a link, and nothing is written through a link"


def file_as_mission(root: Path) -> str:
    (root / "estimates" / "linked").write_text("mine", "utf-8")
    return "estimates/linked is no folder, and the estimate needs a folder there"


def file_as_estimates(root: Path) -> str:
    (root / "estimates").rmdir()
    (root / "estimates").write_text("mine", "utf-8")
    return "estimates is no folder, and the estimate needs a folder there"


@pytest.mark.parametrize(
    "put",
    [link_mission, link_mission_to_nothing, link_estimates, link_estimates_to_nothing, file_as_mission,
     file_as_estimates],
)  # fmt: skip
def test_nothing_is_written_through_a_link_or_over_a_file(
    root: Path, capfd: pytest.CaptureFixture[str], put: Callable[[Path], str]
) -> None:
    said = put(root)
    before = sorted(root.rglob("*"))
    code, told = new(capfd)
    assert code == 2
    assert told.split("\n")[0] == f"estimate: {said}"
    assert told.count("\n  help: ") == 1
    assert sorted(root.rglob("*")) == before
    assert list((root.parent / "elsewhere").iterdir()) == []


def test_a_link_that_is_put_there_meanwhile_is_not_followed(
    root: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = scaffolding._filled

    def late(*given: object) -> object:
        link_mission(root)
        return whole(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(scaffolding, "_filled", late)
    code, told = new(capfd)
    assert code == 2
    assert told.startswith("estimate: estimates/linked/2020-01-31 cannot be written: ")
    assert list((root.parent / "elsewhere").iterdir()) == []
    assert [path.name for path in (root / "estimates").iterdir()] == ["linked"]


def test_the_folder_of_the_estimates_is_made_where_it_lacks(
    root: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (root / "estimates").rmdir()
    assert new(capfd)[0] == 0
    assert (root / "estimates" / "linked" / "2020-01-31" / "estimate.yaml").is_file()
    assert [path.name for path in (root / "estimates").iterdir()] == ["linked"]


@pytest.mark.parametrize("has", [[], ["README.md"]])
def test_a_folder_without_an_edition_is_used(
    root: Path, capfd: pytest.CaptureFixture[str], has: list[str]
) -> None:
    (root / "estimates" / "linked").mkdir()
    for name in has:
        (root / "estimates" / "linked" / name).write_text("mine", "utf-8")
    assert new(capfd)[0] == 0
    names = sorted(path.name for path in (root / "estimates" / "linked").iterdir())
    assert names == ["2020-01-31", *has]
    assert [path.name for path in (root / "estimates").iterdir()] == ["linked"]


def test_the_mode_of_the_folder_is_that_of_any_other(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert new(capfd)[0] == 0
    made = root / "estimates" / "linked"
    assert made.stat().st_mode & 0o777 == 0o755
    assert (made / "2020-01-31").stat().st_mode & 0o700 == 0o700


@pytest.mark.parametrize("has", [[], ["README.md"]])
def test_of_two_at_once_one_says_that_the_estimate_is_there(root: Path, has: list[str]) -> None:
    for name in has:
        (root / "estimates" / "linked").mkdir()
        (root / "estimates" / "linked" / name).write_text("mine", "utf-8")
    arguments = [sys.executable, "-P", "-c", MAIN, "new", "linked", "--as-of", "2020-01-31"]
    both = [subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    ended = [(process.communicate(timeout=60)[1], process.returncode) for process in both]
    assert sorted(code for _, code in ended) == [0, 2, 2, 2]
    for told, code in ended:
        if code:
            assert told == (
                "estimate: there is an estimate for `linked` already\n"
                "  help: for a later edition copy estimates/linked/2020-01-31 to estimates/linked/DATE"
                " and edit the copy; to change this one edit its files\n"
            )
    assert len(list((root / "estimates" / "linked" / "2020-01-31").iterdir())) > 5
    assert [path.name for path in (root / "estimates").iterdir()] == ["linked"]


@pytest.mark.parametrize("has", [[], ["README.md"]])
def test_what_another_process_made_meanwhile_is_not_touched(root: Path, has: list[str]) -> None:
    """The moment between looking and renaming, which two processes meet by chance only."""
    workspace = Workspace(root / "estimates", root / "build", (TEMPLATES,))
    made = root / "estimates" / "linked" / "2020-01-31"
    made.mkdir(parents=True)
    (made / "mine.yaml").write_text("mine", "utf-8")
    for name in has:
        (made.parent / name).write_text("mine", "utf-8")
    hidden = Workspace(root / "estimates", root / "build", (TEMPLATES,))
    with pytest.raises(WrongUse, match="there is an estimate for `linked` already"):
        scaffolding._write(hidden, EditionName("linked", "2020-01-31"), {"a.yaml": "a"})
    assert [path.name for path in made.iterdir()] == ["mine.yaml"]
    assert workspace.editions("linked") == ("2020-01-31",)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written(root: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (root / "estimates").chmod(0o500)
    code, told = new(capfd)
    (root / "estimates").chmod(0o700)
    assert code == 2
    assert told.startswith("estimate: estimates cannot be written: ")


def test_a_new_estimate_begins_on_a_day_of_the_calendar(root: Path) -> None:
    workspace = Workspace(root / "estimates", root / "build", (TEMPLATES,))
    assert scaffolding.begin(workspace, "linked", date(2024, 2, 29)).edition == "2024-02-29"
