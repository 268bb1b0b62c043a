"""Values of an estimate drawn as figures: SVG with a finding, words and data, ready to be placed."""

from mission_estimate.derived_values.values import Values
from mission_estimate.figures.actor_network import network_figure
from mission_estimate.figures.contributors import contributors_figure
from mission_estimate.figures.deployment_map import map_figure
from mission_estimate.figures.fatalities import fatalities_figure
from mission_estimate.figures.figure import Figure, Table
from mission_estimate.figures.locator_map import locator_figure
from mission_estimate.figures.strength import strength_figure
from mission_estimate.figures.timeline import timeline_figure
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.index import Index

__all__ = ["Figure", "Table", "draw"]


def draw(
    estimate: Estimate,
    index: Index,  # noqa: ARG001 - what comes after the binding takes the three
    values: Values,
) -> tuple[Figure, ...]:
    """Draw the figures that the data carry, in the order of the paragraphs."""
    drawn = (
        locator_figure(estimate),
        map_figure(estimate),
        strength_figure(estimate),
        contributors_figure(estimate),
        fatalities_figure(estimate, values),
        timeline_figure(estimate),
        network_figure(estimate),
    )
    return tuple(figure for figure in drawn if figure is not None)
