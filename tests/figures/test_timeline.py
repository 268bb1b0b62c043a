"""The timeline: hundreds of events, one day, tolls of every size, nothing but what is to come."""

import re
from collections import Counter

import pytest
from figures.cases import drawn_of, estimate_case
from figures.drawings import NAMESPACE, labels, parsed

from mission_estimate.figures.timeline_shown import LANES
from mission_estimate.model.events import EventKind

RUST = "#8C2F14"


def words_of(svg: str) -> list[str]:
    return [label.words for label in labels(svg)]


@pytest.mark.parametrize(
    ("case", "title"),
    [
        ("400 events in ten years", "128 of the 392 events shown are attacks or clashes; the highest toll is 900 killed, on 26 January 2015"),
        ("30 events in ten days", "Nine of the 30 events shown are attacks or clashes; the highest toll is 75 killed, on 25 January 2020"),
        ("50 attacks on one day", "All 50 events shown are attacks or clashes"),
        ("no violence", "No attack or clash is among the nine events shown; all are of the kind “Politics”"),
        ("all to come", "All four events shown are still to come"),
        ("a million dead", "All four events shown are attacks or clashes"),
        ("the specimen", "One of the three events shown is an attack or clash; it killed at least 2 on 20 January 2020"),
    ],
)  # fmt: skip
def test_the_title_says_what_happened(case: str, title: str) -> None:
    assert drawn_of(case)["timeline"].title == title


def test_every_one_of_400_events_is_drawn_counted_or_told_to_be_left_out() -> None:
    figure, estimate = (
        drawn_of("400 events in ten years")["timeline"],
        estimate_case("400 events in ten years"),
    )
    assert len(figure.table.rows) + 8 == len(estimate.events)
    assert figure.note.startswith("Eight events")
    counted = sum(
        int(n)
        for n in re.findall(
            r"(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4} (\d+)",
            figure.alternative,
        )
    )
    assert counted == len(figure.table.rows)


def test_columns_hold_all_the_events_of_a_lane() -> None:
    figure = drawn_of("400 events in ten years")["timeline"]
    rects = [r for r in parsed(figure.svg).iter(f"{NAMESPACE}rect") if r.get("fill") == RUST]
    heights = Counter(float(rect.get("height", "0")) for rect in rects)
    assert "23" in words_of(figure.svg)  # the highest column
    one_event = max(heights) / 23
    violent = [row for row in figure.table.rows if row[1] == "Attack or clash"]
    assert round(sum(height * count for height, count in heights.items()) / one_event) == pytest.approx(
        len(violent), abs=1
    )


def test_the_deadliest_stand_out_in_a_crowd() -> None:
    figure = drawn_of("400 events in ten years")["timeline"]
    for svg in (figure.svg, figure.narrow):
        arms = sorted(
            float(line.get("x2", "0")) - float(line.get("x1", "0"))
            for line in parsed(svg).iter(f"{NAMESPACE}line")
            if line.get("stroke") == RUST
        )
        assert arms[-1] > 1.5 * arms[-5]  # the cross of 900 and the largest of the key are two lines each
    assert "900" in words_of(figure.svg)


def test_a_larger_toll_is_never_a_smaller_cross() -> None:
    lines = [
        line
        for line in parsed(drawn_of("tolls of every size")["timeline"].svg).iter(f"{NAMESPACE}line")
        if line.get("stroke") == RUST
    ]
    spans = [round(float(line.get("x2", "0")) - float(line.get("x1", "0"))) for line in lines[::2]]
    marks, key = spans[:10], spans[10:]
    assert marks == sorted(marks, reverse=True)  # the largest is drawn first
    assert marks[0] > marks[1] > marks[2] > marks[-1]
    assert key == sorted(key)
    assert len(key) == 3


def test_the_size_of_the_crosses_has_a_key() -> None:
    assert [
        w
        for w in words_of(drawn_of("tolls of every size")["timeline"].svg)
        if w in ("Killed:", "up to 20", "200", "500")
    ] == ["Killed:", "up to 20", "200", "500"]
    assert "Killed:" not in words_of(drawn_of("no violence")["timeline"].svg)


def test_a_toll_is_told_no_more_exactly_than_it_is_known() -> None:
    figure = drawn_of("tolls of every size")["timeline"]
    assert {"10–21", "30+"} <= set(words_of(figure.svg))
    assert "Event 20, 10–21 killed" in figure.alternative
    assert "Event 21, at least 30 killed" in figure.alternative
    assert [row[3] for row in figure.table.rows][-2:] == ["10–21", "at least 30"]


def test_a_few_days_are_named_by_day() -> None:
    words = words_of(drawn_of("30 events in ten days")["timeline"].svg)
    assert {"19", "20", "31", "January 2020"} <= set(words)


def test_every_kind_of_event_has_one_lane() -> None:
    lanes = Counter(kind for _, _, kinds in LANES for kind in kinds)
    assert lanes == Counter(EventKind)
