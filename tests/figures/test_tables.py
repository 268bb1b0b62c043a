import json
from pathlib import Path

import pytest
from make_widths import OF_SCRIPTS, TARGET, table, table_of_scripts

from mission_estimate.figures.geography.map_data import atlas_of, rivers
from mission_estimate.figures.geography.projection import Room
from mission_estimate.figures.text_metrics import Box, Type, free
from mission_estimate.model.countries import UN_SHORT_NAMES

GEOGRAPHY = Path(TARGET).parent / "geography"


def test_the_widths_are_those_of_the_faces_that_ship() -> None:
    assert TARGET.read_text("utf-8") == table()
    assert OF_SCRIPTS.read_text("utf-8") == table_of_scripts()


def test_the_letters_of_other_scripts_have_their_widths() -> None:
    assert Type(10).width("ⵏⵉⵎⴱ") < 4 * 6.2
    assert Type(10).width("አዲስ") > 3 * 6.2
    assert Type(10).width("中中") == 20


def test_every_map_names_its_source() -> None:
    files = sorted(GEOGRAPHY.glob("*.json"))
    assert len(files) >= 4
    for path in files:
        assert "Natural Earth" in json.loads(path.read_text("utf-8"))["source"]


@pytest.mark.parametrize(
    ("host", "capital"),
    [("MLI", (-8.0, 12.65)), ("SSD", (31.58, 4.85)), ("HTI", (-72.33, 18.57)), ("LBN", (35.6, 33.85)), ("SOM", (44.06, 9.56))],
)  # fmt: skip
def test_a_capital_lies_in_its_country(host: str, capital: tuple[float, float]) -> None:
    assert Room(atlas_of(frozenset()).lands.rings[host]).holds(capital)


def test_the_world_has_the_countries_of_all_missions() -> None:
    lands = set(atlas_of(frozenset()).lands.rings)
    wanted = [
        "CAF",
        "COD",
        "CYP",
        "HTI",
        "IND",
        "LBN",
        "MLI",
        "PAK",
        "SDN",
        "SOM",
        "SSD",
        "SYR",
        "TLS",
        "LBR",
        "CIV",
        "TCD",
        "KHM",
        "AFG",
        "IRQ",
        "LBY",
        "YEM",
        "COL",
        "ESH",
    ]
    assert [code for code in wanted if code not in lands] == []
    assert len(lands & set(UN_SHORT_NAMES)) > 220


def test_mali_has_nine_regions_and_a_river() -> None:
    atlas = atlas_of(frozenset({"MLI"}))
    assert atlas.detailed
    assert len(atlas.regions.rings) == 9
    assert [name for name, _ in rivers()] == ["Niger"]


def test_a_label_is_measured_by_its_letters() -> None:
    assert Type(10).width("00") == pytest.approx(2 * 4.97)
    assert Type(10, 600).width("M") > Type(10).width("M")
    assert Type(10).width("e\u0301") == Type(10).width("e")


def test_a_label_is_broken_and_cut_to_its_room() -> None:
    type_ = Type(10)
    lines = type_.wrap("Democratic Republic of the Congo", 80, 2)
    assert len(lines) == 2
    assert all(type_.width(line) <= 80 for line in lines)
    assert lines[1].endswith("…")


def test_boxes_keep_their_distance() -> None:
    box = Box(0, 0, 10, 10)
    assert free(Box(12, 0, 20, 10), [box], 1)
    assert not free(Box(10.5, 0, 20, 10), [box], 1)
