"""Read folders as authors and strangers leave them."""

import hashlib
import os
from pathlib import Path

import pytest

from mission_estimate.positions import Position
from mission_estimate.yaml_reader import Limits, Reading, read_folder

SHOWN = "estimates/minusma/2017-07-10"


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_yaml", ".yaml")
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(text, encoding="utf-8")
    return folder


def read(folder: Path, limits: Limits | None = None) -> Reading:
    return read_folder(folder, shown_as=SHOWN, limits=limits or Limits())


def told(reading: Reading) -> list[str]:
    return [f"{found.code} {place(found.position)} {found.message}" for found in reading.findings]


def place(position: Position | None) -> str:
    assert position is not None
    return f"{position.file.removeprefix(SHOWN) or '.'}:{position.line}"


def test_parts_of_several_files_make_one_edition(tmp_path: Path) -> None:
    write(tmp_path, mandate_yaml="mandate:\n  a: b\n", actors__aqim_yaml="actors: [c]\n")
    reading = read(tmp_path)
    assert reading.findings == ()
    assert reading.complete
    assert reading.data == {"actors": ["c"], "mandate": {"a": "b"}}
    assert reading.positions.find(("mandate", "a")).file == f"{SHOWN}/mandate.yaml"
    assert reading.positions.find(("nothing",)) == Position(SHOWN, 1, 1)
    assert reading.lines[f"{SHOWN}/mandate.yaml"] == ("mandate:", "  a: b", "")
    assert reading.digests[f"{SHOWN}/actors/aqim.yaml"] == hashlib.sha256(b"actors: [c]\n").hexdigest()


def test_lists_are_joined_in_the_order_of_the_file_names(tmp_path: Path) -> None:
    write(
        tmp_path,
        c_yaml="actors:\n  - id: c\n",
        a_yaml="actors:\n- id: a\n- id: b\n",
        b__x_yaml="actors: [bx]\n",
    )
    reading = read(tmp_path)
    assert reading.data == {"actors": [{"id": "a"}, {"id": "b"}, "bx", {"id": "c"}]}
    files = [reading.positions.find(("actors", index)) for index in range(4)]
    assert files == [
        Position(f"{SHOWN}/a.yaml", 2, 3, 5),
        Position(f"{SHOWN}/a.yaml", 3, 3, 5),
        Position(f"{SHOWN}/b/x.yaml", 1, 10, 2),
        Position(f"{SHOWN}/c.yaml", 2, 5, 5),
    ]
    assert reading.positions.find(("actors", 3, "id")) == Position(f"{SHOWN}/c.yaml", 2, 9)
    assert reading.positions.find(("actors",)).file == f"{SHOWN}/a.yaml"
    assert list(reading.digests) == [f"{SHOWN}/{name}" for name in ("a.yaml", "b/x.yaml", "c.yaml")]


@pytest.mark.parametrize("second", ["mandate: {c: d}\n", "mandate: text\n", "mandate: [e]\n"])
def test_a_map_in_two_files_names_both(tmp_path: Path, second: str) -> None:
    write(tmp_path, a_yaml="# first\nmandate: {a: b}\n", b_yaml=second)
    reading = read(tmp_path)
    first, again = f"{SHOWN}/a.yaml (line 2)", f"{SHOWN}/b.yaml (line 1)"
    lists = "only lists can be split between files"
    assert told(reading) == [f"YML047 /b.yaml:1 duplicate part “mandate” in {first} and {again}; {lists}"]
    assert reading.findings[0].help == "write it in one of the two files"
    assert reading.data == {"mandate": {"a": "b"}}
    assert reading.positions.find(("mandate", "c")).file == f"{SHOWN}/a.yaml"


def test_a_file_that_cannot_be_read_does_not_hide_the_others(tmp_path: Path) -> None:
    write(tmp_path, a_yaml="a: [x\n", b_yaml="b: {c: d, c: e}\n", c_yaml="c: d\n")
    reading = read(tmp_path)
    assert [finding.code for finding in reading.findings] == ["YML056", "YML043"]
    assert reading.data == {"b": {"c": "d"}, "c": "d"}
    assert () in reading.gaps


def test_files_that_are_left_out_are_named(tmp_path: Path) -> None:
    write(tmp_path, a_yaml="a: b\n", notes="x", deep__er__b_yaml="b: c\n")
    for name in (
        "b.yml",
        "C.YAML",
        "d.yaml.orig",
        "e.yaml~",
        ".hidden.yaml",
        "f g.yaml",
        "README.md",
        "é.yaml",
    ):
        (tmp_path / name).write_text("z: z\n", encoding="utf-8")
    (tmp_path / "g.yaml").mkdir()
    (tmp_path / "h h").mkdir()
    not_yaml = "is not read, because only files that end in .yaml or .json belong to an estimate"
    spare = "looks like a part of the estimate and is not read, because"
    assert told(read(tmp_path)) == [
        f"YML002 .:1 the file “C.YAML” {not_yaml}",
        f"YML002 .:1 the file “b.yml” {not_yaml}",
        f"YML003 .:1 “d.yaml.orig” {spare} its name does not end in .yaml",
        f"YML003 .:1 “deep/er” {spare} only folders directly in the edition are read",
        f"YML003 .:1 “e.yaml~” {spare} its name does not end in .yaml",
        "YML004 .:1 invalid file name “f g.yaml”: it does not work on every system",
        "YML005 .:1 “g.yaml” is a folder, and only plain files of the edition itself are read",
        "YML004 .:1 invalid file name “h h”: it does not work on every system",
        "YML004 .:1 invalid file name “é.yaml”: it does not work on every system",
    ]
    assert read(tmp_path).findings[1].help == "rename it to “b.yaml”"
    assert read(tmp_path).data == {"a": "b"}


@pytest.mark.skipif(os.name != "posix", reason="links and pipes as POSIX knows them")
def test_links_pipes_and_devices_are_refused_and_the_others_read(tmp_path: Path) -> None:
    folder = write(tmp_path / "edition", a_yaml="a: b\n")
    write(tmp_path / "elsewhere", other_yaml="a: x\n")
    (folder / "loop.yaml").symlink_to("loop.yaml")
    (folder / "out.yaml").symlink_to(tmp_path / "elsewhere" / "other.yaml")
    (folder / "inside.yaml").symlink_to("a.yaml")
    (folder / "actors").symlink_to(tmp_path / "elsewhere")
    (folder / "zero.yaml").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.yaml")
    rest = "and only plain files of the edition itself are read"
    reading = read(folder)
    assert told(reading) == [
        f"YML005 .:1 “actors” is a link, {rest}",
        f"YML005 .:1 “inside.yaml” is a link, {rest}",
        f"YML005 .:1 “loop.yaml” is a link, {rest}",
        f"YML005 .:1 “out.yaml” is a link, {rest}",
        f"YML005 .:1 “zero.yaml” is a link, {rest}",
        f"YML005 /pipe.yaml:1 “pipe.yaml” is a named pipe, {rest}",
    ]
    assert reading.findings[0].help == "replace it by a plain file with the text in it"
    assert reading.data == {"a": "b"}


@pytest.mark.skipif(os.name != "posix", reason="links as POSIX knows them")
@pytest.mark.parametrize("link", ["mission", "mission/edition"])
def test_a_mission_or_an_edition_that_is_a_link_is_refused(tmp_path: Path, link: str) -> None:
    elsewhere = write(tmp_path / "elsewhere" / "edition", a_yaml="a: b\n")
    (tmp_path / link).parent.mkdir(exist_ok=True)
    (tmp_path / link).symlink_to(elsewhere if "/" in link else elsewhere.parent)
    reading = read(tmp_path / "mission" / "edition")
    rest = "is a link, and only plain files of the edition itself are read"
    assert told(reading) == [f"YML005 .:1 “{Path(link).name}” {rest}"]
    assert (reading.data, reading.complete) == ({}, False)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    write(tmp_path, a_yaml="a: b\n")
    (tmp_path / "a.yaml").chmod(0)
    assert told(read(tmp_path)) == ["YML006 /a.yaml:1 “a.yaml” cannot be opened: Permission denied"]


def test_a_folder_without_files_and_no_folder(tmp_path: Path) -> None:
    reading = read(tmp_path)
    assert told(reading) == ["YML001 .:1 the folder holds no file that ends in .yaml"]
    assert not reading.complete
    assert told(read(tmp_path / "none")) == [
        f"YML006 .:1 “{SHOWN}” cannot be opened: No such file or directory"
    ]


def test_a_spare_copy_does_not_make_the_edition_incomplete(tmp_path: Path) -> None:
    write(tmp_path, a_yaml="a: b\n")
    (tmp_path / "a.yaml~").write_text("a: c\n", encoding="utf-8")
    reading = read(tmp_path)
    assert [finding.code for finding in reading.findings] == ["YML003"]
    assert reading.complete


def test_bounds_hold_for_the_whole_edition(tmp_path: Path) -> None:
    write(tmp_path, a_yaml="a: b\n", b_yaml="b: c\n", c_yaml="c: d\n")
    assert told(read(tmp_path, Limits(files=2))) == ["YML008 .:1 the edition has 3 files, at most 2 are read"]
    assert told(read(tmp_path, Limits(nodes=2))) == [
        "YML010 /c.yaml:1 the edition has more than 2 values; the limit is reached here"
    ]
    assert told(read(tmp_path, Limits(total_bytes=12))) == [
        "YML009 /c.yaml:1 with this file the edition has more than 12 bytes"
    ]
    assert told(read(tmp_path, Limits(file_bytes=4)))[0] == "YML007 /a.yaml:1 the file has more than 4 bytes"
    assert told(read(tmp_path, Limits(files=3, nodes=3, total_bytes=15, file_bytes=5))) == []
