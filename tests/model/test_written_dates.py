"""A proposal for a date reads as the date that was meant."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mission_estimate.human_formats.dates import date_meant_by
from mission_estimate.model.dates import EdtfDate

MEANT = [
    ("2020-1-5", "2020-01-05"), ("2020/01/05", "2020-01-05"), ("2020.01.05", "2020-01-05"), ("2020-1", "2020-01"),
    ("5 January 2020", "2020-01-05"), ("5th of January 2020", "2020-01-05"), ("5 Jan. 2020", "2020-01-05"),
    ("January 5, 2020", "2020-01-05"), ("Jan 5 2020", "2020-01-05"), ("January 2020", "2020-01"),
    ("Sept. 2019", "2019-09"), ("31.01.2020", "2020-01-31"), ("03.04.2020", "2020-04-03"),
    ("20/01/2020", "2020-01-20"), ("01/20/2020", "2020-01-20"), ("04/04/2020", "2020-04-04"),
    ("about 2013", "2013~"), ("c. 2013", "2013~"), ("circa March 2013", "2013-03~"), ("2013-2015", "2013/2015"),
    ("2013–2015", "2013/2015"), ("2013 to 2015", "2013/2015"),
]  # fmt: skip
NOT_MEANT = [
    "", "2020", "2020-01", "2020-01-05", "03/04/2020", "40 January 2020", "32.01.2020", "2020-13-01", "13/13/2020",
    "Janury 2020", "soon", "2015-2013", "5 2020", "20200105", "5/1/20", "2020-02-30", "about soon",
]  # fmt: skip


@pytest.mark.parametrize(("written", "meant"), MEANT)
def test_a_date_that_is_written_in_another_way(written: str, meant: str) -> None:
    assert date_meant_by(written) == meant
    assert str(EdtfDate.parse(meant)) == meant


@pytest.mark.parametrize("written", NOT_MEANT)
def test_what_can_be_read_in_two_ways_or_in_none_gets_no_proposal(written: str) -> None:
    assert date_meant_by(written) is None


FORMS = ["%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b. %d, %Y", "%d.%m.%Y", "%Y/%m/%d", "%dth of %B %Y"]


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)), st.sampled_from(FORMS))
def test_every_day_keeps_its_place_in_the_calendar(day: date, form: str) -> None:
    assert date_meant_by(day.strftime(form)) == day.isoformat()


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)), st.sampled_from(["%d/%m/%Y", "%m/%d/%Y"]))
def test_a_day_with_slashes_is_proposed_only_if_it_can_be_no_other(day: date, form: str) -> None:
    unambiguous = day.day > 12 or day.day == day.month
    assert date_meant_by(day.strftime(form)) == (day.isoformat() if unambiguous else None)
