"""Maps of any host: across 180°, of small countries, of territories, with marks upon one another."""

import re
from itertools import pairwise

import pytest
from figures.cases import drawn_of
from figures.drawings import NAMESPACE, labels, parsed

from mission_estimate.figures.geography.map_data import atlas_of
from mission_estimate.figures.geography.projection import Room
from mission_estimate.figures.geography.rotation import meridian_of, toward


@pytest.mark.parametrize("case", ["Fiji", "Kiribati", "Russia"])
def test_no_line_jumps_across_the_map_at_180_degrees(case: str) -> None:
    drawn = drawn_of(case)
    for figure in (drawn["deployment-map"], drawn["locator"]):
        wide = float(parsed(figure.svg).get("width", "0"))
        paths = [str(path.get("d")) for path in parsed(figure.svg).iter(f"{NAMESPACE}path")]
        steps = [
            abs(float(b) - float(a))
            for path in paths
            for part in path.split("M")
            for a, b in pairwise(re.findall(r"(?:^|L)(-?[\d.]+) ", part))
        ]
        assert len(steps) > 5
        assert max(steps) < wide / 2


def test_hosts_across_180_degrees_fill_their_map() -> None:
    svg = drawn_of("Fiji")["deployment-map"].svg
    assert next(label.words for label in labels(svg) if "km" in label.words) in ("100 km", "200 km")


def test_the_middle_of_hosts_is_found_on_the_round_globe() -> None:
    assert meridian_of([177.0, -178.0]) in (179.5, -180.5)
    assert meridian_of([-12.0, 4.0]) == -4.0
    assert toward(-179.0, 178.0) == 181.0


@pytest.mark.parametrize("hosts", [frozenset(), frozenset({"ESH"})])
def test_western_sahara_reaches_from_the_berm_to_the_sea(hosts: frozenset[str]) -> None:
    lands = atlas_of(hosts).lands.rings
    places = {"Laayoune": (-13.15, 27.15), "Awsard": (-14.33, 22.55), "Tifariti": (-10.57, 26.16)}
    assert [name for name, at in places.items() if not Room(lands["ESH"]).holds(at)] == []
    assert [name for name, at in places.items() if Room(lands["MAR"]).holds(at)] == []
    assert Room(lands["MAR"]).holds((-7.6, 32.0))


def test_the_hosts_of_missions_have_regions_or_none_at_all() -> None:
    hosts = ("CAF", "COD", "CYP", "HTI", "LBN", "LBY", "MLI", "SDN", "SOM", "SSD", "SYR")
    maps = {host: atlas_of(frozenset({host})) for host in hosts}
    assert [host for host, atlas in maps.items() if not atlas.detailed] == []
    assert [host for host, atlas in maps.items() if len(atlas.regions.rings) < 2] == []
    assert atlas_of(frozenset({"ESH"})).regions.rings == {}


def test_small_countries_are_drawn_finely_even_on_the_map_of_the_world() -> None:
    lands = atlas_of(frozenset()).lands.rings
    points = {code: sum(map(len, lands[code])) for code in ("LBN", "CYP", "TLS", "HTI", "XKX")}
    assert [code for code, count in points.items() if count < 20] == []


def test_bases_upon_one_another_share_a_mark_that_counts_them() -> None:
    figure = drawn_of("200 places on a point")["deployment-map"]
    for svg in (figure.svg, figure.narrow):
        assert "Camp 0 and 199 more" in [label.words for label in labels(svg)]
    assert len(figure.table.rows) == 201
    assert all(f"Camp {n}" in figure.alternative for n in range(200))


@pytest.mark.parametrize(
    ("case", "title"),
    [
        ("one place", "UNSPEC is present in Bamako"),
        ("Timor-Leste", "UNSPEC is present in Dili, Baucau and Oecusse"),
        ("three hosts", "Of the eight places shown, four lie in Sudan, three in South Sudan and one in Uganda"),
        ("Lebanon", "Five of the six places shown lie in two regions: South Lebanon and An Nabatiyah"),
        ("long names", "One place where UNSPEC is present"),
    ],
)  # fmt: skip
def test_the_title_says_where_the_places_are(case: str, title: str) -> None:
    assert drawn_of(case)["deployment-map"].title == title


def test_a_mission_without_a_place_in_its_host_state_has_no_map() -> None:
    assert "deployment-map" not in drawn_of("only abroad")


def test_what_the_map_does_not_show_is_named_below_it() -> None:
    figure = drawn_of("places abroad")["deployment-map"]
    assert figure.note.endswith("Not on the map: Entebbe, Kampala and Mbarara.")
