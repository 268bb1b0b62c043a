"""What a command works on: every edition for a check, the newest for a build, and whatever names them."""

import shutil
from pathlib import Path

import pytest
from specimens import SAMPLES

from mission_estimate.cli.main import run
from mission_estimate.cli.targets import ALL, edition_of, editions_of
from mission_estimate.errors import WrongUse
from mission_estimate.workspace import Workspace

OLD, NEW, OTHER = "specimen 2019-12-31", "specimen 2020-01-31", "unifil 2020-01-31"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """Two missions, one of them with two editions, and files beside them."""
    for folder in ("specimen/2020-01-31", "specimen/2019-12-31", "unifil/2020-01-31"):
        shutil.copytree(SAMPLES / "specimen" / "2020-01-31", tmp_path / "estimates" / folder)
    (tmp_path / "estimates" / "settings.yaml").write_text("fail-on: warning\n", "utf-8")
    (tmp_path / "estimates" / "specimen" / "notes.md").write_text("Notes.\n", "utf-8")
    (tmp_path / "estimates" / "schema").mkdir()
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path)
    return Workspace(Path("estimates"), Path("build"), ())


def found(place: Workspace, *words: str, asked: str | None = None, otherwise: str | None = ALL) -> list[str]:
    every = not words
    return [str(name) for name in editions_of(place, words, asked, every=every, otherwise=otherwise)]


@pytest.mark.parametrize(
    ("words", "editions"),
    [
        ("specimen", [OLD, NEW]),
        ("SPECIMEN", [OLD, NEW]),
        ("specimen unifil specimen", [OLD, NEW, OTHER]),
        ("specimen@2019-12-31", [OLD]),
        ("Specimen@2019-12-31 specimen", [OLD, NEW]),
        ("estimates/specimen", [OLD, NEW]),
        ("estimates/specimen/", [OLD, NEW]),
        ("./estimates/specimen/2019-12-31", [OLD]),
        ("estimates/specimen/2019-12-31/overview.yaml", [OLD]),
        ("estimates/specimen/2019-12-31/overview.yaml estimates/specimen/2019-12-31/estimate.yaml", [OLD]),
        ("estimates/unifil/../specimen/2020-01-31/overview.yaml", [NEW]),
        ("estimates/specimen/notes.md", [OLD, NEW]),
        ("estimates", [OLD, NEW, OTHER]),
        ("estimates/settings.yaml", [OLD, NEW, OTHER]),
    ],
)
def test_a_word_or_a_path_names_editions(place: Workspace, words: str, editions: list[str]) -> None:
    assert found(place, *words.split()) == editions
    absolute = [str(Path(word).absolute()) if "/" in word else word for word in words.split()]
    assert found(place, *absolute) == editions


def test_a_build_takes_the_newest_edition_unless_another_is_named(place: Workspace) -> None:
    assert found(place, "specimen", otherwise=None) == [NEW]
    assert found(place, otherwise=None) == [NEW, OTHER]
    assert found(place, "specimen", asked="2019-12-31", otherwise=None) == [OLD]
    assert found(place, "specimen", asked="2020-01-31,2019-12-31", otherwise=None) == [NEW, OLD]
    assert found(place, "specimen", asked="all", otherwise=None) == [OLD, NEW]
    assert found(place, asked="all", otherwise=None) == [OLD, NEW, OTHER]
    assert found(place, "estimates/specimen/2019-12-31/overview.yaml", otherwise=None) == [OLD]


def test_a_date_without_a_mission_takes_those_that_have_it(place: Workspace) -> None:
    assert found(place, asked="2019-12-31") == [OLD]
    assert found(place, asked="2019-12-31, 2020-01-31") == [OLD, NEW, OTHER]


def test_a_folder_is_found_by_other_names_too(place: Workspace, tmp_path: Path) -> None:
    (tmp_path / "elsewhere" / "link").symlink_to(tmp_path)
    path = tmp_path / "elsewhere" / "link" / "estimates" / "specimen" / "2019-12-31"
    assert found(place, str(path)) == [OLD]


def test_values_needs_one_edition(place: Workspace) -> None:
    assert str(edition_of(place, "estimates/specimen", None)) == NEW
    assert str(edition_of(place, "specimen@2019-12-31", None)) == OLD
    with pytest.raises(WrongUse, match="works on one edition"):
        edition_of(place, "specimen", "all")


@pytest.mark.parametrize(
    ("words", "asked", "message", "remedy"),
    [
        ("elsewhere/", None, "`elsewhere/` is not in the folder estimates", "name the folder of its estimates with `--estimates`"),
        ("/", None, "`/` is not in the folder estimates", "name the folder of its estimates with `--estimates`"),
        ("estimates/nothing/x.yaml", None, "no such file or folder: `estimates/nothing/x.yaml`", "name a mission, or a path that exists"),
        ("estimates/schema", None, "`schema` cannot be a mission: it is a reserved name", "write it as `minusma`"),
        ("elsewhere", None, "unknown mission `elsewhere`", "choose one of: specimen, unifil; or create one with `estimate new elsewhere`"),
        ("speciman@2019-12-31", None, "unknown mission `speciman`", "did you mean `specimen`?"),
        ("specimen@2018-12-31", None, "specimen has no edition `2018-12-31`", "choose one of: 2019-12-31, 2020-01-31"),
        ("specimen@", None, "specimen has no edition ``", "choose one of: 2019-12-31, 2020-01-31"),
        ("specimen", "2018-12-31", "specimen has no edition `2018-12-31`", "choose one of: 2019-12-31, 2020-01-31"),
        ("", "2018-12-31", "unknown edition `2018-12-31`", "`estimate list` shows the editions"),
        ("specimen@2019-12-31", "2020-01-31", "`specimen@2019-12-31` names an edition, and `--edition` another", "name one"),
        ("a\x00b", None, "`a\ufffdb` cannot be a mission: a mission's name has 2 to 40 letters a–z, digits and hyphens", "write it as `minusma`"),
    ],
)  # fmt: skip
def test_what_names_no_edition_is_refused(
    place: Workspace, words: str, asked: str | None, message: str, remedy: str
) -> None:
    with pytest.raises(WrongUse) as stop:
        found(place, *words.split(), asked=asked)
    assert (stop.value.message, stop.value.remedy) == (message, remedy)


def test_a_check_finds_what_is_wrong_in_an_older_edition(
    place: Workspace, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    broken = place.estimates / "specimen" / "2019-12-31" / "situation.yaml"
    broken.write_text(broken.read_text("utf-8").replace("actor: red-band", "actor: red-bnad"), "utf-8")
    (place.estimates / "settings.yaml").unlink()

    for words in (["specimen"], []):
        assert run(["check", *words]) == 1
        assert (
            b"estimates/specimen/2019-12-31/situation.yaml:21:17: error unknown-id (REF002)"
            in capfdbinary.readouterr().out
        )
    assert run(["check", "specimen", "--edition", "2020-01-31"]) == 0
    assert run(["check", "estimates/specimen/2020-01-31/situation.yaml"]) == 0
