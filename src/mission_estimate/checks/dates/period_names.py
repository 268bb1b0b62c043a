"""The period of a budget is called by other years than its dates.

What: the years in `period`, such as 2019/20, against `start` and `end`.
Why: the table prints the words and the sums follow the dates: one of them names the wrong year.
Source: UN peacekeeping budgets are called by their two years.
Hint: mend the period or the dates.

Fails:
    # functions.yaml
    -        period: 2019/20
    +        period: 2018/19

Passes:
    # functions.yaml
    -        period: 2019/20
    +        period: 2019–2020
"""

from collections.abc import Iterator

from mission_estimate.checks.days import in_words
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.functions import Budget
from mission_estimate.patterns import pattern_of

CODE = "DAT027"
SEVERITY = Severity.ERROR
TITLE = "period and dates differ"

YEARS = pattern_of(r"\b((?:19|20)\d{2})(?:\s*[/–-]\s*((?:19|20)?\d{2}))?\b")


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the words of each period with its dates."""
    for index, budget in enumerate(subject.estimate.functions.sustainment.budgets):
        if not _fits(budget):
            message = (
                f"the period is called {budget.period}, and runs from "
                f"{in_words(budget.start)} to {in_words(budget.end)}"
            )
            path = ("functions", "sustainment", "budgets", index, "period")
            yield Finding(CODE, SEVERITY, TITLE, message, "mend the period or the dates", path)


def _fits(budget: Budget) -> bool:
    found = list(YEARS.finditer(budget.period))
    if not found:
        return True
    first, last = int(found[0][1]), found[-1][2] or found[-1][1]
    second = int(last) if len(last) == 4 else first - first % 100 + int(last)
    return (first, second) == (budget.start.year, budget.end.year)
