"""What looks like a part of the estimates and is not read is reported, and what is none of them is not."""

import shutil
from pathlib import Path

import pytest
from specimens import SAMPLES

from mission_estimate.cli.main import run
from mission_estimate.yaml_reader import strays, strays_of

SPARE = "looks like a part of the estimate and is not read, because"
NAME = "a mission's name has 2 to 40 letters a–z, digits and hyphens"
DAY = "the name of an edition is a day of the calendar, such as 2017-07-10"
PLAIN = "and only plain files of the edition itself are read"

BESIDE_MISSIONS = [
    ("Mali/2017-07-10/a.yaml", f"YML003 “Mali” {SPARE} {NAME}"),
    ("mali_2/2017-07-10/a.yaml", f"YML003 “mali_2” {SPARE} {NAME}"),
    ("m/notes/a.yaml", f"YML003 “m” {SPARE} {NAME}"),
    ("Empty/", f"YML003 “Empty” {SPARE} {NAME}"),
    ("index/2017-07-10/a.yaml", f"YML003 “index” {SPARE} it is a reserved name"),
    ("con/2017-07-10/a.yaml", "YML004 invalid file name “con”: it does not work on every system, because Windows keeps it for a device"),
    ("NUL/2017-07-10/a.yaml", "YML004 invalid file name “NUL”: it does not work on every system, because Windows keeps it for a device"),
    ("aux.old/x", "YML004 invalid file name “aux.old”: it does not work on every system, because Windows keeps it for a device"),
    ("Specimen/2017-07-10/a.yaml", "YML016 “Specimen” and “specimen” are the same name on systems that ignore case"),
    ("unifil/", f"YML003 “unifil” {SPARE} it has no edition: {DAY}"),
    ("unifil/2017-7-10/a.yaml", f"YML003 “unifil” {SPARE} it has no edition: {DAY}"),
    ("unifil/2017-02-30/", f"YML003 “unifil” {SPARE} it has no edition: {DAY}"),
    ("unifil/a.yaml", f"YML003 “unifil” {SPARE} it has no edition: {DAY}"),
    ("events.yaml", f"YML003 “events.yaml” {SPARE} only files in the folder of an edition are read"),
    ("linked -> specimen", f"YML005 “Linked” is a link, {PLAIN}"),
    ("gone -> nothing", f"YML005 “gone” is a link, {PLAIN}"),
    ("README.md -> specimen", f"YML005 “README.md” is a link, {PLAIN}"),
    (".gitattributes", "YML017 “.gitattributes” can hide changes to an estimate from reviewers"),
    (".gitmodules", "YML017 “.gitmodules” can hide changes to an estimate from reviewers"),
]  # fmt: skip
BESIDE_EDITIONS = [
    ("2017-7-10/a.yaml", f"YML003 “2017-7-10” {SPARE} {DAY}"),
    ("2017-02-30/a.yaml", f"YML003 “2017-02-30” {SPARE} {DAY}"),
    ("draft/a.yaml", f"YML003 “draft” {SPARE} {DAY}"),
    ("draft/", f"YML003 “draft” {SPARE} {DAY}"),
    ("events.yaml", f"YML003 “events.yaml” {SPARE} only files in the folder of an edition are read"),
    ("events.yml", f"YML003 “events.yml” {SPARE} only files in the folder of an edition are read"),
    ("draft -> 2020-01-31", f"YML005 “draft” is a link, {PLAIN}"),
    (
        ".gitattributes",
        "YML017 “.gitattributes” can hide changes to an estimate from reviewers",
    ),
]
NO_STRAYS = [
    "README.md", "settings.yaml", "schema/estimate.schema.json", "pictures/map.png", "Notes/what.txt",
    ".DS_Store", ".idea/x.yaml", "unifil/2017-07-10/a.yaml",
]  # fmt: skip


def put(folder: Path, what: str) -> None:
    name, _, target = what.partition(" -> ")
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if target:
        path.symlink_to(target)
    elif name.endswith("/"):
        path.mkdir()
    else:
        path.write_text("a: b\n", "utf-8")


@pytest.fixture
def estimates(tmp_path: Path) -> Path:
    shutil.copytree(SAMPLES, tmp_path / "estimates")
    return tmp_path / "estimates"


@pytest.mark.parametrize(("what", "said"), BESIDE_MISSIONS, ids=[what for what, _ in BESIDE_MISSIONS])
def test_beside_the_missions(estimates: Path, what: str, said: str) -> None:
    put(estimates, what.replace("linked ->", "Linked ->"))
    (found,) = strays(estimates)
    assert f"{found.code} {found.message}" == said
    assert found.position is not None
    assert found.position.file == estimates.as_posix()


@pytest.mark.parametrize(("what", "said"), BESIDE_EDITIONS, ids=[what for what, _ in BESIDE_EDITIONS])
def test_beside_the_editions(estimates: Path, what: str, said: str) -> None:
    put(estimates / "specimen", what)
    (found,) = strays_of(estimates / "specimen")
    assert f"{found.code} {found.message}" == said
    assert strays(estimates) == ()


@pytest.mark.parametrize("what", NO_STRAYS)
def test_what_is_no_stray(estimates: Path, what: str) -> None:
    put(estimates, what)
    assert strays(estimates) == ()
    if "settings" not in what and "2017" not in what:
        put(estimates / "specimen", what)
        assert strays_of(estimates / "specimen") == ()


def test_a_mission_that_is_a_link_is_reported_once(
    estimates: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (estimates / "linked").symlink_to("specimen")
    assert run(["check", f"--estimates={estimates}"]) == 1
    assert capfd.readouterr().out.count("“linked” is a link") == 1


def test_a_bare_check_reports_them_and_a_named_mission_those_in_its_folder(
    estimates: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    put(estimates, "Specimen/2017-07-10/a.yaml")
    put(estimates / "specimen", "draft/a.yaml")
    clash, draft = "“Specimen” and “specimen” are the same name", "“draft” looks like a part"
    for words, told in (
        ([], {clash, draft}),
        (["specimen"], {draft}),
        (["specimen@2020-01-31"], {draft}),
        (["specimen", "--ignore", "YML003"], set()),
    ):
        code = run(["check", *words, f"--estimates={estimates}"])
        out = capfd.readouterr().out
        assert {said for said in (clash, draft) if said in out} == told, words
        assert code == (1 if clash in told else 0)


def test_a_folder_with_strays_only_says_why_there_is_no_estimate(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path, "Mali/2017-07-10/a.yaml")
    assert run(["check", f"--estimates={tmp_path}"]) == 2
    said = capfd.readouterr()
    assert f"“Mali” {SPARE} {NAME}" in said.out
    assert said.err.startswith("estimate: no estimates in ")


def test_a_folder_with_very_many_entries_is_looked_through_in_time(estimates: Path) -> None:
    for number in range(3_000):
        put(estimates, f"pictures/{number}.png")
    assert strays(estimates) == ()
