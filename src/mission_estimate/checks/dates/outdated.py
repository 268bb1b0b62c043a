"""The strength of the mission is older than a year.

What: `as_of` of strength, contributors and fatalities of the primary mission against the edition.
Why: the UN publishes these figures every month; an old one was left over from an earlier edition.
Source: UN monthly contribution reports; the series is refreshed every quarter or half year.
Hint: take the newest figures before the edition, with their date.

Fails:
    # overview.yaml
    -  contributors:
    -    as_of: 2020-01-31
    +  contributors:
    +    as_of: 2018-12-31

Passes:
    # overview.yaml
    -  contributors:
    -    as_of: 2020-01-31
    +  contributors:
    +    as_of: 2019-01-31
"""

from collections.abc import Iterator

from mission_estimate.checks.days import in_words
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity

CODE = "DAT010"
SEVERITY = Severity.WARNING
TITLE = "figures out of date"

MOST_DAYS = 366


def check(subject: Subject) -> Iterator[Finding]:
    """Report each of the three that is more than a year older than the edition."""
    estimate = subject.estimate
    day = estimate.edition.as_of
    kept = (
        ("the strength", estimate.deployment.strength, ("deployment", "strength", "as_of")),
        (
            "the table of contributors",
            estimate.deployment.contributors,
            ("deployment", "contributors", "as_of"),
        ),
        ("the count of fatalities", estimate.casualties.fatalities, ("casualties", "fatalities", "as_of")),
    )
    for name, record, path in kept:
        if record is not None and (day - record.as_of).days > MOST_DAYS:
            message = f"{name} is as of {in_words(record.as_of)}, more than a year before {in_words(day)}"
            help_ = "take the newest figures before the edition, with their date"
            yield Finding(CODE, SEVERITY, TITLE, message, help_, path)
