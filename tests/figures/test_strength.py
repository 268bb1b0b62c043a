"""The strength against the ceiling: gaps, falls to zero, far above, far too many resolutions."""

import pytest
from figures.cases import drawn_of
from figures.drawings import NAMESPACE, labels, parsed

from mission_estimate.figures import Figure


def strength(case: str) -> Figure:
    return drawn_of(case)["strength"]


@pytest.mark.parametrize(
    ("case", "title"),
    [
        ("above the ceiling", "The force exceeds its ceiling of 11,000 by 10,000"),
        ("closing", "The ceiling is zero; 40 people are still there"),
        ("mandate ended", "The force shrank from 12,000 in January 2018 to 5,100 in December 2019"),
        ("gaps", "Uniformed personnel from January 2018 to 31 January 2020"),
        ("a handful", "The force had the same size in January 2019 and in December 2019: 3"),
    ],
)
def test_the_title_says_where_the_force_stands(case: str, title: str) -> None:
    assert strength(case).title == title


@pytest.mark.parametrize("case", ["one month", "nobody deployed", "nothing to draw"])
def test_nothing_is_drawn_of_one_month_or_of_nobody(case: str) -> None:
    assert "strength" not in drawn_of(case)


def test_every_month_without_a_figure_is_told_and_none_bridged() -> None:
    figure = strength("gaps")
    told = "No figure for March 2018 to June 2018, August 2018 to May 2019 and July 2019 to November 2019."
    assert figure.note == told
    assert told in figure.alternative
    lines = [p for p in parsed(figure.svg).iter(f"{NAMESPACE}path") if p.get("stroke") == "#2F6594"]
    assert [str(line.get("d")).count("L") for line in lines] == [1]


def test_a_ceiling_of_zero_is_a_ceiling() -> None:
    figure = strength("closing")
    assert "0 from 30 June 2019 (S/RES/2003 (2019))" in figure.alternative
    assert figure.table.rows[-1] == ("December 2019", "40", "0")
    assert {"Ceiling 0", "resolution 2003", "Deployed 40"} <= {label.words for label in labels(figure.svg)}


def test_a_ceiling_ends_with_the_mandate() -> None:
    figure = strength("mandate ended")
    assert (
        "Ceiling: 14,900 from 1 January 2018 (S/RES/2001 (2017)); none from 30 June 2019"
        in figure.alternative
    )
    assert [row[2] for row in figure.table.rows if row[0] in ("May 2019", "June 2019")] == ["14,900", "–"]
    words = {label.words for label in labels(figure.svg)}
    assert {"2999", "Deployed 5,100", "Ceiling 14,900"} <= words
    assert not any("resolution" in word for word in words)
    (dashed,) = [p for p in parsed(figure.svg).iter(f"{NAMESPACE}path") if p.get("stroke-dasharray")]
    ends = float(str(dashed.get("d")).replace("L", " ").split()[-1].split(",")[0].lstrip("M"))
    assert ends < 0.8 * 620


def test_of_eighty_resolutions_those_are_marked_that_change_the_ceiling() -> None:
    figure = strength("eighty resolutions")
    marks = [r for r in parsed(figure.svg).iter(f"{NAMESPACE}rect") if r.get("width") == "5"]
    assert figure.note == "Not marked: 62 resolutions that kept the ceiling as it was."
    assert len(marks) == 78 - 62
    assert len(figure.table.rows) == 480
    assert len(figure.alternative) < 5000
