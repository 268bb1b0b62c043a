"""A fraction or share in a sentence does not follow from its numbers.

What: “75 of 123, or two-thirds”, also over a full stop (“There were 123 deaths. 75, or two-thirds, of these
…”): two numbers, or a number or cause of death and a whole of the estimate that the words name, and next to
them a fraction in words or a percentage. Words may be off by three points, percentages by rounding.
Why: the reader remembers the fraction, not the numbers.
Source: seen in the 2017 estimate of MINUSMA: 75 of 123 deaths called two-thirds (61.0 percent), 239 women
called 1.9 percent of the total force (1.7 percent).
Hint: take the share from the values, or choose the fraction that the numbers give.

Fails:
    # functions.yaml
    -      Patrols go out.
    +      Of 123 patrols 75, or two-thirds, go out by day.[@report-2020]

Passes:
    # functions.yaml
    -      Patrols go out.
    +      Of 123 patrols 75, or three-fifths, go out by day.[@report-2020]
"""

from collections.abc import Iterator

from mission_estimate.checks.disputes import is_disputed
from mission_estimate.checks.part_and_whole import Pair, pairs_before, pairs_of
from mission_estimate.checks.portions import Portion, portions
from mission_estimate.checks.shares_of_values import SharesOfValues
from mission_estimate.checks.statements import Statement, with_previous, with_shares
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.reckoning.agreement import share_agrees
from mission_estimate.reckoning.values import share

CODE = "NUM009"
SEVERITY = Severity.WARNING
TITLE = "share does not follow"


def check(subject: Subject) -> Iterator[Finding]:
    """Report fractions and percentages that the numbers next to them do not give."""
    values = SharesOfValues(subject)
    for previous, statement in with_previous(with_shares(subject)):
        for portion in portions(statement):
            related = [
                *pairs_of(statement, portion),
                *pairs_before(statement, portion, previous),
                *values.of(statement, portion, previous),
            ]
            yield from _finding(subject, statement, portion, related)


def _finding(
    subject: Subject, statement: Statement, portion: Portion, related: list[Pair]
) -> Iterator[Finding]:
    shares = [(share(pair.part, pair.whole), pair) for pair in related if 0 < pair.part <= pair.whole]
    if not shares or any(
        share_agrees(portion.percent, actual, portion.room, portion.nearness) for actual, _ in shares
    ):
        return
    if is_disputed(subject, statement.text.path):
        return
    actual, pair = shares[0]
    yield Finding(
        CODE, SEVERITY, TITLE,
        f"{pair.part:,} of {pair.whole:,} are {actual} percent, and the text says “{portion.words}”",
        "choose the fraction that the numbers give, or take the share from the values with `{{ path }}`",
        statement.text.path, spot=statement.spot(portion.start, portion.stop),
    )  # fmt: skip
