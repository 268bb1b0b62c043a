"""Dates are as precise as they are written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mission_estimate.model.dates import EdtfDate


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2017", date(2017, 1, 1), date(2017, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2017-06-18", date(2017, 6, 18), date(2017, 6, 18)),
        ("2013~", date(2013, 1, 1), date(2013, 12, 31)),
        ("2016-08-05/2016-08-07", date(2016, 8, 5), date(2016, 8, 7)),
        ("2015/..", date(2015, 1, 1), date.max),
        ("../2015-03", date.min, date(2015, 3, 31)),
    ],
)
def test_a_date_spans_all_days_that_it_can_mean(text: str, earliest: date, latest: date) -> None:
    parsed = EdtfDate.parse(text)
    assert (parsed.earliest, parsed.latest, str(parsed)) == (earliest, latest, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "../..",
        "17",
        "2017-13",
        "2017-02-30",
        "2017-6-1",
        "2017/2018/2019",
        "2017 ",
        "2017\n",
        "٢٠١٧",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(Exception, match=r"date|day|space|line break"):
        EdtfDate.parse(text)


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_every_day_of_the_calendar_is_read_as_itself(day: date) -> None:
    parsed = EdtfDate.parse(day.isoformat())
    assert parsed.earliest == parsed.latest == day
