"""Between two resolutions the mission had no mandate.

What: a resolution that was adopted after the one before it had expired.
Why: a renewal in between is missing from the list, or one of the two dates is wrong.
Source: the practice of the Council, which renews before the old mandate ends.
Hint: add the resolution in between, or mend the date.

Fails:
    # overview.yaml
    -      expires: 2019-03-15
    +      expires: 2018-03-15

Passes:
    # overview.yaml
    -      expires: 2019-03-15
    +      expires: 2019-03-31
"""

from collections.abc import Iterator

from mission_estimate.checks.days import in_words
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.reckoning.mandates import resolutions_of

CODE = "DAT028"
SEVERITY = Severity.WARNING
TITLE = "gap between mandates"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare each resolution on a mission with the ones before it."""
    estimate = subject.estimate
    for mission in estimate.missions:
        until = None
        for resolution in resolutions_of(estimate, mission.id):
            if until is not None and resolution.adopted > until:
                index = estimate.mandate.resolutions.index(resolution)
                yield Finding(
                    CODE, SEVERITY, TITLE,
                    f"the mandate of {mission.acronym} ended on {in_words(until)}, "
                    f"and {resolution.symbol} was adopted on {in_words(resolution.adopted)}",
                    "add the resolution in between, or mend the date",
                    ("mandate", "resolutions", index, "adopted"),
                )  # fmt: skip
            if resolution.expires is not None:
                until = max(resolution.expires, until or resolution.expires)
