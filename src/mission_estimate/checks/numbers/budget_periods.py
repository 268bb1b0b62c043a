"""A budget year is not a year long.

What: the days from `start` to `end` of a budget whose period is a year (2017, 2017/18).
Why: budgets are compared as years; one of another length makes every rise and fall wrong.
Source: the UN's peacekeeping budgets run from 1 July to 30 June.
Hint: mend the day; write the months into `period` where a budget is not for a year.

Fails:
    # functions.yaml
    -        start: 2019-07-01
    +        start: 2019-01-07

Passes:
    # functions.yaml
    -        end: 2020-06-30
    +        end: 2020-07-01
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of
from mission_estimate.reckoning.budgets import days_of

CODE = "NUM016"
SEVERITY = Severity.WARNING
TITLE = "budget year of an odd length"

_ONE_YEAR = pattern_of(r"\d{4}(?:\s*[/–-]\s*\d{2,4})?")
_REMEDY = "mend the first or the last day; write the months into `period` where it is no year"


def check(subject: Subject) -> Iterator[Finding]:
    """Report budget years of an odd length."""
    for index, budget in enumerate(subject.estimate.functions.sustainment.budgets):
        path = ("functions", "sustainment", "budgets", index, "start")
        days = days_of(budget)
        if _ONE_YEAR.fullmatch(budget.period) and days > 0 and not 360 <= days <= 372:
            message = (
                f"{budget.period} is a budget year, and {budget.start} to {budget.end} are {days:,} days"
            )
            yield Finding(CODE, SEVERITY, TITLE, message, _REMEDY, path)
