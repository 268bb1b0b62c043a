"""Divisions that the note of a fact writes out, against its value."""

from collections.abc import Iterator
from decimal import Decimal

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.units import facts
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.derived_values.rounding import agrees
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.quantities import Fact, Reading, Unit
from mission_estimate.positions import DataPath

_N = r"(?:US\$|[$€])?\s?(\d[\d,]*(?:\.\d+)?)(?:[\s-](thousand|million|billion|trillion))?"
_WORDS = r"(?:\s(?!divided|over)[A-Za-z]+){0,4}?"
_DIVISION = pattern_of(
    rf"(?<![\w.,/+=*×-]){_N}{_WORDS}\s(?:(?:is|are|was|were)\s)?(?:divided by|÷|/)\s(?:the\s)?{_N}"
    r"(?!\s?(?:[+*×/÷]|[-–]\s?\d)|\s(?:is|and|are)\s(?:added|multiplied|subtracted|times|plus|minus))(?![\w,]*\d)"
)
_YEAR = pattern_of(r"(?:19|20)\d\d")
_SCALES = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_PER = {
    Unit.PERCENT: 100,
    Unit.PER_HUNDRED_PERSONS: 100,
    Unit.PER_THOUSAND: 1000,
    Unit.PER_HUNDRED_THOUSAND: 100_000,
}


@rule("NUM027", WARNING, "written division is wrong", help="correct the numbers of the note, or the value")
def wrong_division(context: Context) -> Iterator[Issue]:
    """A division that a note writes out does not give the value.

    What: “69 million is divided by 14.1 billion” in the note of a fact or of its reading, against the
    value, as a share of its unit (percent, per thousand) and rounded as the value is. A note with a
    further step of computation is not looked at.
    Why: a note of how a figure was computed is there to be followed; a reader who does finds the mistake.
    Source: seen in the estimate of MINUSMA: 69 million of 14.1 billion (0.49 percent) given as 0.7.
    """
    for path, fact in facts(context):
        figures: list[tuple[DataPath, Fact | Reading]] = [(path, fact)]
        figures += [((*path, "readings", index), one) for index, one in enumerate(fact.readings)]
        for place, one in figures:
            if one.note is not None and one.value is not None:
                yield from _compared(str(one.note), one.value, fact.unit, (*place, "value"))


def _compared(note: str, value: Decimal, unit: Unit, path: DataPath) -> Iterator[Issue]:
    """Compare the only division of a note with the value."""
    found = list(_DIVISION.finditer(note))
    if len(found) != 1:
        return
    part, whole = _number(found[0][1], found[0][2]), _number(found[0][3], found[0][4])
    if not whole or _YEAR.fullmatch(found[0][1]):
        return
    made = part / whole * _PER.get(unit, 1)
    step = Decimal(1).scaleb(int(value.as_tuple().exponent))
    if not agrees(value, made, step):
        yield Issue(path, f"the division in the note gives {made:.3g}, and the value is {value:,}")


def _number(digits: str, scale: str | None) -> Decimal:
    return Decimal(digits.replace(",", "")) * _SCALES[scale or ""]
