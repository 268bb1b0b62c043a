import re
from decimal import Decimal

import pytest
from figures.conftest import Drawn, figures_of
from figures.drawings import NAMESPACE, labels, overlaps, parsed

from mission_estimate.derived_values import reckon
from mission_estimate.figures.svg import Drawing
from mission_estimate.figures.text_metrics import Type
from mission_estimate.model.estimate import Estimate

IDS = ("locator", "deployment-map", "strength", "contributors", "fatalities", "timeline", "actor-network")
SMALLEST = 9.33
"""7 points, in the pixels of the drawing."""


def test_the_estimate_of_mali_carries_every_figure(drawn: Drawn) -> None:
    assert tuple(drawn) == IDS


def test_nothing_is_drawn_of_no_data(empty: Estimate) -> None:
    assert figures_of(empty) == {}


def test_the_same_bytes_come_out_twice(extreme: Estimate) -> None:
    assert figures_of(extreme) == figures_of(extreme)


def test_labels_that_meet_are_seen() -> None:
    drawing = Drawing(100, 50, "Two labels")
    drawing.text((10, 20), "one", Type(11))
    drawing.text((20, 24), "two", Type(11))
    drawing.text((10, 40), "three", Type(11))
    assert overlaps(str(drawing)) == [("one", "two")]


def test_labels_do_not_meet_and_stay_on_the_page(extreme: Estimate) -> None:
    figures = figures_of(extreme)
    assert len(figures) >= 5
    for figure in figures.values():
        for svg in filter(None, (figure.svg, figure.narrow)):
            width, height = (float(parsed(svg).get(side, "0")) for side in ("width", "height"))
            assert overlaps(svg) == [], figure.id
            out = [
                label.words
                for label in labels(svg)
                if label.box.left < -1
                or label.box.top < -1
                or label.box.right > width + 1
                or label.box.bottom > height + 2
            ]
            assert out == [], figure.id


def test_no_label_is_smaller_than_seven_points(extreme: Estimate) -> None:
    sizes = [
        label.size
        for f in figures_of(extreme).values()
        for s in (f.svg, f.narrow)
        if s
        for label in labels(s)
    ]
    assert len(sizes) > 50
    assert min(sizes) >= SMALLEST


def test_every_drawing_is_accessible_and_needs_no_stylesheet(extreme: Estimate) -> None:
    for figure in figures_of(extreme).values():
        for svg in filter(None, (figure.svg, figure.narrow)):
            root = parsed(svg)
            assert root.get("role") == "img"
            assert root.get("font-family") == "'Estimate Sans', sans-serif"
            assert root[0].tag == f"{NAMESPACE}title"
            assert root[0].text == figure.alternative
            names = {name for element in root.iter() for name in element.attrib}
            assert not names & {"style", "class", "id"}


def test_tables_have_rows_of_equal_length(extreme: Estimate) -> None:
    for figure in figures_of(extreme).values():
        assert figure.table.rows
        assert {len(row) for row in figure.table.rows} == {len(figure.table.heads)}


def test_text_of_authors_is_escaped(mali: Estimate) -> None:
    place = next(place for place in mali.places if place.id == "kidal")
    evil = place.model_copy(update={"name": "<script>\"&'</script>"})
    changed = mali.model_copy(update={"places": tuple(evil if p is place else p for p in mali.places)})
    figure = figures_of(changed)["deployment-map"]
    assert "<script" not in figure.svg + figure.narrow
    assert "<script>\"&'</script>" in [label.words for label in labels(figure.svg)]


def test_colours_are_those_of_the_palette(drawn: Drawn) -> None:
    from mission_estimate.figures import palette  # noqa: PLC0415 - its values are what is compared

    known = {value for name, value in vars(palette).items() if name.isupper()}
    used = {color for f in drawn.values() for color in re.findall(r"#[0-9A-Fa-f]{6}", f.svg + f.narrow)}
    assert used
    assert used <= known


@pytest.mark.parametrize(
    ("figure", "title"),
    [
        ("deployment-map", "Ten of the 15 places shown lie in three regions: Timbuktu, Kidal and Gao"),
        ("strength", "The ceiling rose by 20\u2009% in June 2016; the force has grown by 4\u2009% since the end of that month"),
        ("contributors", "Seven states, six of them African, supply 72\u2009% of the uniformed force"),
        ("fatalities", "Malicious acts caused 75 of 123 deaths; illness is the second cause"),
        ("timeline", "21 of the 59 events shown are attacks or clashes; the highest toll is 80 killed, on 18 January 2017"),
        ("actor-network", "CMA and Platform both have an agreement with the government, and are still rivals"),
    ],
)  # fmt: skip
def test_titles_state_what_the_data_show(drawn: Drawn, figure: str, title: str) -> None:
    assert drawn[figure].title == title


def test_numbers_of_the_titles_equal_the_values(mali: Estimate) -> None:
    values = reckon(mali)
    assert values["casualties.fatalities.malicious_act"].value == 75
    assert values["casualties.fatalities.total"].value == 123
    whole = values["deployment.strength.uniformed.total"].value
    assert isinstance(whole, int)
    seven = sum((1886, 1814, 1423, 1230, 893, 882, 872))
    assert round(Decimal(seven) * 100 / whole) == 72
    grown = whole - int(str(values["deployment.monthly.2016-05.total"].value))
    assert round(Decimal(grown) * 100 / int(str(values["deployment.monthly.2016-05.total"].value))) == 5


def test_bars_of_the_fatalities_are_as_long_as_the_counts(drawn: Drawn, mali: Estimate) -> None:
    found = mali.casualties.fatalities
    assert found is not None
    bars = [
        float(rect.get("width", "0"))
        for rect in parsed(drawn["fatalities"].svg).iter(f"{NAMESPACE}rect")
        if rect.get("fill") == "#8C2F14"
    ]
    counts = [year.malicious_act for year in found.by_year]
    unit = sum(bars) / sum(counts)
    assert bars == [pytest.approx(count * unit, abs=0.1) for count in counts]


def test_table_and_alternative_hold_every_month_of_the_strength(drawn: Drawn, mali: Estimate) -> None:
    values, figure = reckon(mali), drawn["strength"]
    assert mali.deployment.monthly is not None
    for row, month in zip(figure.table.rows, mali.deployment.monthly.months, strict=False):
        count = f"{values[f'deployment.monthly.{month.month}.total'].value:,}"
        assert row[1] == count
        assert f"{row[0]} {count}" in figure.alternative
    assert len(figure.table.rows) == len(mali.deployment.monthly.months) + 1


def test_a_missing_month_is_a_gap_in_the_line(drawn: Drawn) -> None:
    lines = [
        p for p in parsed(drawn["strength"].svg).iter(f"{NAMESPACE}path") if p.get("stroke") == "#2F6594"
    ]
    assert [str(line.get("d")).count("L") + 1 for line in lines] == [40, 4]


def test_contributors_and_others_make_the_whole(drawn: Drawn) -> None:
    shown = [label.words for label in labels(drawn["contributors"].svg)]
    numbers = [int(words.replace(",", "")) for words in shown if words.replace(",", "").isdigit()]
    assert sum(numbers) == 12553


def test_the_map_marks_every_place_once(drawn: Drawn, mali: Estimate) -> None:
    present = [place for place in mali.places if place.presence]
    assert len(drawn["deployment-map"].table.rows) == len(present) == 15
    names = [label.words for label in labels(drawn["deployment-map"].svg)]
    assert [str(place.name) for place in present if str(place.name) not in names] == []
