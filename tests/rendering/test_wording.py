"""Values are printed as a careful editor would write them."""

from datetime import date
from decimal import Decimal

import pytest

from mission_estimate.derived_values import Value
from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.quantities import Bound, Unit
from mission_estimate.rendering.wording import in_prose, in_table, in_words, written_date

NARROW = "\N{NO-BREAK SPACE}"


def number(value: object, unit: Unit | None = None, bound: Bound = Bound.EXACT, high: object = None) -> Value:
    upper = Decimal(str(high)) if high is not None else None
    return Value("p", Decimal(str(value)), unit, bound, upper)


@pytest.mark.parametrize(
    ("value", "form", "prose", "table"),
    [
        (number(12553, Unit.PERSONS), None, "12,553", "12,553"),
        (number(33000, Unit.PERSONS, Bound.ABOUT), None, "about 33,000", "about 33,000"),
        (number(33000, Unit.PERSONS, Bound.ABOUT), "plain", "33,000", "about 33,000"),
        (number(5, Unit.PERSONS, Bound.AT_LEAST), "words", "five", "at least 5"),
        (number(21, Unit.COUNT), "words", "twenty-one", "21"),
        (number("61.0", Unit.PERCENT), None, f"61.0{NARROW}percent", "61.0%"),
        (number("61.0", Unit.PERCENT), "percent", f"61{NARROW}percent", "61.0%"),
        (number(1120000000, Unit.USD), None, f"$1.12{NARROW}billion", f"$1.12{NARROW}billion"),
        (number(1047630000, Unit.USD), None, f"$1.0476{NARROW}billion", f"$1.0476{NARROW}billion"),
        (number(933411000, Unit.USD), "full", "$933,411,000", f"$933.411{NARROW}million"),
        (number(43000, Unit.USD), None, "$43,000", "$43,000"),
        (number(50000000, Unit.EUR), None, f"€50{NARROW}million", f"€50{NARROW}million"),
        (number(40000, Unit.PERSONS, high=45000), None, "40,000 to 45,000", "40,000 to 45,000"),
        (number(1240192, Unit.SQUARE_KM), None, f"1,240,192{NARROW}km²", f"1,240,192{NARROW}km²"),
        (number(147, Unit.SEATS), None, "147", "147 seats"),
        (number(1, Unit.SEATS), None, "1", "1 seat"),
        (number("-3.5", Unit.PERCENT), None, f"−3.5{NARROW}percent", "−3.5%"),
        (number("47.6", Unit.PER_THOUSAND), None, "47.6", "47.6 per 1,000"),
        (Value("p", date(2017, 7, 10)), None, "10 July 2017", "10 July 2017"),
        (Value("p", date(2017, 7, 10)), "year", "2017", "10 July 2017"),
        (Value("p", "S/RES/2364 (2017)"), None, "S/RES/2364 (2017)", "S/RES/2364 (2017)"),
    ],
)
def test_a_value_in_a_sentence_and_in_a_table(value: Value, form: str | None, prose: str, table: str) -> None:
    assert (in_prose(value, form), in_table(value)) == (prose, table)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("2017", "2017"),
        ("2017-03", "March 2017"),
        ("2017-06-18", "18 June 2017"),
        ("2013~", "about 2013"),
        ("2016-05?", "May 2016 (uncertain)"),
        ("2016-08-05/2016-08-07", "5–7 August 2016"),
        ("2016-03-27/2016-04-02", "27 March 2016 to 2 April 2016"),
        ("2015/..", "since 2015"),
        ("../2015-03", "until March 2015"),
    ],
)
def test_a_date_is_printed_as_far_as_it_is_known(text: str, printed: str) -> None:
    assert written_date(EdtfDate.parse(text)) == printed


def test_numbers_in_words() -> None:
    assert [in_words(n) for n in (0, 9, 13, 20, 45, 99, 100)] == [
        "zero", "nine", "thirteen", "twenty", "forty-five", "ninety-nine", "100",
    ]  # fmt: skip
