"""An acronym is registered and used nowhere.

What: an entry of `acronyms` that no text links and no text, title or note uses.
Why: the list of acronyms is printed, and a reader looks in vain for the place where the word is used.
Source: experience: lists of acronyms are carried over from edition to edition and grow.
Hint: delete the entry, or link it where the words are written out.

Fails:
    # functions.yaml
     acronyms:
    +  - {id: qrf, acronym: QRF, expansion: quick reaction force}

Passes:
    # functions.yaml
    -      Patrols go out.
    +      Patrols of the [[ddr]] team go out.
"""

import re
from collections.abc import Iterator

from mission_estimate.checks.subject import Subject, tokens
from mission_estimate.findings import Finding, Severity
from mission_estimate.prose import Link

CODE = "NAM005"
SEVERITY = Severity.WARNING
TITLE = "acronym is not used"

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def check(subject: Subject) -> Iterator[Finding]:
    """Report the entries that nothing needs."""
    if not subject.estimate.acronyms:
        return
    linked = {token.target for _, token in tokens(subject) if isinstance(token, Link)}
    used = _words(subject)
    for index, acronym in enumerate(subject.estimate.acronyms):
        word = str(acronym.acronym)
        if acronym.id not in linked and not {word, f"{word}s"} & used:
            yield Finding(
                CODE, SEVERITY, TITLE, f"nothing uses {word}, and the list of acronyms will print it",
                f"delete the entry, or link it where a text speaks of it: `[[{acronym.id}]]`",
                ("acronyms", index, "acronym"),
            )  # fmt: skip


def _words(subject: Subject) -> set[str]:
    """Return the words of all texts, and of all lines but those of the list of acronyms itself."""
    found: set[str] = set()
    for text in subject.texts:
        found.update(_WORD.findall(text.text))
    for path, line in subject.lines:
        if path[0] != "acronyms":
            found.update(_WORD.findall(line))
    return found | {part for word in found if "-" in word for part in word.split("-")}
