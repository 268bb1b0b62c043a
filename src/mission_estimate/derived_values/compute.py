"""Compute every derived value of an estimate: the one place that counts."""

from itertools import chain

from mission_estimate.derived_values.budgets import budget_values
from mission_estimate.derived_values.deployments import deployment_values
from mission_estimate.derived_values.fatalities import fatality_values
from mission_estimate.derived_values.input_values import written_values
from mission_estimate.derived_values.leadership import leadership_values
from mission_estimate.derived_values.mandates import mandate_values
from mission_estimate.derived_values.values import Value, Values
from mission_estimate.model.estimate import Estimate


def reckon(estimate: Estimate) -> Values:
    """Return all values by path: what is written, and what follows from it."""
    found: dict[str, Value] = {}
    derived = chain(
        mandate_values(estimate),
        deployment_values(estimate),
        fatality_values(estimate),
        budget_values(estimate),
        leadership_values(estimate),
    )
    for value in chain(written_values(estimate), derived):
        found.setdefault(value.path, value)
    return found
