"""Facts with their paths, and kinds of units."""

import re
from collections.abc import Iterator
from decimal import Decimal

from mission_estimate.checks.context import Context
from mission_estimate.checks.memoize import once
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.quantities import Fact, Quantity, Unit
from mission_estimate.positions import DataPath

MONEY = frozenset((Unit.USD, Unit.EUR, Unit.XOF))
RATES = frozenset((Unit.PERCENT, Unit.PER_THOUSAND, Unit.PER_HUNDRED_THOUSAND, Unit.PER_HUNDRED_PERSONS))
WHOLE = frozenset((
    Unit.PERSONS, Unit.HOUSEHOLDS, Unit.SEATS, Unit.PARTIES, Unit.GROUPS, Unit.STATES, Unit.MISSIONS,
    Unit.PLACES, Unit.BATTALIONS, Unit.VEHICLES, Unit.LANGUAGES, Unit.STATIONS, Unit.SUBSCRIPTIONS,
    Unit.EVENTS, Unit.RANK,
))  # fmt: skip
"""Units that are counted in whole numbers."""

_FUNCTION_WORDS = frozenset(
    "the a an of in on at by for from to and or with its their his her this that all any each per as among "  # noqa: SIM905
    "who which is are was were be been than into over under up out".split()
)
_CHANGE = pattern_of(
    r"\b(?:growth|rise|rose|increase\w*|decrease\w*|decline\w*|fall|fell|drop|change\w*|inflation|interest|return"
    r"|higher|lower|more than the|above|below the average)\b",
    re.IGNORECASE,
)
_WORD = pattern_of(r"[^\W\d_][\w’'-]*|\d+", re.UNICODE)


@once
def facts(context: Context) -> tuple[tuple[DataPath, Fact], ...]:
    """Return every fact with its path, in the order in which they are written."""
    return tuple(
        (entry.path, entry.record) for entry in context.index.entries if isinstance(entry.record, Fact)
    )


def numbers_of(path: DataPath, quantity: Quantity | Fact) -> Iterator[tuple[DataPath, Decimal]]:
    """Yield value, low and high of a quantity, as far as they are given, with their paths."""
    for name in ("value", "low", "high"):
        number = getattr(quantity, name)
        if number is not None:
            yield (*path, name), number


def figures_of(path: DataPath, fact: Fact) -> Iterator[tuple[DataPath, Decimal]]:
    """Yield every number of a fact, of all its readings."""
    yield from numbers_of(path, fact)
    for index, reading in enumerate(fact.readings):
        yield from numbers_of((*path, "readings", index), reading)


def content_words(text: str) -> frozenset[str]:
    """Return the words of a label without articles, prepositions and the like."""
    return frozenset(word for word in _WORD.findall(text.lower()) if word not in _FUNCTION_WORDS)


def is_change(fact: Fact) -> bool:
    """Return whether a percentage is a change, not a share."""
    return _CHANGE.search(f"{fact.label} {fact.scope or ''}") is not None
