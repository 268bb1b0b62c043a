"""What a typed number counts, by the words next to it.

A claim lists the values of the estimate that the number may have. Only unambiguous
wordings are recognized: “12,000-strong UN mission”, “the mission has lost 123 people”,
“the ceiling is 13,289”, or all the words of a fact's label next to the number.
"""

from collections.abc import Callable, Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.memoize import once
from mission_estimate.checks.sentences.ceiling_claims import ClaimsOnCeilings
from mission_estimate.checks.sentences.claim import Claim
from mission_estimate.checks.sentences.death_claims import ClaimsOfDeaths
from mission_estimate.checks.sentences.fact_claims import ClaimsOfFacts
from mission_estimate.checks.sentences.statements import Numeral, Statement, statements
from mission_estimate.checks.sentences.strength_claims import ClaimsOfStrength

Reader = Callable[[Statement, Numeral], Claim | None]


def claims_of(statement: Statement, readers: tuple[Reader, ...]) -> Iterator[Claim]:
    """Yield the claims about the typed numbers of each sentence; the first matching reader decides."""
    for numeral in statement.typed:
        claim = next((found for reader in readers if (found := reader(statement, numeral))), None)
        if claim is not None:
            yield claim


@once
def claims(context: Context) -> tuple[tuple[Statement, tuple[Claim, ...]], ...]:
    """Return every sentence with a typed number, and its claims."""
    readers = (
        ClaimsOfStrength(context).of, ClaimsOnCeilings(context).of,
        ClaimsOfDeaths(context).of, ClaimsOfFacts(context).of,
    )  # fmt: skip
    return tuple((one, tuple(claims_of(one, readers))) for one in statements(context) if one.typed)
