"""What can be said of two dates, terms and lifetimes with certainty holds for all of them."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mission_estimate.derived_values.chronology import edtf, surely_before
from mission_estimate.derived_values.lifetimes import Lifetime, at_once, cycle_from
from mission_estimate.model.dates import EdtfDate

DAYS = st.dates(date(1950, 1, 1), date(2050, 12, 31))
TODAY = date(2020, 1, 31)


@st.composite
def written(draw: st.DrawFn) -> EdtfDate:
    """Write a day, month or year, some of them about."""
    text = draw(DAYS).isoformat()[: draw(st.sampled_from((4, 7, 10)))]
    return EdtfDate.parse(text + draw(st.sampled_from(("", "~", "?"))))


@dataclass(frozen=True)
class Held:
    """A term, with ends that may be unknown."""

    since: EdtfDate | None
    until: EdtfDate | None


TERMS = st.builds(Held, st.none() | written(), st.none() | written())


@given(written(), written())
def test_only_one_of_two_dates_is_surely_first(one: EdtfDate, other: EdtfDate) -> None:
    assert not (surely_before(one, other) and surely_before(other, one))
    assert not surely_before(one, one)


@given(written(), written())
def test_surely_before_holds_for_every_possible_day(one: EdtfDate, other: EdtfDate) -> None:
    if surely_before(one, other):
        assert one.latest < other.earliest
        assert surely_before(one.latest, edtf(other.earliest))


@given(DAYS, DAYS)
def test_plain_days_compare_as_days(one: date, other: date) -> None:
    assert surely_before(one, other) == surely_before(edtf(one), edtf(other)) == (one < other)


def test_about_gives_way() -> None:
    assert not surely_before(date(2014, 10, 1), EdtfDate.parse("2015~"))
    assert surely_before(date(2013, 10, 1), EdtfDate.parse("2015~"))
    assert surely_before(date(2014, 12, 31), EdtfDate.parse("2015"))


@given(TERMS, TERMS)
def test_two_terms_hold_at_once_in_either_order(one: Held, other: Held) -> None:
    assert at_once(one, other, TODAY) == at_once(other, one, TODAY)


@given(TERMS, TERMS)
def test_terms_that_follow_each_other_never_hold_at_once(one: Held, other: Held) -> None:
    if one.until and other.since and one.until.latest < other.since.earliest:
        assert not at_once(one, other, TODAY)


@given(written(), written(), written())
def test_a_day_within_a_lifetime_is_not_excluded(formed: EdtfDate, day: EdtfDate, ended: EdtfDate) -> None:
    life = Lifetime("Band", formed, ended)
    if formed.earliest <= day.latest and day.earliest <= ended.latest:
        assert not life.begins_after(day)
        assert not life.ends_before(day)


@given(st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdef"), max_size=3).map(tuple)))
def test_a_cycle_leads_back_over_memberships(members: dict[str, tuple[str, ...]]) -> None:
    for start in members:
        way = cycle_from(start, members)
        assert (way is not None) == (start in _reached(start, members))
        if way is not None:
            assert way[0] == way[-1] == start
            assert all(after in members[before] for before, after in pairwise(way))


def _reached(start: str, members: dict[str, tuple[str, ...]]) -> set[str]:
    found: set[str] = set(members.get(start, ()))
    while more := {far for near in found for far in members.get(near, ())} - found:
        found |= more
    return found
