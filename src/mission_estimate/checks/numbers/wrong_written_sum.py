"""Wrong additions in texts and notes."""

from collections.abc import Iterator
from decimal import Decimal

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.units import facts
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.derived_values.rounding import agrees
from mission_estimate.derived_values.values import share
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup.tokens import spot_at
from mission_estimate.model.quantities import Fact, Unit
from mission_estimate.positions import DataPath, TextSpot

_N = r"\d[\d,]*(?:\.\d+)?"
_ADDED = rf"({_N}(?:\s*\+\s*{_N})+)"
_SUM = pattern_of(rf"(?<![\w.+*/×-]){_ADDED}\s*=\s*({_N})")
_COMPUTED_AS = r"\b(?:[Cc]omput|[Cc]alculat|[Rr]eckon)ed as "
_COMPUTED = pattern_of(rf"{_COMPUTED_AS}{_ADDED}(?=[.,;\s]|$)(?!\s*=)")
_SHARE = pattern_of(rf"{_COMPUTED_AS}({_N}) of ({_N})(?=[.,;\s]|$)")


@rule("NUM023", WARNING, "wrong sum", help="correct the part or the sum that is wrong")
def wrong_written_sum(context: Context) -> Iterator[Issue]:
    """An addition in a text or note is wrong.

    What: checks `a + b = c` in texts, notes and discrepancies, and compares `Computed as a + b` and
    `Computed as a of b` in the note of a fact with its value.
    Why: readers use the note to verify the figure, and find the error.
    Source: seen on official pages: MONUSCO in May 2017, 910 + 2,790 + 505 = 4,145 (they make 4,205).
    """
    for path, text in _lines(context):
        for found in _SUM.finditer(text) if "=" in text else ():
            made, stated = _added(found[1]), _number(found[2])
            if made != stated:
                spot = spot_at(text, found.start(), len(found.group()))
                yield _issue(f"{found[1]} is {made:,}, but the text says {stated:,}", path, spot)
    counts = {value.value for value in context.values.values() if isinstance(value.value, int | Decimal)}
    for path, fact in facts(context):
        if fact.note and fact.value is not None:
            yield from _against(fact, fact.value, str(fact.note), (*path, "value"))
            yield from _without_source(str(fact.note), counts, (*path, "note"))


def _against(fact: Fact, value: Decimal, note: str, path: DataPath) -> Iterator[Issue]:
    added = _COMPUTED.search(note)
    if added and _added(added[1]) != value:
        yield _issue(f"the addition in the note gives {_added(added[1]):,}, but the value is {value:,}", path)
    shared = _SHARE.search(note)
    if shared and fact.unit is Unit.PERCENT and _number(shared[2]):
        actual = share(_number(shared[1]), _number(shared[2]))
        step = Decimal(1).scaleb(int(value.as_tuple().exponent))
        if not agrees(value, actual, max(step, Decimal("0.1"))):
            yield _issue(f"the division in the note gives {actual} percent, but the value is {value:,}", path)


def _without_source(note: str, counts: set[int | Decimal], path: DataPath) -> Iterator[Issue]:
    """Report the only part of an addition that is not a value of the estimate."""
    added = _COMPUTED.search(note)
    parts = [_number(part.strip()) for part in added[1].split("+")] if added else []
    unknown = [part for part in parts if part not in counts]
    if len(parts) > 2 and len(unknown) == 1:
        yield _issue(
            f"of the numbers in this addition, only {unknown[0]:,} is not a value of the estimate", path
        )


def _lines(context: Context) -> Iterator[tuple[DataPath, str]]:
    for text in context.texts:
        yield text.path, text.text
    for path, fact in facts(context):
        if fact.note:
            yield (*path, "note"), str(fact.note)
    for index, discrepancy in enumerate(context.estimate.discrepancies):
        for row, value in enumerate(discrepancy.values):
            yield ("discrepancies", index, "values", row, "value"), str(value.value)


def _issue(message: str, path: DataPath, spot: TextSpot | None = None) -> Issue:
    return Issue(path, message, spot=spot)


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def _added(text: str) -> Decimal:
    return sum((_number(part.strip()) for part in text.split("+")), Decimal(0))
