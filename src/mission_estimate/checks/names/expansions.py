"""An acronym is expanded in two ways.

What: one acronym registered twice with other words, or written out in a text in other words than those
registered: “words (ABC)”, “ABC (words)”, “ABC as ‘words’”. Words count as an expansion where their initials
are the acronym.
Why: one of the two is wrong, or the acronym stands for two things and the reader cannot tell which.
Source: seen in the 2017 estimate of MINUSMA, which has DDR as “demilitarization, …”.
Hint: mend the wrong expansion, or give one of the two things another short form.

Fails:
    # functions.yaml
    -      Patrols go out.
    +      Demilitarization, demobilization and reintegration (DDR) waits.

Passes:
    # functions.yaml
    -      Patrols go out.
    +      Disarmament, demobilization and reintegration (DDR) waits.
"""

from collections.abc import Iterator

from mission_estimate.checks.acronyms import Expansion, registered, same, written_out
from mission_estimate.checks.registered import spellings
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity

CODE = "NAM004"
SEVERITY = Severity.ERROR
TITLE = "acronym expanded in two ways"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare all expansions of an acronym with the first that is registered, or else the first in a text."""
    first: dict[str, Expansion] = {}
    for expansion in registered(subject):
        earlier = first.setdefault(expansion.acronym, expansion)
        if not same(earlier.words, expansion.words):
            yield Finding(
                CODE, SEVERITY, TITLE, _message(expansion.acronym, expansion.words, earlier.words),
                "mend the wrong one, or give one of the two another short form", expansion.path,
            )  # fmt: skip
    others = {
        str(actor.acronym): tuple(spellings(actor)) for actor in subject.estimate.actors if actor.acronym
    }
    for found in written_out(subject):
        if found.written.of_editors:
            expansion = Expansion(found.acronym, found.words, found.written.path)
            earlier = first.setdefault(found.acronym, expansion)
            if not any(same(words, found.words) for words in (earlier.words, *others.get(found.acronym, ()))):
                yield found.written.finding(
                    (CODE, SEVERITY, TITLE),
                    _message(found.acronym, found.words, earlier.words),
                    "mend the wrong one, or link the acronym: it is written out at its first link",
                    found.piece,
                )


def _message(acronym: str, words: str, earlier: str) -> str:
    return f"{acronym} is “{words}” here, and “{earlier}” elsewhere in the estimate"
