"""The life cycle of a mission does not go with its dates.

What: `life_cycle` against `closed` and `established` on the day of the edition.
Why: the cover says active of a mission that has closed, or closed of one that has not.
Source: fifteen operations were active on 10 July 2017, after one had closed ten days before.
Hint: mend `life_cycle`, or the dates of the mission.

Fails:
    # estimate.yaml
    -    established: 2015-03-15
    +    established: 2015-03-15
    +    closed: 2019-12-31

Passes:
    # estimate.yaml
    -    established: 2015-03-15
    +    established: 2015-03-15
    +    closed: 2019-12-31
    +    life_cycle: closed
"""

from collections.abc import Iterator
from datetime import date

from mission_estimate.checks.because import dates_of
from mission_estimate.checks.days import in_words, on_or_in
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.missions import LifeCycle, Mission, MissionRole
from mission_estimate.reckoning.chronology import surely_before

CODE = "DAT031"
SEVERITY = Severity.ERROR
TITLE = "life cycle and dates"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the life cycle of each mission with its dates."""
    day = subject.estimate.edition.as_of
    for index, mission in enumerate(subject.estimate.missions):
        message = _contradiction(mission, day)
        if message is not None:
            help_ = "mend `life_cycle`, or the dates of the mission"
            path, because = ("missions", index, "life_cycle"), dates_of(subject, mission.id)
            yield Finding(CODE, SEVERITY, TITLE, message, help_, path, because=because)


def _contradiction(mission: Mission, day: date) -> str | None:
    name, closed, begun = mission.acronym, mission.closed, mission.established
    is_closed = mission.life_cycle is LifeCycle.CLOSED
    if closed is not None and not is_closed and surely_before(closed, day):
        return f"{name} is called {mission.life_cycle}, and was closed {on_or_in(closed)}"
    if is_closed and closed is not None and surely_before(day, closed):
        return f"{name} is called closed on {in_words(day)}, and closes only {on_or_in(closed)}"
    if begun is not None and surely_before(day, begun) and mission.role is not MissionRole.SUCCESSOR:
        return f"{name} is established only {on_or_in(begun)}, after the day of the edition, {in_words(day)}"
    return None
