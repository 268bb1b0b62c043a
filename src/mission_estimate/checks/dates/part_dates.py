"""A part of the estimate, or what it records as done, is dated after the edition.

What: `as_of` of paragraphs, sections, strength, contributors and fatalities; months of strength;
resolutions adopted; actors formed and dissolved; memberships, relations and leaders begun.
Why: the cover says to which day the estimate is kept; what is dated later was not yet known, or is
misdated.
Source: ICD 203: a product says of what time its information is. A post may have a successor named ahead.
Hint: mend the date, or the date of the edition.

Fails:
    # overview.yaml
    -  fatalities:
    -    as_of: 2020-01-31
    +  fatalities:
    +    as_of: 2020-02-29

Passes:
    # overview.yaml
    -  fatalities:
    -    as_of: 2020-01-31
    +  fatalities:
    +    as_of: 2020-01-30
"""

from collections.abc import Iterator

from mission_estimate.checks.as_of import is_of_a_figure
from mission_estimate.checks.days import MONTHS, in_words, on_or_in
from mission_estimate.checks.subject import Dated, Subject
from mission_estimate.findings import Finding, Severity

CODE = "DAT003"
SEVERITY = Severity.ERROR
TITLE = "part after the edition"

RECORDED = {"since": "began", "dissolved": "ended", "date": "was formed", "adopted": "was adopted"}


def check(subject: Subject) -> Iterator[Finding]:
    """Report each part and each record whose first possible day is after the edition."""
    day = subject.estimate.edition.as_of
    for dated in subject.dates:
        if dated.date.earliest > day and _is_recorded(dated):
            message = f"{_said(dated)}, after the day of the edition, {in_words(day)}"
            yield Finding(CODE, SEVERITY, TITLE, message, _HELP, dated.path)
    monthly = subject.estimate.deployment.monthly
    for index, month in enumerate(monthly.months if monthly else ()):
        if month.month > f"{day:%Y-%m}":
            name = f"{MONTHS[int(month.month[5:]) - 1]} {month.month[:4]}"
            message = f"this is the strength of {name}, after the day of the edition, {in_words(day)}"
            yield Finding(
                CODE, SEVERITY, TITLE, message, _HELP, ("deployment", "monthly", "months", index, "month")
            )


_HELP = "mend the date, or keep this for the next edition"


def _said(dated: Dated) -> str:
    done = RECORDED.get(str(dated.path[-1]))
    return f"this {done} {on_or_in(dated.date)}" if done else f"this is as of {in_words(dated.date)}"


def _is_recorded(dated: Dated) -> bool:
    top, last = dated.path[0], dated.path[-1]
    if last == "as_of":
        return top != "edition" and not is_of_a_figure(dated.path)
    if top == "actors":
        return last in ("since", "dissolved") or (last == "date" and "origins" in dated.path)
    return top == "mandate" and last == "adopted"
