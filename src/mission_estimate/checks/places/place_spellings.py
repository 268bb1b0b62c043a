"""A place is written in another spelling than its registered names.

What: capitalised words of texts and titles are compared with the names of all places, without accents and
hyphens, and with a letter or two of difference.
Why: the reader looks for the name on the map, and the map shows the registered one.
Source: UN Group of Experts on Geographical Names: one name, one spelling in a document.
Hint: write the registered name, or add the spelling to `also_known_as` of the place.

Fails:
    # environment.yaml
    -      There is one road.
    +      There is one road to Norhtown.

Passes:
    # environment.yaml
    -      There is one road.
    +      There is one road to Northtown.
"""

from collections.abc import Iterator

from mission_estimate.checks.spellings import near
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity

CODE = "GEO007"
SEVERITY = Severity.WARNING
TITLE = "place in another spelling"


def check(subject: Subject) -> Iterator[Finding]:
    """Report words that are nearly the name of a place."""
    for found in near(subject):
        if found.name.kind == "place" and not found.registered:
            yield found.written.finding(
                (CODE, SEVERITY, TITLE),
                f"“{found.words}” is no registered name, but nearly “{found.name.spelling}”",
                f"write “{found.name.spelling}”, or add this to `also_known_as` of `{found.name.owner}`",
                found.piece,
            )
