"""Something is dated after the estimate was compiled.

What: `issued` and `accessed` of sources, `retrieved` of fatalities and the edition's day against
`edition.compiled`.
Why: what the editors used must have been there when they brought the data together.
Source: the cover prints the month in which the data were compiled.
Hint: mend the date, or the month under `edition.compiled`.

Fails:
    # functions.yaml
    -    accessed: 2020-02-01
    +    accessed: 2021-02-01

Passes:
    # functions.yaml
    -    accessed: 2020-02-01
    +    accessed: 2020-02-29
"""

from collections.abc import Iterator

from mission_estimate.checks.days import MONTHS, on_or_in
from mission_estimate.checks.subject import Dated, Subject
from mission_estimate.findings import Finding, Severity

CODE = "DAT019"
SEVERITY = Severity.ERROR
TITLE = "after the compilation"

USED = {"issued": "issued", "accessed": "accessed", "retrieved": "retrieved"}


def check(subject: Subject) -> Iterator[Finding]:
    """Report each date of something used that lies after the month of compilation."""
    compiled = subject.estimate.edition.compiled
    month = f"{MONTHS[int(compiled[5:]) - 1]} {compiled[:4]}"
    for dated in subject.dates:
        if f"{dated.date.earliest:%Y-%m}" <= compiled:
            continue
        what = _used(dated)
        if what is not None:
            message = f"{what} {on_or_in(dated.date)}, and the estimate was compiled in {month}"
            help_ = "mend the date, or the month under `edition.compiled`"
            yield Finding(CODE, SEVERITY, TITLE, message, help_, dated.path)


def _used(dated: Dated) -> str | None:
    if dated.path == ("edition", "as_of"):
        return "the edition is dated"
    done = USED.get(str(dated.path[-1]))
    return f"this was {done}" if done else None
