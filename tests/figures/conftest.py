"""Estimates to draw: the specimen, and ones with far too much or too little in them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from specimens import FROZEN, LARGE

from mission_estimate.derived_values import reckon
from mission_estimate.figures import Figure, draw
from mission_estimate.model.actors import Actor, ActorKind
from mission_estimate.model.binding import bind
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.index import index_of
from mission_estimate.yaml_reader import read_folder

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
    return bound(FROZEN / LARGE.mission / LARGE.edition)


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
    params=["as it is", "specimen", "many actors", "coarse map"],
)
def extreme(request: pytest.FixtureRequest, mali: Estimate, specimen: Estimate) -> Estimate:
    """Return one estimate after the other that asks much of the drawings."""
    made: dict[str, Callable[[], Estimate]] = {
        "as it is": lambda: mali,
        "specimen": lambda: specimen,
        "many actors": lambda: mali.model_copy(update={"actors": _actors(mali)}),
        "coarse map": lambda: _hosts(mali, "NER", "MLI"),
    }
    return made[request.param]()
