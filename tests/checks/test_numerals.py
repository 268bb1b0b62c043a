"""Numbers in a line are read as they were written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mission_estimate.checks.sentences.numerals import Written, is_none_of, numbers_in

COUNTS = st.integers(0, 10**12)


@given(COUNTS)
def test_a_count_is_read_with_and_without_commas(count: int) -> None:
    expected = [Written(Decimal(count), "count")]
    assert numbers_in(f"some {count:,} people") == expected
    assert numbers_in(f"some {count} people") == expected


@given(st.decimals(0, 10**6, places=1))
def test_money_and_percentages_are_told_apart(number: Decimal) -> None:
    assert numbers_in(f"${number} million") == [Written(number * 1_000_000, "money")]
    assert numbers_in(f"{number} percent") == [Written(number, "percent")]


@given(COUNTS, COUNTS)
def test_a_chosen_number_is_among_the_values_or_not(first: int, second: int) -> None:
    assert not is_none_of(f"{first} people", [f"{first} people", f"{second} people"])
    assert is_none_of(f"{first + second + 1:,} people", [f"{first:,} in May", f"{second:,} in June"])


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("twenty-five in May 2017", [25]),
        ("13th and 4th on 31 May 2017", [13, 4]),
        ("$1.12 billion in 2017/18", [1_120_000_000]),
        ("28 to 30 March 2016", []),
        ("The shorter of the two", []),
        ("1,886 + 893", [1886, 893]),
        ("CMFPR-1 and S/2016/1137", []),
    ],
)
def test_what_counts_as_a_number(line: str, numbers: list[int]) -> None:
    assert [one.number for one in numbers_in(line)] == numbers
