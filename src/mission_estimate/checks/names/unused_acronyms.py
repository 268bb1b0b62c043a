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

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject, tokens
from mission_estimate.checks.unknowns import unknown_targets
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of
from mission_estimate.prose import Link

CODE = "NAM005"
SEVERITY = Severity.WARNING
TITLE = "acronym is not used"

_FAR = 80
"""No word is longer."""
_WORD = pattern_of(r"[^\W_]+(?:-[^\W_]+)*")


def check(subject: Subject) -> Iterator[Finding]:
    """Report the entries that nothing needs."""
    if not subject.estimate.acronyms:
        return
    linked = {token.target for _, token in tokens(subject) if isinstance(token, Link)}
    everywhere = " ".join(_texts(subject))
    unused = [
        (index, acronym)
        for index, acronym in enumerate(subject.estimate.acronyms)
        if acronym.id not in linked and not _is_used(str(acronym.acronym), everywhere)
    ]
    if len(unused) <= len(unknown_targets(subject)):
        return  # one that is misspelt where it is linked is reported there
    for index, acronym in unused:
        yield Finding(
            CODE, SEVERITY, TITLE,
            f"nothing uses {acronym.acronym}, and the list of acronyms will print it",
            f"delete the entry, or link it where a text speaks of it: `[[{acronym.id}]]`",
            ("acronyms", index, "acronym"),
        )  # fmt: skip


def _texts(subject: Subject) -> Iterator[str]:
    """Yield all texts, and all lines but those of the list of acronyms itself."""
    for text in subject.texts:
        yield " ".join(text.text.split("\n"))
    for path, line in subject.lines:
        if path[0] != "acronyms":
            yield line


def _is_used(acronym: str, text: str) -> bool:
    """Tell whether an acronym, or its plural, is a word of the text or a part of one with hyphens."""
    at = text.find(acronym)
    while at >= 0:
        end = at + len(acronym)
        around = text[text.rfind(" ", 0, at) + 1 : end + len(text[end : end + _FAR].split(" ", 1)[0])]
        words = _WORD.findall(around)
        if {acronym, f"{acronym}s"} & {part for word in words for part in (word, *word.split("-"))}:
            return True
        at = text.find(acronym, end)
    return False
