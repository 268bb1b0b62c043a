"""Strength and ceiling are compared only where they count the same people."""

from mission_estimate.derived_values.deployments import _against_ceiling, is_comparable, strength_rows, totals
from mission_estimate.model.deployment import Strength
from mission_estimate.model.mandate import Ceiling

# Resolution 2348 (2017) and the strength of the force that it authorized.
STRENGTH = Strength.model_validate({
    "as_of": "2017-06-30",
    "uniformed": {"troops": "16071", "experts_on_mission": "425", "staff_officers": "187", "police": "1354"},
})  # fmt: skip


def ceiling(**counts: int) -> Ceiling:
    return Ceiling.model_validate({name: str(count) for name, count in counts.items()})


def test_observers_with_a_ceiling_of_their_own_count_towards_the_whole() -> None:
    found = ceiling(military=16215, observers=660, police=1441)
    values = {value.path: value.value for value in _against_ceiling(totals(STRENGTH), found)}
    assert is_comparable(STRENGTH, found)
    assert values["vacant"] == 16215 + 660 + 1441 - (16071 + 425 + 187 + 1354)
    assert values["military_vacant"] == 16875 - 16683


def test_no_share_is_given_where_only_the_observers_make_the_excess() -> None:
    found = ceiling(military=16215, police=1441)
    assert not is_comparable(STRENGTH, found)
    assert {row.ceiling for row in strength_rows(STRENGTH, found)} == {None}


def test_an_excess_without_the_observers_is_compared() -> None:
    assert is_comparable(STRENGTH, ceiling(military=16000, police=1441))
    assert is_comparable(STRENGTH, ceiling(military=16215, including_observers=660, police=1441))
