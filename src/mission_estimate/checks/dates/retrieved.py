"""Something was retrieved before it was there.

What: `accessed` of a source before `issued`; `retrieved` of fatalities before their cut-off date.
Why: one of the two dates is wrong, and with it the reader's way to the same state of the data.
Source: ICD 206 asks for the date of information and the date of access.
Hint: mend the date that is wrong.

Fails:
    # functions.yaml
    -    accessed: 2020-02-01
    +    accessed: 2019-02-01

Passes:
    # functions.yaml
    -    accessed: 2020-02-01
    +    accessed: 2020-01-31
"""

from collections.abc import Iterator

from mission_estimate.checks.days import in_words
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.casualties import Fatalities
from mission_estimate.positions import DataPath
from mission_estimate.reckoning.chronology import surely_before

CODE = "DAT011"
SEVERITY = Severity.ERROR
TITLE = "retrieved too early"

_HELP = "mend the date that is wrong"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the two dates of each source and of each count of fatalities."""
    for index, source in enumerate(subject.estimate.sources):
        if source.accessed and source.issued and surely_before(source.accessed, source.issued):
            message = (
                f"`{source.id}` was accessed on {in_words(source.accessed)}, "
                f"before it was issued ({in_words(source.issued)})"
            )
            path, because = ("sources", index, "accessed"), (("sources", index, "issued"),)
            yield Finding(CODE, SEVERITY, TITLE, message, _HELP, path, because=because)
    casualties = subject.estimate.casualties
    if casualties.fatalities is not None:
        yield from _of(casualties.fatalities, ("casualties", "fatalities"))
    for index, further in enumerate(casualties.further):
        yield from _of(further.fatalities, ("casualties", "further", index, "fatalities"))


def _of(fatalities: Fatalities, path: DataPath) -> Iterator[Finding]:
    if fatalities.retrieved < fatalities.as_of:
        message = (
            f"the fatalities up to {in_words(fatalities.as_of)} "
            f"were retrieved on {in_words(fatalities.retrieved)} already"
        )
        yield Finding(CODE, SEVERITY, TITLE, message, _HELP, (*path, "retrieved"))
