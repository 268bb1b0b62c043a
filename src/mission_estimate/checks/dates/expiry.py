"""The mandate had run out on the day of the edition.

What: `expires` of the newest resolution of each mission that is not closed, against `edition.as_of`.
Why: either a renewal is missing, with its ceiling and tasks, or the mission has no mandate and no paragraph
says so.
Source: the practice of the Council, which renews before the old mandate ends; UN mandates run for months or
a year.
Hint: add the resolution that renewed the mandate, or set the mission's `life_cycle`.

Fails:
    # overview.yaml
    -      expires: 2020-03-15
    +      expires: 2020-01-15

Passes:
    # overview.yaml
    -      expires: 2020-03-15
    +      expires: 2020-01-31
"""

from collections.abc import Iterator

from mission_estimate.checks.days import in_words
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.missions import LifeCycle
from mission_estimate.reckoning.mandates import resolutions_of

CODE = "DAT006"
SEVERITY = Severity.ERROR
TITLE = "mandate has run out"


def check(subject: Subject) -> Iterator[Finding]:
    """Report the newest resolution of a mission if it expired before the edition."""
    estimate, day = subject.estimate, subject.estimate.edition.as_of
    for mission in estimate.missions:
        known = [r for r in resolutions_of(estimate, mission.id) if r.adopted <= day]
        if not known or mission.life_cycle is LifeCycle.CLOSED or known[-1].ends_mandate:
            continue
        newest = known[-1]
        if newest.expires is not None and newest.expires < day:
            index = estimate.mandate.resolutions.index(newest)
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"the mandate of {mission.acronym} expired on {in_words(newest.expires)}, "
                f"before the edition of {in_words(day)}",
                "add the resolution that renewed the mandate, or set the mission's `life_cycle`",
                ("mandate", "resolutions", index, "expires"),
            )  # fmt: skip
