"""Estimates to draw: the specimen, and ones with far too much or too little in them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from specimens import REPOSITORY

from mission_estimate.figures import Figure, draw
from mission_estimate.model.actors import Actor, ActorKind
from mission_estimate.model.binding import bind
from mission_estimate.model.casualties import Fatalities
from mission_estimate.model.countries import UN_SHORT_NAMES
from mission_estimate.model.deployment import Contributors
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.events import Event
from mission_estimate.model.index import index_of
from mission_estimate.reckoning import reckon
from mission_estimate.source import read_folder

Drawn = dict[str, Figure]


def figures_of(estimate: Estimate) -> Drawn:
    return {figure.id: figure for figure in draw(estimate, index_of(estimate), reckon(estimate))}


def bound(folder: Path) -> Estimate:
    reading = read_folder(folder, shown_as="estimate")
    estimate = bind(reading.data, reading.positions).estimate
    assert estimate is not None
    return estimate


@pytest.fixture(scope="session")
def mali() -> Estimate:
    return bound(REPOSITORY / "estimates" / "minusma" / "2017-07-10")


@pytest.fixture(scope="session")
def drawn(mali: Estimate) -> Drawn:
    return figures_of(mali)


@pytest.fixture(scope="session")
def empty(mali: Estimate) -> Estimate:
    """Return an estimate that carries no data at all."""
    mission = mali.primary.model_copy(update={"host_states": ()})
    deployment = mali.deployment.model_copy(update={"strength": None, "monthly": None, "contributors": None})
    return mali.model_copy(
        update={
            "missions": (mission,),
            "deployment": deployment,
            "casualties": mali.casualties.model_copy(update={"fatalities": None}),
            "events": (),
            "actors": (),
            "places": (),
        }
    )


def _events(count: int) -> tuple[Event, ...]:
    kinds = ["attack", "clash", "politics", "mandate", "region", "humanitarian", "agreement", "protest"]
    made = []
    for n in range(count):
        day = date(2016, 7, 11).toordinal() + n * 540 // count
        written = {
            "id": f"event-{n}",
            "date": date.fromordinal(day).isoformat(),
            "title": f"Event <{n}> & more",
        }
        toll = {"killed": {"value": str(n * 7 % 190)}} if n % 3 == 0 else {}
        made.append(
            Event.model_validate({**written, "kind": kinds[n % 8], "sources": ["pksoi-2017-07"], **toll})
        )
    return tuple(made)


def _contributors(count: int) -> Contributors:
    codes = sorted(UN_SHORT_NAMES)[:count]
    states = [{"country": code, "count": str(5000 // (n + 1))} for n, code in enumerate(codes)]
    return Contributors.model_validate(
        {"as_of": "2017-06-30", "counted": "uniformed", "complete": "true", "states": states}
    )


def _fatalities(years: int) -> Fatalities:
    causes = ("malicious_act", "accident", "illness", "self_inflicted", "to_be_determined", "unknown")
    rows = [
        {
            "year": str(2017 - n),
            **{cause: str((n * 13 + place * 7) % 41) for place, cause in enumerate(causes)},
        }
        for n in range(years)
    ]
    return Fatalities.model_validate(
        {"as_of": "2017-05-31", "retrieved": "2017-06-30", "sources": ["pksoi-2017-07"], "by_year": rows}
    )


def _actors(mali: Estimate) -> tuple[Actor, ...]:
    """Return twice as many actors with long names, every armed one at odds with three others."""
    armed = [a for a in mali.actors if a.kind in (ActorKind.JIHADIST_GROUP, ActorKind.ARMED_MOVEMENT)]
    made = []
    for n in range(60):
        goals = [{"to": str(armed[(n + step) % len(armed)].id), "kind": "hostile"} for step in range(3)]
        name = f"Movement for the Liberation of the Very Long Name {n}"
        record = {"id": f"actor-{n}", "name": name, "kind": "armed-movement", "heading": "other-armed-groups"}
        made.append(Actor.model_validate({**record, "rank": "1", "accord": "signatory", "relations": goals}))
    return (*mali.actors, *made)


def _hosts(mali: Estimate, *hosts: str) -> Estimate:
    mission = mali.primary.model_copy(update={"host_states": hosts})
    return mali.model_copy(update={"missions": (mission,)})


@pytest.fixture(
    scope="session",
    params=["as it is", "specimen", "four hundred events", "120 contributors", "many years", "many actors",
            "one actor", "two hosts", "coarse map", "island"],
)  # fmt: skip
def extreme(request: pytest.FixtureRequest, mali: Estimate, specimen: Estimate) -> Estimate:
    """Return one estimate after the other that asks much of the drawings."""
    deployment, casualties = mali.deployment, mali.casualties
    made: dict[str, Callable[[], Estimate]] = {
        "as it is": lambda: mali,
        "specimen": lambda: specimen,
        "four hundred events": lambda: mali.model_copy(update={"events": _events(400)}),
        "120 contributors": lambda: mali.model_copy(
            update={"deployment": deployment.model_copy(update={"contributors": _contributors(120)})}
        ),
        "many years": lambda: mali.model_copy(
            update={"casualties": casualties.model_copy(update={"fatalities": _fatalities(40)})}
        ),
        "many actors": lambda: mali.model_copy(update={"actors": _actors(mali)}),
        "one actor": lambda: mali.model_copy(update={"actors": mali.actors[:1]}),
        "two hosts": lambda: _hosts(mali, "SDN", "SSD"),
        "coarse map": lambda: _hosts(mali, "NER", "MLI"),
        "island": lambda: _hosts(mali, "HTI"),
    }
    return made[request.param]()
