"""Titles of tables claim no more than the tables show."""

from datetime import date
from decimal import Decimal

import pytest

from mission_estimate.derived_values import reckon
from mission_estimate.derived_values.deployments import StrengthRow
from mission_estimate.model.deployment import Contributors
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.functions import Budget
from mission_estimate.model.mandate import Resolution
from mission_estimate.model.paragraphs import Trend
from mission_estimate.rendering.views import table_titles
from mission_estimate.rendering.views.cover import TrendView, cover
from mission_estimate.rendering.views.fatalities import fatality_groups
from mission_estimate.rendering.views.personnel import (
    Counted,
    PostRow,
    contributor_rows,
    place_rows,
    post_rows,
)

DAY, EDITION = date(2020, 1, 15), date(2020, 1, 31)


def post(holder: str, label: str = "Post") -> PostRow:
    return PostRow(label, holder, "", "", ())


def test_a_title_says_of_posts_only_that_some_are_vacant() -> None:
    assert table_titles.posts_title((post("Jane"), post("John"))) == "Leadership"
    assert table_titles.posts_title((post("Jane"), post("not known"))) == "Leadership"
    vacant = (post("vacant", "Deputy"), post("Jane"))
    assert table_titles.posts_title(vacant) == "Leadership: one post is vacant, Deputy"
    every = (post("vacant"), post("vacant"), post("Jane"))
    assert table_titles.posts_title(every) == "Leadership: two of the three posts listed are vacant"


def test_a_post_is_vacant_from_its_day_on(specimen: Estimate) -> None:
    (deputy,) = [p for p in specimen.functions.command_and_control.posts if p.vacant_since]
    before, after = (post_rows((deputy,), day) for day in (date(2019, 10, 1), date(2020, 1, 1)))
    assert [row.holder for row in (*before, *after)] == ["not known", "vacant"]


@pytest.mark.parametrize(
    ("rows", "everyone", "title"),
    [
        ([("Chad", 4), ("Togo", 1)], 9, "Chad lost 4 of the 9 dead"),
        ([("Chad", 4), ("Togo", 4)], 9, "Chad and Togo lost 4 each of the 9 dead"),
        ([("Chad", 4), ("Togo", 4), ("Mali", 3)], 11, "Chad and Togo lost 4 each of the 11 dead"),
        ([(name, 1) for name in "ABCD"], 4, "Deaths by nationality"),
        ([("Chad", 4)], None, "Deaths by nationality"),
        ([("Chad", 0)], 5, "Deaths by nationality"),
        ([], 5, "Deaths by nationality"),
        ([("Chad", 1), ("Nationality undetermined", 4)], 5, "Chad lost 1 of the 5 dead"),
        ([("Nationality undetermined", 4)], 4, "Deaths by nationality"),
    ],
)
def test_the_dead_are_counted_against_all(
    rows: list[tuple[str, int]], everyone: int | None, title: str
) -> None:
    counted = tuple(Counted(name, n, is_rest=name.startswith("Nationality")) for name, n in rows)
    assert table_titles.nationalities_title(counted, everyone) == title


def test_two_kinds_of_personnel_that_lost_as_many_are_both_named() -> None:
    rows = (Counted("Military", 4), Counted("Local staff", 1))
    assert table_titles.personnel_title(rows, 9) == "Military: 4 of the 9 dead"
    rows = (Counted("Military", 3), Counted("Police", 3))
    assert table_titles.personnel_title(rows, 6) == "Military and Police: 3 each of the 6 dead"


def test_deaths_that_are_not_given_by_year_have_no_total(specimen: Estimate) -> None:
    """Without rows by year nothing is said of how many died: not that nobody did."""
    found = specimen.casualties.fatalities
    assert found is not None
    casualties = specimen.casualties.model_copy(
        update={"fatalities": found.model_copy(update={"by_year": ()})}
    )
    (group, *_) = fatality_groups(specimen, casualties)
    assert (group.years, group.total, group.title) == ((), None, "")
    assert len(group.nationalities) == 2


def test_a_cut_off_long_before_the_edition_is_named(specimen: Estimate) -> None:
    later = specimen.edition.model_copy(update={"as_of": date(2022, 1, 31)})
    (group, *_) = fatality_groups(specimen.model_copy(update={"edition": later}), specimen.casualties)
    assert " to 31 January 2020" in group.title
    assert " to " not in fatality_groups(specimen, specimen.casualties)[0].title


def test_places_of_another_mission_are_not_counted(specimen: Estimate) -> None:
    held = [place for place in specimen.places if place.presence]
    (first, *_) = held
    other = first.model_copy(
        update={"presence": tuple(x.model_copy(update={"mission": "second"}) for x in first.presence)}
    )
    assert table_titles.places_title(specimen.primary, (first, other)) == "Places of UNSPEC: one headquarters"
    assert table_titles.places_title(specimen.primary, (other,)) == "Places of the missions"
    (row,) = place_rows((other,), {"second": "UNOTHER"})
    assert row.presence.startswith("Headquarters of UNOTHER ")
    alone = specimen.model_copy(update={"places": (other,)})
    assert "Headquarters" not in [one.label for one in cover(alone, reckon(alone)).rows]


def test_a_task_counts_until_it_ends(specimen: Estimate) -> None:
    (task,) = specimen.mandate.tasks
    until = specimen.events[0].date
    ended = task.model_copy(update={"until": until})
    after, before = date(until.latest.year + 1, 1, 1), date(until.earliest.year, 1, 1)
    assert table_titles.tasks_title((task, ended), before) == "Tasks of the mandate: two priority"
    assert (
        table_titles.tasks_title((task, ended), after) == "Tasks of the mandate: one priority and one ended"
    )


@pytest.mark.parametrize(
    ("ceilings", "title"),
    [
        ([(1000, 100)], "The ceiling is 1,100 uniformed personnel"),
        ([(1000, 100), (1000, 100)], "The ceiling is 1,100 uniformed personnel"),
        ([(1000, 100), (2000, 200)], "The ceiling rose from 1,100 to 2,200 uniformed personnel"),
        ([(9, 1), (19, 1), (29, 1)], "The ceiling rose from 10 to 30 uniformed personnel in two steps"),
        ([(9, 1), (39, 1), (29, 1)], "The ceiling rose from 10 to 30 uniformed personnel"),
        ([(9, 1), (39, 1), (9, 1)], "The ceiling is back at 10 uniformed personnel"),
        ([(9, 1), (19, None)], "Resolutions on the mandate"),
        ([(9, None), (19, None)], "The ceiling rose from 9 to 19 military personnel"),
        ([(None, 5)], "The ceiling is 5 police personnel"),
        ([(9, 1), (0, 0)], "The ceiling fell from 10 to 0 uniformed personnel"),
        ([(None, None)], "Resolutions on the mandate"),
        ([(9, 1), None], "The ceiling was 10 uniformed personnel and ended on 1 December 2019"),
        ([], "Resolutions on the mandate"),
    ],
)
def test_ceilings_are_compared_where_they_have_the_same_parts(
    specimen: Estimate, ceilings: list[tuple[int | None, int | None] | None], title: str
) -> None:
    given = [
        {"id": f"r-{n}", "symbol": f"S/RES/{n}", "adopted": f"2015-01-{n + 1:02}"} | _ceiling(ceiling)
        for n, ceiling in enumerate(ceilings)
    ]
    later = {"id": "r-99", "symbol": "S/RES/99", "adopted": "2020-06-01", "ceiling": {"military": "1"}}
    resolutions = tuple(Resolution.model_validate(one) for one in [*given, later])
    mandate = specimen.mandate.model_copy(update={"resolutions": resolutions})
    assert table_titles.resolutions_title(specimen.model_copy(update={"mandate": mandate})) == title


def _ceiling(given: tuple[int | None, int | None] | None) -> dict[str, object]:
    if given is None:
        return {"ends_mandate": "true", "expires": "2019-12-01"}
    return {
        "ceiling": {k: str(v) for k, v in zip(("military", "police"), given, strict=True) if v is not None}
    }


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ([("uniformed", 900, 1000)], "UNSPEC is 100 below its ceiling"),
        ([("uniformed", 1100, 1000)], "UNSPEC is 100 above its ceiling"),
        ([("uniformed", 1000, 1000)], "UNSPEC is at its ceiling"),
        ([("uniformed", 900, None)], "UNSPEC has 900 uniformed personnel"),
        ([("uniformed", 900, None), ("total", 950, None)], "UNSPEC has 950 people"),
        ([], "Personnel of UNSPEC"),
    ],
)
def test_a_strength_is_held_against_its_ceiling(rows: list[tuple[str, int, int | None]], title: str) -> None:
    given = tuple(StrengthRow(name, count, ceiling, 0, is_sum=True) for name, count, ceiling in rows)
    assert table_titles.strength_title("UNSPEC", given, DAY, EDITION) == title


def test_a_strength_of_long_ago_was() -> None:
    rows = (StrengthRow("uniformed", 900, 1000, 0, is_sum=True),)
    assert table_titles.strength_title("U", rows, date(2018, 1, 1), EDITION) == "U was 100 below its ceiling"


@pytest.mark.parametrize(
    ("states", "complete", "number", "title"),
    [
        ({"FJI": 300, "IND": 200}, False, None, "Two contributors of troops, as the source names them"),
        ({"FJI": 300, "IND": 200}, False, 40, "Two of the 40 contributors of troops, as the source names them"),
        ({"FJI": 300}, True, None, "Fiji is the one contributor of troops"),
        ({"FJI": 300, "IND": 200}, True, None, "Fiji and India are the two contributors of troops"),
        ({"FJI": 9, "IND": 8, "MLI": 7, "NER": 6}, True, None,
         "Fiji, India and Mali send the most troops of 4 contributors"),
        ({"FJI": 9, "IND": 8, "MLI": 7, "NER": 7}, True, None,
         "Fiji, India, Mali and others send the most troops of 4 contributors"),
        ({"FJI": 9, "IND": 9, "MLI": 9, "NER": 9}, True, None, "Four states send 9 troops each"),
    ],
)  # fmt: skip
def test_only_a_whole_list_says_who_sends_the_most(
    states: dict[str, int], complete: bool, number: int | None, title: str
) -> None:
    given = Contributors.model_validate({
        "as_of": "2020-01-31", "counted": "troops", "complete": str(complete).lower(),
        "states": [{"country": code, "count": str(count)} for code, count in states.items()],
        **({"number_of_states": str(number)} if number else {}),
    })  # fmt: skip
    assert table_titles.contributors_title(given, contributor_rows(given)) == title


def budget(start: str, **given: str) -> Budget:
    whole = {"id": f"b-{start}", "period": start[:4], "start": start, "end": "2030-12-31", "currency": "USD"}
    return Budget.model_validate({**whole, "amount": "1000", **given})


def test_the_newest_budget_of_the_mission_is_named(specimen: Estimate) -> None:
    budgets = (
        budget("2018-07-01", period="year 2018/19"),
        budget("2019-07-01", period="2019/20"),
        budget("2019-12-01", period="other", mission="second"),
    )
    assert table_titles.budgets_title(budgets, specimen.primary) == "The budget for 2019/20 is $1,000"
    assert table_titles.budgets_title(budgets[2:], specimen.primary) == "Budgets"
    assert budgets[0].amount == Decimal(1000)


def test_factors_that_did_not_move_are_counted() -> None:
    def title(*trends: Trend) -> str:
        return table_titles.trends_title(tuple(TrendView("H", "k", trend, "") for trend in trends)).split(
            ": "
        )[1]

    assert title(Trend.UNCHANGED, Trend.UNCHANGED) == "two factors unchanged"
    assert title(Trend.UNCHANGED, Trend.DETERIORATED) == "one factor worse"
    assert title(Trend.IMPROVED, Trend.DETERIORATED) == "one factor worse, one factor better"
