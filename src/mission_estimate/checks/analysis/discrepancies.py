"""Discrepancies that are incomplete, or contradict the values of the estimate."""

from collections.abc import Iterator
from decimal import Decimal

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.printed_paths import computed_paths
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.checks.sentences.numerals import Written, is_none_of, numbers_in
from mission_estimate.derived_values import Value
from mission_estimate.model.quantities import Unit


@rule(
    "ANA014", WARNING, "incomplete discrepancy", help="add the value of the other source, or correct `chosen`"
)
def one_sided_discrepancy(context: Context) -> Iterator[Issue]:
    """A discrepancy has fewer than two different values, or its chosen value comes from no source.

    What: a discrepancy has at least two different values; if all of them and `chosen` contain numbers,
    one of the chosen numbers is among the values.
    Why: the list shows where sources disagree; an entry with one value hides the rejected one.
    Source: ICD 203, analytic standard 4 (alternatives); experience with lists of errata.
    """
    for index, discrepancy in enumerate(context.estimate.discrepancies):
        values = [one.value for one in discrepancy.values]
        path = ("discrepancies", index)
        if len({value.casefold() for value in values}) < 2:
            yield Issue(
                (*path, "id"),
                f"the discrepancy `{discrepancy.id}` has only one value",
                "add the value of the other source, or remove the discrepancy",
            )
        if is_none_of(discrepancy.chosen, values):
            yield Issue(
                (*path, "chosen"),
                f"the chosen “{discrepancy.chosen}” is not among the values of the sources",
                "correct `chosen`, or add the value with its source",
            )


MONEY = (Unit.USD, Unit.EUR, Unit.XOF)


@rule("ANA024", ERROR, "chosen value is not used",
      help="correct the value or `chosen`; or change `path` to the reading that is meant")  # fmt: skip
def unused_chosen_value(context: Context) -> Iterator[Issue]:
    """The estimate uses another value than the one chosen in a discrepancy.

    What: if `path` of a discrepancy leads to a number and `chosen` contains numbers of the same kind
    (counts, percent, money), the number is among them. At the path of a printed total, the sum of its
    parts may be chosen instead. Another rule reports a chosen value that no source gives.
    Why: the list says that 15 was chosen, but the page prints 16.
    Source: experience: authors record the discrepancy first and correct the figure later, or forget it.
    """
    for index, discrepancy in enumerate(context.estimate.discrepancies):
        used = _used(context, discrepancy.path or "")
        if not used or is_none_of(discrepancy.chosen, [one.value for one in discrepancy.values]):
            continue
        chosen = [one for one in numbers_in(discrepancy.chosen) if one.kind == _kind(used[0])]
        if chosen and not any(_agree(one, value) for one in chosen for value in used):
            found = " or ".join(str(value.value) for value in used)
            yield Issue(
                ("discrepancies", index, "chosen"),
                f"“{discrepancy.chosen}” was chosen, but `{used[0].path}` is {found}",
            )


def _used(context: Context, path: str) -> list[Value]:
    """Return the number that the estimate uses: that of the path, or the sum next to a printed total."""
    found = [context.values.get(one) for one in (*computed_paths(path), path)]
    return [
        one
        for one in found
        if one is not None and isinstance(one.value, int | Decimal) and not isinstance(one.value, bool)
    ]


def _kind(value: Value) -> str:
    if value.unit in MONEY:
        return "money"
    return "percent" if value.unit is Unit.PERCENT else "count"


def _agree(chosen: Written, value: Value) -> bool:
    """Compare with the decimal places of the chosen number."""
    found = Decimal(str(value.value))
    exponent = chosen.number.normalize().as_tuple().exponent
    places = Decimal(1).scaleb(min(0, exponent if isinstance(exponent, int) else 0))
    return chosen.number in {found, found.quantize(places), value.high}
