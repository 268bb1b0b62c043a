"""What the words next to a typed number say that it is a number of.

A claim names the values of the estimate of which the number must be one. Only wordings
are read that leave no doubt: “12,000-strong UN mission”, “the mission has lost 123 people”,
“the ceiling is 13,289”, or all the words of a fact's label next to the number.
"""

from collections.abc import Callable, Iterator

from mission_estimate.checks.claim import Claim
from mission_estimate.checks.claims_of_deaths import ClaimsOfDeaths
from mission_estimate.checks.claims_of_facts import ClaimsOfFacts
from mission_estimate.checks.claims_of_strength import ClaimsOfStrength
from mission_estimate.checks.claims_on_ceilings import ClaimsOnCeilings
from mission_estimate.checks.once import once
from mission_estimate.checks.statements import Numeral, Statement, statements
from mission_estimate.checks.subject import Subject

Reader = Callable[[Statement, Numeral], Claim | None]


def claims_of(statement: Statement, readers: tuple[Reader, ...]) -> Iterator[Claim]:
    """Yield what a sentence claims of its typed numbers: the first reader that knows a number decides."""
    for numeral in statement.typed:
        claim = next((found for reader in readers if (found := reader(statement, numeral))), None)
        if claim is not None:
            yield claim


@once
def claims(subject: Subject) -> tuple[tuple[Statement, tuple[Claim, ...]], ...]:
    """Return every sentence with a typed number, and what it claims."""
    readers = (
        ClaimsOfStrength(subject).of, ClaimsOnCeilings(subject).of,
        ClaimsOfDeaths(subject).of, ClaimsOfFacts(subject).of,
    )  # fmt: skip
    return tuple((one, tuple(claims_of(one, readers))) for one in statements(subject) if one.typed)
