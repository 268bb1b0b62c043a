"""An actor is written in another spelling than its registered names.

What: capitalised words of texts and titles are compared with every name of every actor, without accents,
hyphens and articles, and with a letter or two of difference. Quotations, and the names of places, sources
and countries, are left alone.
Why: a reader takes two spellings for two groups, and a search finds only one of them.
Source: seen in the 2017 estimate of MINUSMA, which has Ansar Dine, Ansar al Dine and Ansar al-Dine.
Hint: write the registered name, or add the spelling to `also_known_as` of the actor.

Fails:
    # environment.yaml
    -      Groups are few.
    +      Groups are few, and the Red-Bande is one.

Passes:
    # environment.yaml
    -      Groups are few.
    +      Groups are few, and the Northern Reds are one.
"""

from collections.abc import Iterator

from mission_estimate.checks.spellings import near
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity

CODE = "NAM001"
SEVERITY = Severity.WARNING
TITLE = "actor in another spelling"


def check(subject: Subject) -> Iterator[Finding]:
    """Report words that are nearly the name of an actor."""
    for found in near(subject):
        if found.name.kind == "actor" and not found.registered:
            yield found.written.finding(
                (CODE, SEVERITY, TITLE),
                f"“{found.words}” is no registered name, but nearly “{found.name.spelling}”",
                f"write “{found.name.spelling}”, or add this to `also_known_as` of `{found.name.owner}`",
                found.piece,
            )
