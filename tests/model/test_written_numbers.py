"""A proposal for a number reads as the number that was meant."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from mission_estimate.human_formats.numbers import meant_by
from mission_estimate.model.primitives import parse_degrees, parse_number, parse_whole

MEANT = [
    ("38,7", "38.7"), ("67,9", "67.9"), ("12,5", "12.5"), ("0,125", "0.125"), ("1234,567", "1234.567"),
    ("33,000", "33000"), ("1,120,000,000", "1120000000"), ("1.240.000", "1240000"), ("19 815", "19815"),
    ("19\u00a0815", "19815"), ("19\u202f815", "19815"), ("19\u2009815", "19815"), ("19’815", "19815"),
    ("19'815", "19815"), ("1_000", "1000"), ("12,34,567", "1234567"), ("1.240,5", "1240.5"),
    ("1,240.5", "1240.5"), ("1 240,5", "1240.5"), ("1'240.5", "1240.5"), ("٣٠", "30"), ("３３,000", "33000"),
    ("١٢٫٥", "12.5"), ("-38,7", "-38.7"), ("\u2212" + "38.7", "-38.7"), ("020", "20"), ("007.5", "7.5"), ("00", "0"),
    ("-0", "0"), (".5", "0.5"), ("5.", "5"), ("+5", "5"), ("5 million", "5000000"), ("1.2 Million", "1200000"),
    ("2.5 billion", "2500000000"), (" 5", "5"),
]  # fmt: skip
NOT_MEANT = [
    "", "-", ".", ",", "1,2,3", "5,12,1", "1,234,56", "12,3456,789", "1.2.3", "1,234.567.890", "1e5", "nan", "5 %",
    "$50", "about 500", "500+", "12-15", "1/2", "1,200 million", "3,5 million", "five", "1 2", "1  000", "1,,000",
]  # fmt: skip


@pytest.mark.parametrize(("written", "number"), MEANT)
def test_a_number_that_is_written_in_another_way(written: str, number: str) -> None:
    meant = meant_by(written)
    assert meant is not None
    assert meant.number == number


@pytest.mark.parametrize("written", NOT_MEANT)
def test_what_can_be_read_in_two_ways_or_in_none_gets_no_proposal(written: str) -> None:
    assert meant_by(written) is None


def test_in_a_latitude_a_comma_is_a_decimal_sign() -> None:
    assert meant_by("12,639") == ("12639", "without separators")
    assert meant_by("12,639", decimal=True) == ("12.639", "the decimal sign is a point")
    assert meant_by("-8,005", decimal=True) == ("-8.005", "the decimal sign is a point")


GROUPS = [",", " ", "\u00a0", "\u202f", "’", "'"]
NUMBERS = st.decimals(0, 10**12, allow_nan=False, allow_infinity=False, places=2)


@given(st.integers(0, 10**12), st.sampled_from([*GROUPS, "."]))
def test_groups_of_thousands_keep_their_value(number: int, separator: str) -> None:
    written = f"{number:,}".replace(",", separator)
    if (
        written.count(".") == 1 or written.isdecimal()
    ):  # a number of ours, or one that can be read in two ways
        return
    assert _proposed(written) == number


@given(NUMBERS, st.sampled_from([(",", "."), (".", ","), (" ", ","), ("\u202f", ","), ("’", "."), ("", ",")]))
def test_decimals_keep_their_value(number: Decimal, signs: tuple[str, str]) -> None:
    groups, point = signs
    written = f"{number:,}".replace(",", "\0").replace(".", point).replace("\0", groups)
    if re.fullmatch(r"[0-9]+\.[0-9]+", written):
        return
    assert _proposed(written) == number


@given(st.text(alphabet="0123456789,. '-+−٣million", max_size=12))
def test_whatever_is_written_a_proposal_has_its_digits_and_is_read(written: str) -> None:
    """No sign moves: the digits of a proposal are those that were written, but for zeros around them."""
    for parse in (parse_number, parse_degrees, parse_whole):
        try:
            parse(written)
        except PydanticCustomError as refused:
            proposed = re.match(
                r"write (-?[0-9][0-9.]*[0-9]|[0-9])\b", str((refused.context or {})["remedy"])
            )
            if proposed is None or "in digits" in str(refused.context):
                continue
            digits = re.sub(r"[^0-9]", "", written.replace("٣", "3"))
            assert re.sub(r"[^0-9]", "", proposed[1]).strip("0") == digits.strip("0")
            parse(proposed[1])


def _proposed(written: str) -> Decimal:
    with pytest.raises(PydanticCustomError) as refused:
        parse_number(written)
    remedy = str((refused.value.context or {})["remedy"])
    proposed = re.match(r"write (-?[0-9][0-9.]*[0-9]|[0-9])(?:,|:)", remedy)
    assert proposed, remedy
    return parse_number(proposed[1])
