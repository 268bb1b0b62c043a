"""Numbers in a text that contradict a value of the estimate."""

from collections.abc import Iterator
from decimal import Decimal

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.claim import Claim
from mission_estimate.checks.sentences.disputes import is_disputed
from mission_estimate.checks.sentences.number_claims import claims
from mission_estimate.checks.sentences.statements import Statement
from mission_estimate.derived_values.rounding import agrees
from mission_estimate.derived_values.values import Value


@rule("NUM012", WARNING, "number contradicts a value",
      help="insert the value with `{{ path }}`, or record the conflict under `discrepancies`")  # fmt: skip
def contradicted_number(context: Context) -> Iterator[Issue]:
    """A number typed in a text contradicts the value of the same quantity.

    What: compares a typed number with the value, if the words next to it are unambiguous (the current
    strength, the ceiling or all deaths of the mission, or all the words of a fact's label). “About”,
    “nearly”, “more than” and rounding are taken into account. Differences, plans, other dates, other
    places and parts are not compared; but a part must not be larger than the whole.
    Why: a reader who finds two values for one quantity trusts neither.
    Source: seen in the 2017 estimate of MINUSMA: a “12,000-strong UN peacekeeping mission” of 12,553,
    and 5,000 French troops in Mali where another paragraph has 1,000.
    """
    for statement, claimed in claims(context):
        for claim in claimed:
            if _contradicted(context, claim):
                yield _issue(context, statement, claim)


def _contradicted(context: Context, claim: Claim) -> bool:
    values = [context.values[path] for path in claim.paths]
    if any(_fits(claim, value) for value in values):
        return False
    first = values[0]
    place = claim.place or first.data_path or ("none",)
    return not is_disputed(context, place, first.path, numbers=(claim.numeral.value,))


def _fits(claim: Claim, value: Value) -> bool:
    numeral, actual = claim.numeral, value.value
    if isinstance(actual, bool) or not isinstance(actual, int | Decimal):
        return False
    if claim.is_part:
        return numeral.value - numeral.step / 2 <= (value.high or Decimal(actual))
    if value.high is not None:
        return Decimal(actual) <= numeral.value <= value.high
    return agrees(numeral.value, Decimal(actual), numeral.step, numeral.nearness)


def _issue(context: Context, statement: Statement, claim: Claim) -> Issue:
    numeral, first = claim.numeral, context.values[claim.paths[0]]
    typed = statement.words[numeral.start : numeral.stop].strip()
    number = f"{first.value:,}" if isinstance(first.value, int | Decimal) else str(first.value)
    return Issue(
        statement.text.path,
        f"the text says {typed}, but `{first.path}` ({claim.what}) is {number}",
        f"insert the value with `{{{{ {first.path} }}}}`, or record the conflict under `discrepancies`",
        spot=statement.spot(numeral.start, numeral.stop),
    )
