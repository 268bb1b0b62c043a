"""Two budgets of a mission overlap, or one ends before the mission began.

What: `start` and `end` of the budgets of each mission, against each other and against its establishment.
Why: money would be counted twice, or stands in the year of another budget.
Source: UN peacekeeping budgets run from 1 July to 30 June, one after the other.
Hint: mend the dates of the budget.

Fails:
    # functions.yaml
    -        start: 2019-07-01
    -        end: 2020-06-30
    +        start: 2012-07-01
    +        end: 2013-06-30

Passes:
    # functions.yaml
    -        start: 2019-07-01
    -        end: 2020-06-30
    +        start: 2019-07-01
    +        end: 2020-06-29
"""

from collections.abc import Iterator

from mission_estimate.checks.because import dates_of
from mission_estimate.checks.days import in_words
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.functions import Budget

CODE = "DAT016"
SEVERITY = Severity.WARNING
TITLE = "period of a budget"

_HELP = "mend the dates of the budget"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the period of each budget with the mission's life and with the budget before it."""
    estimate = subject.estimate
    begun = {mission.id: mission.established for mission in estimate.missions}
    last: dict[str, Budget] = {}
    ordered = sorted(enumerate(estimate.functions.sustainment.budgets), key=lambda item: item[1].start)
    for index, budget in ordered:
        path = ("functions", "sustainment", "budgets", index, "start")
        mission = budget.mission or estimate.primary.id
        start, before = begun.get(mission), last.get(mission)
        if start is not None and budget.end < start.earliest:
            message = (
                f"the budget ends on {in_words(budget.end)}, before the mission began ({in_words(start)})"
            )
            because = ((*path[:-1], "end"), *dates_of(subject, mission))
            yield Finding(CODE, SEVERITY, TITLE, message, _HELP, path, because=because)
        if before is not None and budget.start <= before.end:
            message = (
                f"the budget begins on {in_words(budget.start)}, and "
                f"`{before.id}` ends on {in_words(before.end)}"
            )
            other = (*path[:-2], estimate.functions.sustainment.budgets.index(before))
            because = ((*other, "start"), (*other, "end"))
            yield Finding(CODE, SEVERITY, TITLE, message, _HELP, path, because=because)
        last[mission] = budget
