"""The tables of personnel and fatalities of every mission, with their paths."""

from collections.abc import Iterator
from typing import NamedTuple

from mission_estimate.model.casualties import Fatalities
from mission_estimate.model.deployment import Contributors, Strength, StrengthSeries
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.identifiers import MissionId
from mission_estimate.positions import DataPath


class Deployed(NamedTuple):
    """The tables of personnel of one mission; `path` is the path of the record that has them."""

    path: DataPath
    mission: MissionId
    strength: Strength | None
    monthly: StrengthSeries | None
    contributors: Contributors | None


def deployments(estimate: Estimate) -> Iterator[Deployed]:
    """Yield the deployment of the primary mission, then those of the others."""
    own = estimate.deployment
    yield Deployed(
        ("deployment",), MissionId(estimate.primary.id), own.strength, own.monthly, own.contributors
    )
    for index, other in enumerate(own.further):
        path = ("deployment", "further", index)
        yield Deployed(path, other.mission, other.strength, other.monthly, other.contributors)


def strengths(estimate: Estimate) -> Iterator[tuple[DataPath, MissionId, Strength]]:
    """Yield every strength with its path and mission."""
    for deployed in deployments(estimate):
        if deployed.strength is not None:
            yield (*deployed.path, "strength"), deployed.mission, deployed.strength


def fatality_tables(estimate: Estimate) -> Iterator[tuple[DataPath, Fatalities]]:
    """Yield the fatalities of every mission with their paths."""
    if estimate.casualties.fatalities is not None:
        yield ("casualties", "fatalities"), estimate.casualties.fatalities
    for index, further in enumerate(estimate.casualties.further):
        yield ("casualties", "further", index, "fatalities"), further.fatalities
