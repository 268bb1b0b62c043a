"""A person is written in another spelling than under the posts and leaders.

What: capitalised words of texts and titles are compared with the names of leaders and holders, whole or by
the last word, without accents, hyphens and articles, and with a letter or two of difference.
Why: a misspelt name is the first error that an embassy notices, and an index splits the person in two.
Source: experience: transliterated names come in as many spellings as there are sources.
Hint: write the name as it is registered, or mend it there.

Fails:
    # functions.yaml
    -      Patrols go out.
    +      Patrols go out, says General John Pressent.

Passes:
    # functions.yaml
    -      Patrols go out.
    +      Patrols go out, says General John Present.
"""

from collections.abc import Iterator

from mission_estimate.checks.spellings import near
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity

CODE = "NAM011"
SEVERITY = Severity.WARNING
TITLE = "person in another spelling"


def check(subject: Subject) -> Iterator[Finding]:
    """Report words that are nearly the name of a leader or holder."""
    for found in near(subject):
        if found.name.kind == "person":
            yield found.written.finding(
                (CODE, SEVERITY, TITLE),
                f"“{found.words}” is nearly “{found.name.spelling}”, as {found.name.shown} is registered",
                "write the name as it stands under `leaders` or `holders`, or mend it there",
                found.piece,
            )
