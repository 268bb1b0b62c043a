"""A figure is dated after the edition.

What: `as_of` of readings, of the strength of actors and of presence in places, against `edition.as_of`.
Why: an edition shows what was known on its day; a later figure belongs to the next one.
Source: ICD 203: a product says of what time its information is.
Hint: mend the date, or keep the figure for the next edition.

Fails:
    # environment.yaml
    -          - {as_of: 2019-08-31, value: 33000
    +          - {as_of: 2020-08-31, value: 33000

Passes:
    # environment.yaml
    -          - {as_of: 2019-08-31, value: 33000
    +          - {as_of: 2019-09-30, value: 33000
"""

from collections.abc import Iterator

from mission_estimate.checks.as_of import is_of_a_figure
from mission_estimate.checks.days import in_words
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity

CODE = "DAT002"
SEVERITY = Severity.ERROR
TITLE = "figure after the edition"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each figure whose first possible day is after the edition."""
    day = subject.estimate.edition.as_of
    for dated in subject.dates:
        if dated.path[-1] == "as_of" and is_of_a_figure(dated.path) and dated.date.earliest > day:
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"this figure is as of {in_words(dated.date)}, and the edition as of {in_words(day)}",
                "mend the date, or keep the figure for the next edition", dated.path,
            )  # fmt: skip
