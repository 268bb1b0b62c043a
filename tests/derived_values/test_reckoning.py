"""Derived values follow from what is written: reckoned here by hand."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mission_estimate.derived_values import reckon
from mission_estimate.derived_values.budgets import left_for_the_mission
from mission_estimate.derived_values.values import share
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.functions import Budget

BY_HAND = {
    "deployment.strength.uniformed.troops": 800,
    "deployment.strength.uniformed.military": 850,
    "deployment.strength.uniformed.police": 75,
    "deployment.strength.uniformed.total": 925,
    "deployment.strength.civilian.total": 125,
    "deployment.strength.total": 1055,
    "deployment.strength.vacant": 175,
    "deployment.strength.military_vacant": 150,
    "deployment.strength.police_vacant": 25,
    "deployment.strength.share_of_ceiling": Decimal("84.1"),
    "deployment.strength.women.share": Decimal("8.1"),
    "deployment.contributors.listed": 925,
    "deployment.contributors.number_of_states": 2,
    "deployment.contributors.states.civ.rank": 2,
    "deployment.monthly.2019-10.total": 880,
    "deployment.monthly.peak": 880,
    "deployment.monthly.latest": 875,
    "deployment.further.second.total": 32,
    "mandate.ceiling.total": 1100,
    "mandate.resolutions.res-1.ceiling.total": 950,
    "mandate.current.symbol": "S/RES/3001 (2019)",
    "mandate.current.expires": date(2020, 3, 15),
    "casualties.fatalities.total": 6,
    "casualties.fatalities.malicious_act": 3,
    "casualties.fatalities.malicious_share": Decimal("50.0"),
    "casualties.fatalities.by_year.2015.total": 3,
    "casualties.fatalities.by_year.2015.malicious_share": Decimal("33.3"),
    "casualties.fatalities.by_nationality.bgd.share": Decimal("66.7"),
    "casualties.fatalities.by_nationality.civ.rank": 2,
    "casualties.fatalities.average_full_years": Decimal("0.3"),
    "casualties.fatalities.average_per_year": Decimal("1.2"),
    "functions.sustainment.budgets.budget-2019-20.included": Decimal(2500000),
    "functions.sustainment.budgets.budget-2019-20.net": Decimal(47500000),
    "functions.command_and_control.posts.head.holder": "John Present",
    "environment.social.facts.displaced": Decimal(33000),
    "environment.social.facts.displaced.unknown": Decimal(40000),
    "environment.social.facts.literacy": Decimal("38.7"),
    "actors.red-band.name": "Red Band",
}


@pytest.mark.parametrize("path", BY_HAND)
def test_a_value_is_as_reckoned_by_hand(specimen: Estimate, path: str) -> None:
    assert reckon(specimen)[path].value == BY_HAND[path]


@pytest.mark.parametrize(
    ("amount", "rounded", "left"),
    [
        ("1120000000", "true", 1_050_000_000),
        ("1120000000", "false", 1_047_630_000),
        ("1123456789", "true", 1_051_086_789),
        ("100000000", "true", 28_000_000),
        ("500", "true", 500),
        ("0", "true", 0),
    ],
)
def test_what_is_left_of_a_rounded_budget_is_no_more_exact(amount: str, rounded: str, left: int) -> None:
    shares = [{"id": "support", "title": "Support", "amount": "72370000"}]
    record = {
        "id": "budget-2017-18",
        "period": "2017/18",
        "start": "2017-07-01",
        "end": "2018-06-30",
        "currency": "USD",
    }
    budget = Budget.model_validate(
        {**record, "amount": amount, "rounded": rounded, "includes": shares if len(amount) > 3 else []}
    )
    assert f"{left_for_the_mission(budget):,}" == f"{left:,}"


def test_a_reading_without_a_date_is_never_the_newest(specimen: Estimate) -> None:
    newest = reckon(specimen)["environment.social.facts.displaced"]
    assert str(newest.as_of) == "2019-08-31"
    assert str(newest.bound) == "about"


def test_the_order_of_readings_does_not_matter(specimen: Estimate) -> None:
    fact = specimen.environment.social.facts[0]
    turned = fact.model_copy(update={"readings": fact.readings[::-1]})
    assert turned.newest == fact.newest


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_a_share_is_the_nearest_tenth(part: int, whole: int) -> None:
    assert abs(share(part, whole) - Decimal(part) * 100 / whole) <= Decimal("0.05")
