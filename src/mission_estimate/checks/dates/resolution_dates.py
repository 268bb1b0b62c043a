"""The dates of a resolution contradict each other.

What: a resolution expires after it is adopted and after its ceiling begins to hold, which is not before
adoption.
Why: the mandate in force on a day, and so the ceiling of the tables, is found by these dates.
Source: arithmetic of the calendar.
Hint: mend the date that is wrong.

Fails:
    # overview.yaml
    -      expires: 2020-03-15
    +      expires: 2019-03-13

Passes:
    # overview.yaml
    -      expires: 2020-03-15
    +      expires: 2020-03-14
"""

from collections.abc import Iterator

from mission_estimate.checks.days import in_words
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity

CODE = "DAT008"
SEVERITY = Severity.ERROR
TITLE = "dates of a resolution"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the dates of each resolution."""
    for index, resolution in enumerate(subject.estimate.mandate.resolutions):
        path = ("mandate", "resolutions", index)
        begins = resolution.effective or resolution.adopted
        if begins < resolution.adopted:
            message = (
                f"{resolution.symbol} takes effect on {in_words(begins)}, "
                f"before its adoption on {in_words(resolution.adopted)}"
            )
            yield Finding(
                CODE, SEVERITY, TITLE, message, _HELP, (*path, "effective"), because=((*path, "adopted"),)
            )
        if resolution.expires is not None and resolution.expires <= max(begins, resolution.adopted):
            message = (
                f"{resolution.symbol} expires on {in_words(resolution.expires)}, "
                f"and begins on {in_words(begins)}"
            )
            because = ((*path, "adopted"), (*path, "effective"))
            yield Finding(CODE, SEVERITY, TITLE, message, _HELP, (*path, "expires"), because=because)


_HELP = "mend the date that is wrong"
