"""Over generated data, a title claims nothing that the data do not carry."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from figures.cases import estimate_case
from figures.conftest import figures_of
from figures.drawings import labels
from hypothesis import given, settings
from hypothesis import strategies as st

from mission_estimate.derived_values import reckon
from mission_estimate.figures import wording
from mission_estimate.figures.contributors import contributors_figure
from mission_estimate.figures.fatalities import fatalities_figure
from mission_estimate.figures.strength import strength_figure
from mission_estimate.figures.timeline import timeline_figure
from mission_estimate.model.actors import Accord
from mission_estimate.model.casualties import Fatalities
from mission_estimate.model.deployment import Contributors, StrengthSeries
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.events import Event
from mission_estimate.model.mandate import Resolution

COUNTRIES = ("FJI", "IND", "MLI", "NER", "TCD", "GHA", "PAK", "NPL", "CHN", "SEN", "EGY", "TGO", "BEN")
COUNTS = st.integers(0, 12)
FEW = settings(max_examples=80, deadline=None)


def specimen_with(**parts: dict[str, Any]) -> Estimate:
    """Return the specimen with some fields of some parts exchanged."""
    base = estimate_case("the specimen")
    made = {part: getattr(base, part).model_copy(update=fields) for part, fields in parts.items()}
    return base.model_copy(update=made)


def number_in(words: str) -> int:
    """Read a count as a title writes it."""
    names = {wording.opening(n).lower(): n for n in range(20)}
    return names.get(words.lower(), 0) or int(words.replace(",", ""))


@given(st.dictionaries(st.sampled_from(COUNTRIES), COUNTS, min_size=2), st.booleans())
@FEW
def test_only_a_known_whole_is_divided(states: dict[str, int], complete: bool) -> None:
    found = Contributors.model_validate({
        "as_of": "2016-01-31", "counted": "uniformed", "complete": str(complete).lower(),
        "states": [{"country": code, "count": str(count)} for code, count in states.items()],
    })  # fmt: skip
    figure = contributors_figure(specimen_with(deployment={"contributors": found}))
    if figure is None:
        return
    if not complete:
        assert not re.search("largest|most|supply|supplies|%", figure.title)
        return
    share = re.search(r"(over |under )?(\d+)\u2009%", figure.title)
    assert share, figure.title
    counts, named = (
        sorted(states.values(), reverse=True),
        re.search(r"(\w+) (?:states|largest)", figure.title),
    )
    some = number_in(named[1]) if named else 1
    percent = sum(counts[:some]) * 100 / sum(counts)
    assert abs(percent - int(share[2])) <= 1
    assert (share[0] == "100\u2009%") == (percent == 100)


CAUSES = ("malicious_act", "accident", "illness", "self_inflicted", "to_be_determined", "unknown")


@given(st.fixed_dictionaries(dict.fromkeys(CAUSES, COUNTS)), COUNTS)
@FEW
def test_a_cause_leads_only_where_unknown_causes_cannot_change_it(causes: dict[str, int], more: int) -> None:
    years = [
        {"year": "2015", **{k: str(v) for k, v in causes.items()}},
        {"year": "2016", "accident": str(more)},
    ]
    found = Fatalities.model_validate(
        {"as_of": "2020-01-31", "retrieved": "2020-02-01", "sources": ["x-1"], "by_year": years}
    )
    estimate = specimen_with(casualties={"fatalities": found})
    figure = fatalities_figure(estimate, reckon(estimate))
    if figure is None:
        return
    counts = {**causes, "accident": causes["accident"] + more}
    unknown = counts["to_be_determined"] + counts["unknown"]
    known = sorted((count for name, count in counts.items() if name in CAUSES[:4]), reverse=True)
    if re.match(r"(Malicious acts|Accidents|Illness|Self-inflicted deaths) caused", figure.title):
        assert known[0] - known[1] > unknown
    if "second cause" in figure.title:
        assert known[1] - known[2] > unknown
    if re.search(r"\bnone by malicious acts", figure.title):
        assert not unknown
        assert not counts["malicious_act"]


TOLLS = st.one_of(
    st.none(),
    st.builds(lambda n, bound: {"value": str(n), "bound": bound}, st.integers(1, 30),
              st.sampled_from(["exact", "about", "at-least", "at-most"])),
    st.builds(lambda low, more: {"low": str(low), "high": str(low + more)}, st.integers(1, 30), st.integers(1, 30)),
)  # fmt: skip
DATES = st.builds(
    lambda days, form: (date(2019, 3, 1) + timedelta(days=days)).isoformat()[:form],
    st.integers(0, 330),  # up to the edition
    st.sampled_from([7, 10]),
)


@given(
    st.lists(
        st.tuples(DATES, st.sampled_from(["attack", "clash", "politics", "region"]), TOLLS),
        min_size=3,
        max_size=14,
    )
)
@FEW
def test_the_timeline_counts_what_it_shows(rows: list[tuple[str, str, dict[str, str] | None]]) -> None:
    events = tuple(
        Event.model_validate(
            {"id": f"e-{n}", "date": day, "title": "T", "kind": kind, "killed": toll, "sources": ["x-1"]}
        )
        if toll
        else Event.model_validate(
            {"id": f"e-{n}", "date": day, "title": "T", "kind": kind, "sources": ["x-1"]}
        )
        for n, (day, kind, toll) in enumerate(rows)
    )
    base = estimate_case("the specimen")
    figure = timeline_figure(base.model_copy(update={"events": events}))
    if figure is None:
        return
    shown = figure.table.rows
    assert not re.search(r"\b(fall|months|only|recorded)\b", figure.title)
    counted = re.match(r"(\w+) of the (\w+) events shown", figure.title)
    if counted:
        assert number_in(counted[2]) == len(shown)
        assert number_in(counted[1]) <= sum(row[1] == "Attack or clash" for row in shown)
    if "highest toll" in figure.title:
        tolls = [row[3] for row in shown if row[1] == "Attack or clash" and row[3] != "–"]
        said = re.search(r"highest toll is (.+) killed", figure.title)
        assert said
        assert tolls.count(said[1]) == 1
        assert all(_high(said[1]) >= _high(toll) for toll in tolls if not toll.startswith("at most"))


def _high(toll: str) -> int:
    return int(re.split("[–]", re.sub(r"[^\d–]", "", toll))[-1])


MONTH = st.fixed_dictionaries(
    {}, optional={name: st.integers(0, 900) for name in ("troops", "police", "observers")}
)
CEILING = st.fixed_dictionaries({}, optional={name: st.integers(0, 900) for name in ("military", "police")})


@given(st.lists(MONTH, min_size=2, max_size=5), CEILING)
@FEW
def test_a_force_is_compared_with_what_counts_the_same_people(
    months: list[dict[str, int]], ceiling: dict[str, int]
) -> None:
    series = StrengthSeries.model_validate({
        "sources": ["x-1"],
        "months": [{"month": f"2019-{n + 8:02}", **{k: str(v) for k, v in m.items()}} for n, m in enumerate(months)],
    })  # fmt: skip
    law = Resolution.model_validate({
        "id": "r-1", "symbol": "S/RES/1 (2015)", "adopted": "2015-01-01",
        "ceiling": {name: str(count) for name, count in ceiling.items()},
    })  # fmt: skip
    estimate = specimen_with(
        deployment={"monthly": series, "strength": None}, mandate={"resolutions": (law,) if ceiling else ()}
    )
    figure = strength_figure(estimate)
    if figure is None:
        return
    given_months = [month for month in months if month]
    first, last = given_months[0], given_months[-1]
    same = all((name in first) == (name in last) for name in ("troops", "police"))
    if re.search("grew|shrank|same size", figure.title):
        assert same
        assert not ceiling
    if "its ceiling" in figure.title:
        pairs = (("troops", "military"), ("police", "police"))
        for part, allowed in pairs:
            assert not (last.get(part) and allowed not in ceiling)
            assert not (ceiling.get(allowed) and part not in last)
    words = {label.words for label in labels(figure.svg)}
    if "Uniformed personnel from" in figure.title:
        assert not any(re.fullmatch(r"[\d,]+ (short|over)", word) for word in words)


@pytest.mark.parametrize("case", ["45 actors", "120 actors", "eight groups at odds"])
def test_no_place_to_the_agreement_is_drawn_that_is_not_recorded(case: str) -> None:
    base = estimate_case(case)
    actors = tuple(actor.model_copy(update={"accord": None}) for actor in base.actors)
    figure = figures_of(base.model_copy(update={"actors": actors}))["actor-network"]
    words = {label.words for label in labels(figure.svg)}
    assert not any(re.search("[Ss]ignatory|[Aa]dherent|agreement$", word) for word in words - {"agreement"})
    assert "Armed group" in words
    told = f"{figure.title} {figure.description} {figure.note} {figure.alternative}"
    assert not re.search("[Ss]ignator|[Aa]dherent|outside the agreement", told)


@pytest.mark.parametrize(
    ("accord", "meaning"),
    [
        (Accord.SIGNATORY, "Signatory"),
        (Accord.ADHERENT, "Adherent to the agreement"),
        (Accord.OUTSIDE, "Outside the agreement"),
    ],
)
def test_the_key_names_the_places_that_are_drawn(accord: Accord, meaning: str) -> None:
    base = estimate_case("eight groups at odds")
    actors = tuple(actor.model_copy(update={"accord": accord}) for actor in base.actors)
    figure = figures_of(base.model_copy(update={"actors": actors}))["actor-network"]
    assert meaning in {label.words for label in labels(figure.svg)}
