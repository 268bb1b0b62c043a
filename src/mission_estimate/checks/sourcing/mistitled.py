"""The title and the number of a source name different documents.

What: a title such as "Resolution 2364 (2017)" has the symbol S/RES/2364 (2017) as its number.
Why: the reader looks for one and finds the other.
Source: experience: an entry is copied from the one above, and only half of it is changed.
Hint: mend the title or the number.

Fails:
    # functions.yaml
    -    title: Security Council resolution 3001 (2019)
    +    title: Security Council resolution 3010 (2019)

Passes:
    # functions.yaml
    -    title: Security Council resolution 3001 (2019)
    +    title: Resolution 3001 (2019)
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.checks.symbols import RESOLUTION, normal
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of

CODE = "SRC017"
SEVERITY = Severity.ERROR
TITLE = "title and number disagree"

_NUMBER = pattern_of(r"S/RES/(\d+)\((\d{4})\)")


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the resolution that a title names with the symbol of the source."""
    for index, source in enumerate(subject.estimate.sources):
        titled = RESOLUTION.match(source.title.removeprefix("Security Council "))
        numbered = _NUMBER.fullmatch(normal(source.number)) if source.number else None
        if titled and numbered and titled.groups() != numbered.groups():
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"the title names resolution {titled[1]} ({titled[2]}), and the number is {source.number}",
                "mend the title or the number", ("sources", index, "number"),
            )  # fmt: skip
