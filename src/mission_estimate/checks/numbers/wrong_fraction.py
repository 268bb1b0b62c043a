"""Fractions and percentages in a text that contradict their part and whole."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.disputes import is_disputed
from mission_estimate.checks.sentences.fractions import Portion, portions
from mission_estimate.checks.sentences.part_and_whole import Pair, pairs_before, pairs_of
from mission_estimate.checks.sentences.statements import Statement, with_previous, with_shares
from mission_estimate.checks.sentences.value_shares import SharesOfValues
from mission_estimate.derived_values.rounding import share_agrees
from mission_estimate.derived_values.values import share


@rule("NUM009", WARNING, "fraction contradicts its numbers",
      help="write the correct fraction, or insert the share from the values with `{{ path }}`")  # fmt: skip
def wrong_fraction(context: Context) -> Iterator[Issue]:
    """A fraction or percentage in a sentence contradicts its numbers.

    What: checks a fraction in words or a percentage next to two numbers, such as “75 of 123, or
    two-thirds”, also across sentences (“There were 123 deaths. 75, or two-thirds, of these …”). The part
    may be a cause of death, and the whole a value that the words name. Fractions in words may differ by
    three percentage points, percentages by rounding.
    Why: readers remember the fraction, not the numbers.
    Source: seen in the 2017 estimate of MINUSMA: 75 of 123 deaths called two-thirds (61.0 percent), 239
    women called 1.9 percent of the total force (1.7 percent).
    """
    values = SharesOfValues(context)
    for previous, statement in with_previous(with_shares(context)):
        for portion in portions(statement):
            related = [
                *pairs_of(statement, portion),
                *pairs_before(statement, portion, previous),
                *values.of(statement, portion, previous),
            ]
            yield from _issue(context, statement, portion, related)


def _issue(context: Context, statement: Statement, portion: Portion, related: list[Pair]) -> Iterator[Issue]:
    shares = [(share(pair.part, pair.whole), pair) for pair in related if 0 < pair.part <= pair.whole]
    if not shares or any(
        share_agrees(portion.percent, actual, portion.room, portion.nearness) for actual, _ in shares
    ):
        return
    if is_disputed(context, statement.text.path):
        return
    actual, pair = shares[0]
    yield Issue(
        statement.text.path,
        f"{pair.part:,} of {pair.whole:,} are {actual} percent, but the text says “{portion.words}”",
        spot=statement.spot(portion.start, portion.stop),
    )
