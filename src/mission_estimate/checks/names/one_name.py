"""An actor goes by two spellings of one name.

What: a further spelling under `also_known_as` that differs from the name in accents, articles, hyphens or a
letter or two is for the index; this rule speaks where a text uses it.
Why: a text that changes between two spellings makes the reader look for two actors.
Source: seen in the 2017 estimate of MINUSMA; UN and institute style books ask for one spelling in one
document.
Hint: write the name of the actor, or link it by its id.

Fails:
    # environment.yaml
    -    name: Old Band
    +    name: Old Band
    +    also_known_as: [Olde Band]
    +    text: |
    +      Olde Band is gone.

Passes:
    # environment.yaml
    -    name: Old Band
    +    name: Old Band
    +    also_known_as: [Olde Band]
    +    text: |
    +      Old Band is gone.
"""

from collections.abc import Iterator

from mission_estimate.checks.spellings import near
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity

CODE = "NAM010"
SEVERITY = Severity.WARNING
TITLE = "two spellings of one name"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each use of a spelling that is registered beside the name."""
    for found in near(subject):
        if found.name.kind == "actor" and found.registered:
            yield found.written.finding(
                (CODE, SEVERITY, TITLE),
                f"“{found.words}” is a second spelling of “{found.name.shown}”",
                f"write “{found.name.shown}” throughout, or link it: `[[{found.name.owner}]]`",
                found.piece,
            )
