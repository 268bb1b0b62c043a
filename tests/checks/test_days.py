"""Dates in a text are found wherever they stand, and judged by the calendar."""

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mission_estimate.checks.sentences.dates_in_text import WEEKDAYS, dates_in
from mission_estimate.checks.world.date_words import in_words, on_or_in
from mission_estimate.model.dates import EdtfDate

DAYS = st.dates(date(1950, 1, 1), date(2050, 12, 31))


@given(DAYS)
def test_a_day_in_words_is_read_as_the_day(day: date) -> None:
    (found,) = dates_in(f"The road was cut on {WEEKDAYS[day.weekday()]}, {in_words(day)}.")
    assert (found.first, found.last, found.possible) == (day, day, True)
    assert found.weekday == WEEKDAYS[day.weekday()]
    assert found.spot.column == found.start


@given(st.integers(1, 12), st.integers(1950, 2050), st.integers(1, 39))
def test_a_day_is_possible_where_its_month_has_it(month: int, year: int, day: int) -> None:
    (found,) = dates_in(f"{day} {calendar.month_name[month]} {year}")
    assert found.possible == (day <= calendar.monthrange(year, month)[1])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on June 31, 2019", ["June 31, 2019"]),
        ("the 3rd of May 2019", ["3rd of May 2019"]),
        ("between 3 May and 5 June", ["3 May", "5 June"]),
        ("In March 28 people died", []),
        ("40 March brigades", []),
        ("it may rain", []),
        ("in May 2019", ["May 2019"]),
        ("over 1,234 March movements", []),
    ],
)
def test_dates_are_told_from_numbers(text: str, found: list[str]) -> None:
    assert [date.text for date in dates_in(text)] == found


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2019", "in 2019"),
        ("2019-05", "in May 2019"),
        ("2019-05-03", "on 3 May 2019"),
        ("2019-05~", "in about May 2019"),
        ("2019-05-03/2019-06", "on 3 May 2019 to June 2019"),
        ("2015/..", "in 2015 to an open end"),
    ],
)
def test_dates_are_said_as_they_are_printed(written: str, words: str) -> None:
    assert on_or_in(EdtfDate.parse(written)) == words
