"""A written number agrees with the values that it can stand for, and with no others."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mission_estimate.derived_values.rounding import Nearness, agrees, share_agrees, slipped

WRITTEN = [
    ("12,553 for 12,553", 12553, 12553, 1, Nearness.EXACT, True),
    ("12,000 for 12,553", 12000, 12553, 1000, Nearness.EXACT, False),
    ("13,000 for 12,553", 13000, 12553, 1000, Nearness.EXACT, True),
    ("about 12,000 for 12,553", 12000, 12553, 1000, Nearness.ABOUT, True),
    ("about 11,000 for 12,553", 11000, 12553, 1000, Nearness.ABOUT, False),
    ("nearly 13,000 for 12,553", 13000, 12553, 1000, Nearness.BELOW, True),
    ("nearly 12,000 for 12,553", 12000, 12553, 1000, Nearness.BELOW, False),
    ("more than 12,000 for 12,553", 12000, 12553, 1000, Nearness.ABOVE, True),
    ("more than 13,000 for 12,553", 13000, 12553, 1000, Nearness.ABOVE, False),
    ("up to 13,000 for 12,553", 13000, 12553, 1000, Nearness.AT_MOST, True),
]
SHARES = [
    ("two-thirds for 61.0", "66.7", "61.0", Nearness.EXACT, False),
    ("nearly two-thirds for 63.4", "66.7", "63.4", Nearness.BELOW, True),
    ("more than half for 61.0", "50", "58.5", Nearness.ABOVE, True),
    ("about a third for 29.0", "33.3", "29.0", Nearness.ABOUT, True),
    ("a third for 29.0", "33.3", "29.0", Nearness.EXACT, False),
]


@pytest.mark.parametrize(
    ("written", "actual", "step", "nearness", "expected"),
    [c[1:] for c in WRITTEN],
    ids=[c[0] for c in WRITTEN],
)
def test_words_before_a_number_are_respected(
    written: int, actual: int, step: int, nearness: Nearness, expected: bool
) -> None:
    assert agrees(Decimal(written), Decimal(actual), Decimal(step), nearness) is expected


@pytest.mark.parametrize(
    ("percent", "actual", "nearness", "expected"), [c[1:] for c in SHARES], ids=[c[0] for c in SHARES]
)
def test_a_fraction_leaves_three_points_open(
    percent: str, actual: str, nearness: Nearness, expected: bool
) -> None:
    assert share_agrees(Decimal(percent), Decimal(actual), Decimal(3), nearness) is expected


@given(st.integers(1, 10**6), st.sampled_from([1, 10, 100, 1000]))
def test_every_rounding_of_a_number_agrees_with_it(actual: int, step: int) -> None:
    rounded = (Decimal(actual) / step).quantize(Decimal(1)) * step
    assert agrees(rounded, Decimal(actual), Decimal(step))
    assert not agrees(rounded + 2 * step, Decimal(actual), Decimal(step))


@given(st.integers(1, 10**6), st.lists(st.integers(-20, 20), min_size=1, max_size=6))
def test_a_lost_or_doubled_digit_stands_out_and_a_change_of_a_fifth_does_not(
    value: int, changes: list[int]
) -> None:
    others = [Decimal(value) * (100 + change) / 100 for change in changes]
    assert not slipped(Decimal(value), others)
    assert slipped(Decimal(value) * 10, others)
    assert slipped(Decimal(value) / 10, others)
