"""A fraction or share in a sentence does not follow from its numbers.

What: “75 of 123, or two-thirds”: two numbers, or a number and a whole of the estimate that the words name,
and beside them a fraction in words or a percentage; tolerance three points for words, rounding for
percentages.
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
from mission_estimate.checks.portions import Pair, Portion, pairs, portions
from mission_estimate.checks.statements import Statement, statements
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.reckoning.agreement import share_agrees
from mission_estimate.reckoning.values import share

CODE = "NUM009"
SEVERITY = Severity.WARNING
TITLE = "share does not follow"


def check(subject: Subject) -> Iterator[Finding]:
    """Report fractions and percentages that the numbers beside them do not give."""
    for statement in statements(subject):
        told = list(portions(statement))
        if not told:
            continue
        related = list(pairs(statement, subject))
        for portion in told:
            yield from _finding(subject, statement, portion, related)


def _finding(
    subject: Subject, statement: Statement, portion: Portion, related: list[Pair]
) -> Iterator[Finding]:
    near = [pair for pair in related if pair.belongs_to(portion)]
    shares = [(share(pair.part, pair.whole), pair) for pair in near if 0 < pair.part <= pair.whole]
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
