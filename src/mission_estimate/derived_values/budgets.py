"""Budgets: what is contained in an amount, and what is left for the mission itself."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from mission_estimate.derived_values.values import Value, reckoned
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.functions import Budget
from mission_estimate.model.quantities import Bound, Unit


def included(budget: Budget) -> Decimal:
    """Return the sum of the shares that the amount contains."""
    return sum((part.amount for part in budget.includes), Decimal(0))


def left_for_the_mission(budget: Budget) -> Decimal:
    """Return the amount without its shares, no more exact than a rounded amount itself.

    A rounded amount is good to its last digit that is not zero, but at least to three digits, because no one
    knows how many zeros of 100 million count.
    """
    left = budget.amount - included(budget)
    if not budget.rounded:
        return left
    zeros = int(budget.amount.normalize().as_tuple().exponent)
    step = Decimal(1).scaleb(max(0, min(zeros, budget.amount.adjusted() - 2)))
    return left.quantize(step, ROUND_HALF_UP) + Decimal(0)


def days_of(budget: Budget) -> int:
    """Return how many days a budget covers, the first and the last included."""
    return (budget.end - budget.start).days + 1


def per_day(budget: Budget) -> Decimal:
    """Return the amount for one day, so that budgets of unlike length compare."""
    return budget.amount / max(1, days_of(budget))


def budget_values(estimate: Estimate) -> Iterator[Value]:
    """Yield the shares together and the amount without them."""
    for budget in estimate.functions.sustainment.budgets:
        path = f"functions.sustainment.budgets.{budget.id}"
        unit = Unit.parse(str(budget.currency))
        bound = Bound.ABOUT if budget.rounded else Bound.EXACT
        if budget.includes:
            yield reckoned(f"{path}.included", included(budget), unit)
            yield reckoned(f"{path}.net", left_for_the_mission(budget), unit, bound)
