"""A folder that cannot be written to: one sentence, what to do, and the last set untouched."""

import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from publishing.sets import Sample, content

from mission_estimate.errors import Unfit
from mission_estimate.publishing import OutputFolder

Watch = Callable[..., tuple[OutputFolder, list[str]]]


def refused(run: Callable[[OutputFolder], None], output: OutputFolder) -> tuple[str, str]:
    """Return what is said, with the paths below the output folder only."""
    with pytest.raises(Unfit) as caught:
        run(output)
    return caught.value.message.replace(str(output.root.parent), "…"), caught.value.remedy


NO_SPACE = "no space left on the disk, or its quota is reached"
FULL = (
    f"…/build/minusma/2017-07-10/minusma-2017-07-10.pdf cannot be written: {NO_SPACE}",
    "free some space, then build again",
)
MOVE = "move it or remove it, then build again"


def test_a_file_stands_where_the_output_folder_should_be(output: OutputFolder, new: Sample) -> None:
    output.root.write_bytes(b"mine")

    assert refused(new.publish, output) == ("…/build is a file, and a folder is needed there", MOVE)
    assert output.root.read_bytes() == b"mine"


@pytest.mark.parametrize("name", ["minusma", "minusma/2017-07-10", "minusma/2017-07-10/figures"])
@pytest.mark.parametrize("what", ["a file", "a link"])
def test_something_stands_where_a_folder_should_be(
    output: OutputFolder, new: Sample, name: str, what: str
) -> None:
    path, elsewhere = output.root / name, output.root.parent / "elsewhere"
    path.parent.mkdir(parents=True)
    elsewhere.mkdir()
    if what == "a file":
        path.write_bytes(b"")
    else:
        path.symlink_to(elsewhere)

    assert refused(new.publish, output) == (f"…/build/{name} is {what}, and a folder is needed there", MOVE)
    assert not new.is_current(output)
    assert list(elsewhere.iterdir()) == []


def test_a_link_stands_where_a_killed_build_left_its_figures(output: OutputFolder, new: Sample) -> None:
    new.publish(output)
    manifest = (output.path / "manifest.json").read_text("utf-8")
    (output.path / "manifest.json").write_text(manifest.replace('"current"', '"unfinished"'), "utf-8")
    (output.path / "figures").rename(output.root / "elsewhere")
    (output.root / "elsewhere" / ".new~strength.svg").write_bytes(b"mine")
    (output.path / "figures").symlink_to(output.root / "elsewhere")

    said = "…/build/minusma/2017-07-10/figures is a link, and a folder is needed there"
    assert refused(new.publish, output) == (said, MOVE)
    assert (output.root / "elsewhere" / ".new~strength.svg").read_bytes() == b"mine"


def test_a_folder_stands_where_a_file_should_be(output: OutputFolder, old: Sample, new: Sample) -> None:
    old.publish(output)
    (output.path / "minusma-2017-07-10.pdf").mkdir()

    said = "…/build/minusma/2017-07-10/minusma-2017-07-10.pdf is a folder, and a file is needed there"
    assert refused(new.publish, output) == (said, MOVE)
    assert old.is_current(output)


def test_a_folder_has_a_passing_name(output: OutputFolder, old: Sample, new: Sample) -> None:
    old.publish(output)
    (output.path / ".new~minusma-2017-07-10.pdf").mkdir()

    said = (
        "…/build/minusma/2017-07-10/minusma-2017-07-10.pdf cannot be written: "
        "a file of this name is not a plain file or folder"
    )
    assert refused(new.publish, output) == (said, MOVE)
    assert old.is_current(output)


@pytest.mark.hostile("s07_output_file_symlink")
@pytest.mark.parametrize(
    "name", ["minusma-2017-07-10.pdf", "figures/strength.svg", "manifest.json", ".new~manifest.json"]
)
def test_a_link_is_replaced_and_never_followed(
    output: OutputFolder, old: Sample, new: Sample, name: str
) -> None:
    old.publish(output)
    target = output.root.parent / "target"
    target.write_bytes(b"mine")
    (output.path / name).unlink(missing_ok=True)
    (output.path / name).symlink_to(target)
    new.publish(output)

    assert target.read_bytes() == b"mine"
    assert new.is_current(output)
    assert not any(path.is_symlink() for path in output.path.rglob("*"))


def test_the_lock_is_a_link(output: OutputFolder, new: Sample) -> None:
    output.path.parent.mkdir(parents=True)
    target = output.root.parent / "target"
    (output.path.parent / ".lock").symlink_to(target)

    said = "…/build/minusma/.lock cannot be written: a file of this name is not a plain file or folder"
    assert refused(new.publish, output) == (said, MOVE)
    assert not target.exists()


def test_a_link_in_the_place_of_the_output_folder(output: OutputFolder, old: Sample, new: Sample) -> None:
    """It may have been committed, and lead to documents that look current, or to a folder of the user's."""
    elsewhere = output.root.parent / "elsewhere"
    old.publish(output)
    output.root.rename(elsewhere)
    output.root.symlink_to(elsewhere)
    before = content(elsewhere)

    said = "…/build is a link, and nothing is written through a link"
    assert refused(new.publish, output) == (said, "name the folder that it leads to with `--output`")
    assert content(elsewhere) == before
    assert not old.is_current(output)
    assert output.last_good() is None


def test_a_link_above_the_output_folder(
    output: OutputFolder, new: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a relative path any part may have been committed."""
    base = output.root.parent
    monkeypatch.chdir(base)
    (base / "elsewhere").mkdir()
    (base / "docs").symlink_to("elsewhere")
    relative = replace(output, root=Path("docs/build"))
    with pytest.raises(Unfit, match="docs is a link, and nothing is written through a link"):
        new.publish(relative)
    assert list((base / "elsewhere").iterdir()) == []


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_file_grows_beyond_a_limit(output: OutputFolder, old: Sample, new: Sample) -> None:
    old.publish(output)
    new.files["minusma-2017-07-10.pdf"] *= 10
    with files_of_at_most(20_000):
        said = refused(new.publish, output)

    assert said == FULL
    assert old.is_current(output)
    assert old.is_whole(output)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    command = [mount or "", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)]
    if mount is None or os.geteuid() or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("only root may make a small disk, and not everywhere")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_the_disk_is_full(small_disk: Path, old: Sample, new: Sample) -> None:
    output = OutputFolder(small_disk / "build", "minusma", "2017-07-10")
    old.publish(output)
    new.files["minusma-2017-07-10.pdf"] *= 50

    assert refused(new.publish, output) == FULL
    assert old.is_current(output)
    assert old.is_whole(output)


def test_the_disk_is_read_only(small_disk: Path, old: Sample, new: Sample) -> None:
    output = OutputFolder(small_disk / "build", "minusma", "2017-07-10")
    old.publish(output)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)

    assert refused(new.publish, output) == (
        "…/build/minusma/.lock cannot be written: the disk is read-only",
        "make it writable, or choose another output folder",
    )
    assert old.is_current(output)


@contextmanager
def without_privileges() -> Iterator[None]:
    """Be nobody for a while: root may write everywhere."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.hostile("s11_read_only_build")
@pytest.mark.parametrize(
    ("closed", "named"),
    [
        ("build", "minusma"),
        ("build/minusma", "minusma/.lock"),
        ("build/minusma/2017-07-10", "minusma/2017-07-10/minusma-2017-07-10.html"),
    ],
)
def test_permission_is_denied(old: Sample, new: Sample, closed: str, named: str) -> None:
    with tempfile.TemporaryDirectory() as base, others_may_enter(Path(base)):
        output = OutputFolder(Path(base) / "build", "minusma", "2017-07-10")
        old.publish(output)
        match closed:
            case "build":
                shutil.rmtree(output.path.parent)
            case "build/minusma":
                (output.path.parent / ".lock").unlink()
            case _:
                (output.path.parent / ".lock").chmod(0o666)
                (output.path / "figures").chmod(0o777)
        (Path(base) / closed).chmod(0o555)
        with without_privileges():
            said = refused(new.publish, output)
        (Path(base) / closed).chmod(0o755)

        assert said == (
            f"…/build/{named} cannot be written: permission is denied",
            "change who may write there, or close the program that holds the file open",
        )
        assert closed == "build" or old.is_current(output)


@contextmanager
def others_may_enter(folder: Path) -> Iterator[None]:
    former = os.umask(0o022)
    folder.chmod(0o755)
    yield
    os.umask(former)
