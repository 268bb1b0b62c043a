"""Words such as “more than” that contradict the bound of a value."""

import re
from collections.abc import Iterator
from decimal import Decimal

from mission_estimate.checks.context import Context, Text
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.hedge_words import hedge_before
from mission_estimate.derived_values import Value
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup import ValueMark, Words
from mission_estimate.model.quantities import Bound

INEXACT = (
    "at least",
    "about",
    "around",
    "approximately",
    "roughly",
    "at most",
    "no fewer than",
    "no less than",
    "an estimated",
)
"""Hedges that contradict an exact value: «more than» and «up to» may compare or limit."""

_LIMIT = pattern_of(
    r"\b(?:only|barely|just|than|beyond|above|below|between|and|to|limit of)\s*$", re.IGNORECASE
)


@rule("ANA017", WARNING, "sentence contradicts the bound of a value",
      help="remove the bound from the sentence; or write it where the format omits it")  # fmt: skip
def bound_mismatch(context: Context) -> Iterator[Issue]:
    """A sentence gives a value with a bound that is not its own.

    What: reports "at least", "about" and similar words before `{{ path }}` if the value prints its own
    bound (the reader would see "about about 40") or is exact; and a value with a bound that is printed
    without it (`| words`, `| plain`), if the sentence does not give the bound.
    Why: the sentence claims more, or less, than the source.
    Source: seen in the 2017 estimate of MINUSMA: "at least" is kept in one place and lost in another.
    """
    for text in context.texts:
        for before, mark, after in _marks(text):
            value = context.values.get(mark.path)
            if value is None or isinstance(value.value, bool) or not isinstance(value.value, int | Decimal):
                continue
            fault = _fault(value, mark, before, after)
            if fault:
                message, remedy = fault
                yield Issue(text.path, message, remedy, spot=mark.spot)


def _marks(text: Text) -> Iterator[tuple[str, ValueMark, str]]:
    for index, token in enumerate(text.tokens):
        if isinstance(token, ValueMark):
            before = text.tokens[index - 1] if index else None
            after = text.tokens[index + 1] if index + 1 < len(text.tokens) else None
            yield _words(before), token, _words(after)


def _words(token: object) -> str:
    return token.text if isinstance(token, Words) else ""


def _fault(value: Value, mark: ValueMark, before: str, after: str) -> tuple[str, str] | None:
    hedge = hedge_before(before[-40:])
    bare = mark.form in {"words", "plain"}
    if value.bound is Bound.EXACT:
        wrong = hedge in INEXACT and mark.form != "percent" and not value.reckoned and value.high is None
        exact = f"the sentence says “{hedge}”, but `{mark.path}` is exactly {value.value}"
        return (
            (exact, f"remove “{hedge}”, or give the value the `bound` that its source has") if wrong else None
        )
    if hedge and not bare:
        return (
            f"the sentence says “{hedge}”, but `{mark.path}` prints its own bound",
            f"remove “{hedge}” from the sentence",
        )
    if (
        bare
        and not hedge
        and not _LIMIT.search(before)
        and not re.match(r"\s+or (?:more|so|fewer|less)\b", after)
    ):
        return (
            f"`{mark.path}` is {_bound(value)} {value.value}, but “| {mark.form}” prints only the number",
            f"write “{_bound(value)}” before it, or remove the format",
        )
    return None


def _bound(value: Value) -> str:
    return str(value.bound).replace("-", " ")
