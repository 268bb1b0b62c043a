"""No path is made of a name that was not checked."""

from pathlib import Path

import pytest

from mission_estimate.errors import WrongUse
from mission_estimate.publishing import OutputFolder
from mission_estimate.publishing.safe_names import is_file_name


@pytest.mark.parametrize(
    "mission",
    [
        "",
        "m",
        "..",
        "../etc",
        "minusma\n",
        "Minusma",
        "m\u0456nusma",
        "m" * 41,
        "m/x",
        "index",
        "schema",
        "com1",
        "nul",
    ],
)
def test_refuses_missions(mission: str) -> None:
    with pytest.raises(WrongUse):
        OutputFolder(Path("build"), mission, "2017-07-10")


@pytest.mark.parametrize(
    "edition", ["", "2017", "2017-7-10", "2017-02-30", "2017-07-10\n", "٢٠١٧-07-10", "../../../x"]
)
def test_refuses_editions(edition: str) -> None:
    with pytest.raises(WrongUse) as caught:
        OutputFolder(Path("build"), "minusma", edition)
    shown = edition.replace("\n", "\ufffd")
    assert caught.value.message == f"“{shown}” cannot be the name of an edition"
    assert caught.value.remedy == "use the day as of which it is written, such as 2017-07-10"


@pytest.mark.parametrize(
    "name", ["minusma-2017-07-10.md", "figures/map.svg", "a", "x.tar.gz", "strength_2017.svg"]
)
def test_takes_file_names(name: str) -> None:
    assert is_file_name(name)


@pytest.mark.parametrize(
    "name",
    [
        *[
            "",
            ".",
            "..",
            "x.",
            "x..y",
            "figures/",
            "figures/.x",
            "figures/a/b.svg",
            "other/x.svg",
            "a\\b",
            "a:b",
        ],
        *["nul.svg", "figures/com1.svg", "x" * 121, "x\n", "X", "ä.md", "manifest.json"],
    ],
)
def test_refuses_file_names(name: str) -> None:
    assert not is_file_name(name)
