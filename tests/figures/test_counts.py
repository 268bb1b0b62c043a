"""Contributors and fatalities: 120 states, forty years, a million deaths, zeros, an unknown whole."""

import pytest
from figures.cases import drawn_of, estimate_case
from figures.drawings import labels

from mission_estimate.model.countries import UN_SHORT_NAMES


def words_of(svg: str) -> list[str]:
    return [label.words for label in labels(svg)]


@pytest.mark.parametrize(
    ("figure", "case", "title"),
    [
        ("contributors", "120 contributors", "The ten largest contributors supply 55\u2009% of the uniformed force"),
        ("contributors", "unknown whole", "Two contributors to the uniformed force, as the source names them"),
        ("fatalities", "zeros between", "Illness caused 2 of 3 deaths, malicious acts 1"),
        ("fatalities", "unknown cause only", "The cause of all 12 deaths is to be determined or unknown"),
        ("fatalities", "a million deaths", "Malicious acts caused 1,000,000 of 1,012,346 deaths; illness is the second cause"),
    ],
)  # fmt: skip
def test_the_title_says_what_the_numbers_show(figure: str, case: str, title: str) -> None:
    assert drawn_of(case)[figure].title == title


@pytest.mark.parametrize(
    ("figure", "case"),
    [
        ("contributors", "contributors of nothing"), ("fatalities", "deaths of one year"), ("fatalities", "no deaths"),
        ("contributors", "nothing to draw"), ("fatalities", "nothing to draw"),
    ],
)  # fmt: skip
def test_what_says_nothing_is_not_drawn(figure: str, case: str) -> None:
    assert figure not in drawn_of(case)


def test_all_of_120_contributors_are_named_or_counted() -> None:
    figure, found = (
        drawn_of("120 contributors")["contributors"],
        estimate_case("120 contributors").deployment.contributors,
    )
    assert found is not None
    whole = sum(state.count for state in found.states)
    for svg in filter(None, (figure.svg, figure.narrow)):
        numbers = [int(words.replace(",", "")) for words in words_of(svg) if words.replace(",", "").isdigit()]
        assert sum(numbers) == whole
        assert "110 other states" in words_of(svg)
        assert not any("…" in words for words in words_of(svg))
    assert len(figure.table.rows) == 120


def test_the_shares_of_africa_and_of_all_others_make_the_whole() -> None:
    figure = drawn_of("the specimen")["contributors"]
    assert {"Africa 32\u2009%", "Elsewhere 68\u2009%"} <= set(words_of(figure.svg))
    assert "Together: Africa 300 (32\u2009%); Elsewhere 625 (68\u2009%)." in figure.alternative
    alone = drawn_of("unknown whole")["contributors"]
    assert not any(words.startswith("Africa") for words in words_of(alone.svg))
    assert "Dark bars" not in alone.description


def test_names_of_states_that_begin_alike_stay_apart() -> None:
    words = words_of(drawn_of("120 contributors")["contributors"].narrow)
    assert {"Democratic People’s", "Democratic People's"} & set(words)
    assert "Democratic Republic of" in words
    assert UN_SHORT_NAMES["COD"] == "Democratic Republic of the Congo"


def test_years_without_a_death_are_rows_of_their_own() -> None:
    figure = drawn_of("zeros between")["fatalities"]
    assert [row[0] for row in figure.table.rows] == ["2016", "2017", "2018", "2019", "All years"]
    assert "2017: 0 deaths." in figure.alternative


def test_the_sum_of_all_years_holds_those_that_are_not_drawn() -> None:
    figure, found = (
        drawn_of("deaths of forty years")["fatalities"],
        estimate_case("deaths of forty years").casualties.fatalities,
    )
    assert found is not None
    killed = sum(year.malicious_act for year in found.by_year)
    assert {"4,811 deaths", f"{killed} of 4,811 · 16\u2009%"} <= set(words_of(figure.svg))
    assert "Not drawn: 3,152 deaths in the years before 2007." in figure.note
    assert len(figure.table.rows) == 41
    assert figure.table.rows[-1][-2:] == ("4,811", "16\u2009%")


def test_no_column_of_malicious_acts_stands_without_one() -> None:
    words = words_of(drawn_of("unknown cause only")["fatalities"].svg)
    assert "By malicious act" not in words
    assert not any("%" in word for word in words)
