"""A mission's name in a text is not its official one.

What: a long sequence of capitalized words that is a mission's name but for a word or two missing, added or
changed; “UN” counts as “United Nations”. Missions whose right names differ by a word, such as those in Sudan
and South Sudan, are known.
Why: the name of a mission is its legal identity, from the resolution that set it up.
Source: seen in the 2017 estimate of MINUSMA, whose own name lacks “Integrated” twice.
Hint: write the official name, or link the mission by its id.

Fails:
    # functions.yaml
    -      Patrols go out.
    +      Patrols of the United Nations Ofice in Second Town go out.

Passes:
    # functions.yaml
    -      Patrols go out.
    +      Patrols of the United Nations Office in Second Town go out.
"""

from collections.abc import Iterator

from mission_estimate.checks.official import altered_missions
from mission_estimate.checks.subject import Subject
from mission_estimate.checks.written import around
from mission_estimate.findings import Finding, Severity

CODE = "NAM002"
SEVERITY = Severity.WARNING
TITLE = "not the official name of the mission"


def check(subject: Subject) -> Iterator[Finding]:
    """Report names that are nearly those of a mission."""
    for found in altered_missions(subject):
        yield found.written.finding(
            (CODE, SEVERITY, TITLE),
            f"{around(found.piece.words, 120)} is not the official name, {found.name}",
            "write the official name, or link the mission: `[[id]]`",
            found.piece,
        )
