"""A sentence gives a superseded mandate as the one in force.

What: sentences with a word of the present (current, now, today, in force) and a ceiling or an end taken
from a resolution that is not the one in force; sentences that compare it with the present one are left
alone.
Why: the text keeps the old figure when the mandate is renewed, because the path names the old resolution.
Source: the refresh of estimates "after each mandate change".
Hint: take the value from `mandate.ceiling` or `mandate.current`.

Fails:
    # overview.yaml
    -    The mandate runs to {{ mandate.current.expires }}.[@res-2]
    +    The ceiling in force is {{ mandate.resolutions.res-1.ceiling.military }} soldiers.[@res-2]

Passes:
    # overview.yaml
    -    The mandate runs to {{ mandate.current.expires }}.[@res-2]
    +    The ceiling in force is {{ mandate.resolutions.res-2.ceiling.military }} soldiers.[@res-2]
"""

import re
from collections.abc import Iterator

from mission_estimate.checks.sentences import sentences
from mission_estimate.checks.subject import Subject, Text
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of
from mission_estimate.prose.tokens import spot_at
from mission_estimate.reckoning.mandates import in_force, resolutions_of

CODE = "DAT007"
SEVERITY = Severity.WARNING
TITLE = "superseded mandate as current"

PRESENT = pattern_of(
    r"\b(?:current|currently|now|today|presently|at present|in force|still)\b", re.IGNORECASE
)
COMPARED = pattern_of(
    r"\b(?:than|from|instead|before|previous|previously|earlier|former|formerly|old|was|were|had|no longer"
    r"|compared|against|until|superseded|replaced)\b",
    re.IGNORECASE,
)
TAKEN = pattern_of(r"\{\{\s*mandate\.resolutions\.([a-z0-9-]+)\.(?:ceiling|expires)")
IN_FORCE = pattern_of(r"\{\{\s*mandate\.(?:ceiling|current)\.")


def check(subject: Subject) -> Iterator[Finding]:
    """Report each value of a superseded resolution in a sentence about the present."""
    current = _in_force_for(subject)
    for text in subject.texts:
        if TAKEN.search(text.text):
            yield from _in_text(text, current)


def _in_text(text: Text, current: dict[str, str]) -> Iterator[Finding]:
    for sentence in sentences(text.text):
        written = text.text[sentence.places[0] : sentence.places[-1] + 1]
        if not PRESENT.search(sentence.words) or COMPARED.search(sentence.words) or IN_FORCE.search(written):
            continue
        for place in sentence.places:
            taken = TAKEN.match(text.text, place) if text.text.startswith("{{", place) else None
            if taken and current.get(taken[1], taken[1]) != taken[1]:
                message = (
                    f"the sentence speaks of the present with a value of `{taken[1]}`, "
                    f"and `{current[taken[1]]}` is in force"
                )
                help_ = "take the value from `mandate.ceiling` or `mandate.current`"
                spot = spot_at(text.text, place, text.text.index("}}", place) + 2 - place)
                yield Finding(CODE, SEVERITY, TITLE, message, help_, text.path, spot=spot)


def _in_force_for(subject: Subject) -> dict[str, str]:
    """Return for each resolution the one of its mission that is in force on the edition date."""
    found: dict[str, str] = {}
    for mission in subject.estimate.missions:
        resolutions = resolutions_of(subject.estimate, mission.id)
        now = in_force(resolutions, subject.estimate.edition.as_of)
        if now is not None:
            found |= {str(resolution.id): str(now.id) for resolution in resolutions}
    return found
