"""A number typed in a text contradicts the value of the same thing.

What: a typed number next to words that leave no doubt what it counts (the present strength or ceiling or all
deaths of the mission, or all the words of a fact's label) agrees with the value; “about”, “nearly”, “more
than” and rounding are taken into account. Differences, plans, other dates, other places and parts of the
whole are not compared; a part must not be larger than the whole.
Why: a reader who finds two values for one quantity doubts both.
Source: seen in the 2017 estimate of MINUSMA: a “12,000-strong UN peacekeeping mission” of 12,553, and 5,000
French troops in Mali where another paragraph has 1,000.
Hint: take the number from the value with `{{ path }}`, or record the conflict under `discrepancies`.

Fails:
    # functions.yaml
    -      Patrols go out.
    +      The 1,300-strong UN force patrols.[@report-2020]

Passes:
    # functions.yaml
    -      Patrols go out.
    +      The 900-strong UN force patrols.[@report-2020]
"""

from collections.abc import Iterator
from decimal import Decimal

from mission_estimate.checks.claim import Claim
from mission_estimate.checks.claims import claims
from mission_estimate.checks.disputes import is_disputed
from mission_estimate.checks.statements import Statement
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.reckoning.agreement import agrees
from mission_estimate.reckoning.values import Value

CODE = "NUM012"
SEVERITY = Severity.WARNING
TITLE = "number contradicts a value"


def check(subject: Subject) -> Iterator[Finding]:
    """Report typed numbers that are none of the values that their words name."""
    for statement, told in claims(subject):
        for claim in told:
            if _contradicted(subject, claim):
                yield _finding(subject, statement, claim)


def _contradicted(subject: Subject, claim: Claim) -> bool:
    values = [subject.values[path] for path in claim.paths]
    if any(_fits(claim, value) for value in values):
        return False
    first = values[0]
    place = claim.place or first.data_path or ("none",)
    return not is_disputed(subject, place, first.path, numbers=(claim.numeral.value,))


def _fits(claim: Claim, value: Value) -> bool:
    numeral, actual = claim.numeral, value.value
    if isinstance(actual, bool) or not isinstance(actual, int | Decimal):
        return False
    if claim.is_part:
        return numeral.value - numeral.step / 2 <= (value.high or Decimal(actual))
    if value.high is not None:
        return Decimal(actual) <= numeral.value <= value.high
    return agrees(numeral.value, Decimal(actual), numeral.step, numeral.nearness)


def _finding(subject: Subject, statement: Statement, claim: Claim) -> Finding:
    numeral, first = claim.numeral, subject.values[claim.paths[0]]
    typed = statement.words[numeral.start : numeral.stop].strip()
    number = f"{first.value:,}" if isinstance(first.value, int | Decimal) else str(first.value)
    return Finding(
        CODE, SEVERITY, TITLE, f"the text says {typed}, and `{first.path}` ({claim.what}) is {number}",
        f"take the number with `{{{{ {first.path} }}}}`, or record the conflict under `discrepancies`",
        statement.text.path, spot=statement.spot(numeral.start, numeral.stop),
    )  # fmt: skip
