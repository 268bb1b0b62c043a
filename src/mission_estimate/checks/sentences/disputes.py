"""Recorded `discrepancies`, and the conflicts that they explain.

A recorded conflict is not reported again. But a discrepancy explains only the value that it chose: a figure
that was changed later, and a rejected value in a text, are reported.
"""

from collections.abc import Iterable
from decimal import Decimal

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.printed_paths import computed_paths
from mission_estimate.checks.sentences.numerals import Written, numbers_in
from mission_estimate.model.judgments import Discrepancy
from mission_estimate.model.walk import follow, names_of
from mission_estimate.positions import DataPath


def disputes_on(context: Context, path: DataPath, *derived: str) -> list[Discrepancy]:
    """Return the discrepancies on a place, on one above it, or on a value that is derived from it.

    A derived value, such as `deployment.strength.total`, is no place in a file. A printed total and the sum
    that it is compared with are one quantity: a discrepancy may name either.
    """
    named = {names_of(context.estimate, path), *derived}
    same = named.union(*(computed_paths(name) for name in named))
    return [found for found in context.estimate.discrepancies if _is_on(context, found, path, same)]


def is_disputed(
    context: Context, path: DataPath, *derived: str, numbers: Iterable[int | Decimal | None] = ()
) -> bool:
    """Return whether a discrepancy on a place records the numbers that are in conflict.

    It knows a number that it chose; one that chose in words knows every number that it records. Without
    `numbers`, and where a discrepancy names none, it covers the place.
    """
    wanted = {Decimal(number) for number in numbers if number is not None}
    return any(_knows(found, wanted) for found in disputes_on(context, path, *derived))


def recorded_under(context: Context, path: DataPath | str) -> str:
    """Describe how to record a conflict, with the path for the discrepancy."""
    name = path if isinstance(path, str) else names_of(context.estimate, path)
    return f"record the conflict under `discrepancies` with `path: {name}`"


def chosen_numbers(discrepancy: Discrepancy) -> list[Written]:
    """Return the numbers in the chosen value."""
    return numbers_in(str(discrepancy.chosen))


def recorded_numbers(discrepancy: Discrepancy) -> list[Written]:
    """Return the numbers in all values of the sources."""
    return [one for value in discrepancy.values for one in numbers_in(str(value.value))]


def _is_on(context: Context, discrepancy: Discrepancy, path: DataPath, names: set[str]) -> bool:
    if discrepancy.path is None:
        return False
    if discrepancy.path in names:
        return True
    steps = discrepancy.path.split(".")
    reached, followed = follow(context.estimate, steps)
    return followed == len(steps) and path[: len(reached)] == reached


def _knows(discrepancy: Discrepancy, wanted: set[Decimal]) -> bool:
    chosen = {one.number for one in chosen_numbers(discrepancy) if one.kind != "percent"}
    known = chosen or {one.number for one in recorded_numbers(discrepancy)}
    return not wanted or not known or not wanted.isdisjoint(known)
