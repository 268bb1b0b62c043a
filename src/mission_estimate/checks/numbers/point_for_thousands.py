"""Numbers such as 33.000, whose point may separate thousands."""

import re
from collections.abc import Iterator
from decimal import Decimal

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.units import RATES, facts
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.statements import Numeral, Statement, statements
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.quantities import Fact, Unit
from mission_estimate.model.walk import walk

_PLACES = -3
_DEGREES = ("latitude", "longitude")
_DIVIDED = RATES | {Unit.YEARS, Unit.MONTHS, Unit.DAYS, Unit.CHILDREN_PER_WOMAN}
"""Units whose figures are computed: three places after the point are nothing unusual."""

_COMPUTED = pattern_of(
    r"\b(?:rates?|ratio|index|indices|score|coefficient|averag\w+|mean|median|per|parity|degrees?|version)\b",
    re.IGNORECASE,
)
_COUNTED = pattern_of(
    r"\s(?:[a-z-]+\s){0,2}?(?:people|children|men|women|personnel|troops|police|sq\. km"
    r"|square (?:km|kilometers|miles)|km²?"
    r"|(?!degrees|years|months|weeks|days|hours|minutes|seconds|points|times|francs)[a-z]{3,}s)\b"
)
"""What follows a number that counts or measures something; francs have a fixed rate of three places."""


@rule(
    "NUM026",
    WARNING,
    "point may separate thousands",
    help="write the number without a separator if thousands are meant, or with fewer decimals",
)
def point_for_thousands(context: Context) -> Iterator[Issue]:
    """A number has exactly three digits after its point, as if the point separated thousands.

    What: values of facts, tolls, strengths and budgets such as `33.000` or `1.240`, and numbers in texts
    next to what they count (“33.000 people”). Percentages, rates, averages and spans of time are
    computed and are not looked at.
    Why: `33.000` is read as 33. Much of the world writes thousands with a point, so the figure was most
    likely copied, and is wrong by a factor of a thousand.
    Source: ISO 80000-1, which allows neither a point nor a comma between groups of digits.
    """
    left_alone = tuple(path for path, fact in facts(context) if _is_computed(fact))
    for path, value in walk(context.estimate):
        if not isinstance(value, Decimal) or not _is_suspect(value) or path[-1] in _DEGREES:
            continue
        if not any(path[: len(one)] == one for one in left_alone):
            yield Issue(path, _message(value), _remedy(value))
    for statement in statements(context):
        for numeral in statement.typed:
            if _is_suspect(numeral.value) and _counts(statement, numeral):
                yield Issue(
                    statement.text.path,
                    _message(numeral.value),
                    f"write {_grouped(numeral.value)} if thousands are meant, or fewer decimals",
                    spot=statement.spot(numeral.start, numeral.stop),
                )


def _is_suspect(number: Decimal) -> bool:
    return number.as_tuple().exponent == _PLACES and 1 <= abs(number) < 1000


def _is_computed(fact: Fact) -> bool:
    scopes = (fact.scope, *(reading.scope for reading in fact.readings))
    words = " ".join((fact.label, *filter(None, scopes)))
    return fact.unit in _DIVIDED or _COMPUTED.search(words) is not None


def _counts(statement: Statement, numeral: Numeral) -> bool:
    """Return whether a number counts something, and is not a rate or a measurement of three places."""
    if numeral.unit is Unit.PERCENT or _COMPUTED.search(statement.words):
        return False
    return numeral.unit is not None or _COUNTED.match(statement.words, numeral.stop) is not None


def _grouped(number: Decimal) -> str:
    return f"{int(number * 1000):,}"


def _message(number: Decimal) -> str:
    return f"the point in {number} is read as a decimal point, but it may separate thousands"


def _remedy(number: Decimal) -> str:
    return f"write {int(number * 1000)} if thousands are meant, or fewer decimals if they are not"
