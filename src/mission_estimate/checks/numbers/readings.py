"""Readings of one fact that contradict each other."""

from collections.abc import Iterator
from decimal import Decimal

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.units import facts
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.disputes import is_disputed, recorded_under
from mission_estimate.derived_values.budgets import per_day
from mission_estimate.derived_values.rounding import slipped
from mission_estimate.model.quantities import Fact, Unit
from mission_estimate.positions import DataPath


@rule("NUM017", WARNING, "contradictory readings",
      help="check the reading against its source, and keep one for each date; record a conflict of sources"
      " under `discrepancies` with the path of the fact")  # fmt: skip
def contradicting_readings(context: Context) -> Iterator[Issue]:
    """The readings of a figure contradict each other, or one has a digit too many or too few.

    What: reports two readings of one fact for the same date and scope, and a reading or budget that is
    ten times the others or a tenth of them.
    Why: the newest reading is printed and the others are drawn as a series; a missing or doubled zero
    would appear in both.
    Source: experience with figures typed from printed reports.
    """
    for path, fact in facts(context):
        if fact.readings:
            yield from _doubled(context, path, fact)
            yield from _slipped(context, path, fact)
    yield from _budgets(context)


def _doubled(context: Context, path: DataPath, fact: Fact) -> Iterator[Issue]:
    first: dict[tuple[str, str | None], Decimal] = {}
    for index, reading in enumerate(fact.readings):
        key = (str(reading.as_of), reading.scope)
        number = reading.number
        known = reading.as_of is None or key not in first
        if not known and not is_disputed(context, path, numbers=(first[key], number)):
            yield Issue(
                (*path, "readings", index, "as_of"),
                f"“{fact.label}” has two readings for {reading.as_of}: {first[key]:,} and {number:,}",
                f"keep one, and {recorded_under(context, path)}; or give each its `scope`",
            )
        first.setdefault(key, number)


def _slipped(context: Context, path: DataPath, fact: Fact) -> Iterator[Issue]:
    numbers = [reading.number for reading in fact.readings]
    suspects = range(len(numbers)) if len(numbers) > 2 else range(len(numbers) - 1, len(numbers))
    for index in suspects:
        others = numbers[:index] + numbers[index + 1 :]
        unlike = fact.unit is not Unit.RANK and slipped(numbers[index], others)
        if unlike and not is_disputed(context, path, numbers=(numbers[index],)):
            listed = ", ".join(f"{other:,}" for other in others)
            yield Issue(
                (*path, "readings", index),
                f"{numbers[index]:,} differs from the other readings of “{fact.label}” ({listed}) by a"
                " factor of about ten",
                f"check the digits against the source, or {recorded_under(context, path)}",
            )


def _budgets(context: Context) -> Iterator[Issue]:
    budgets = context.estimate.functions.sustainment.budgets
    for index, budget in enumerate(budgets):
        others = [
            per_day(other)
            for other in budgets
            if other is not budget and (other.mission, other.currency) == (budget.mission, budget.currency)
        ]
        if (index or len(others) > 1) and slipped(per_day(budget), others):
            yield Issue(
                ("functions", "sustainment", "budgets", index, "amount"),
                f"the budget of {budget.period}, {budget.amount:,} {budget.currency}, differs from the"
                f" others by a factor of about ten",
                "check the digits against the source",
            )
