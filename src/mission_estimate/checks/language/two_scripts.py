"""A word has letters of two scripts.

What: words of texts, names and titles in which Latin letters stand beside Cyrillic or Greek ones, such as a
Latin word with a Cyrillic letter that looks alike. Signs of units (µ, Ω) are left alone.
Why: it looks right and is found by no search; a screen reader spells it out; it is also how a name is
forged.
Source: Unicode Technical Standard 39 (mixed-script confusables).
Hint: write the word anew with letters of one script.

Fails:
    # functions.yaml
    -      Patrols go out.
    +      Πatrols go out.

Passes:
    # functions.yaml
    -      Patrols go out.
    +      Patrols (патруль) go out.
"""

import unicodedata
from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of
from mission_estimate.prose.tokens import spot_at

CODE = "TXT111"
SEVERITY = Severity.ERROR
TITLE = "word in two scripts"

_FOREIGN = pattern_of("[\u0370-\u03bb\u03bd-\u052f]")
_MIXED = pattern_of(
    "[^\\W\\d_]*(?:[A-Za-zÀ-ɏ][\u0370-\u03a8\u03aa-\u03bb\u03bd-\u052f]"
    "|[\u0370-\u03a8\u03aa-\u03bb\u03bd-\u052f][A-Za-zÀ-ɏ])[^\\W\\d_]*"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Look through all texts and lines."""
    for path, text in (*((text.path, text.text) for text in subject.texts), *subject.lines):
        if not _FOREIGN.search(text):
            continue
        for found in _MIXED.finditer(text):
            letter = next(c for c in found.group() if _FOREIGN.match(c))
            name = unicodedata.name(letter, "a letter of another script").capitalize()
            yield Finding(
                CODE, SEVERITY, TITLE, f"“{found.group()}” looks Latin, and its “{letter}” is {name}",
                "write the word anew with letters of one script", path,
                spot=spot_at(text, found.start(), len(found.group())),
            )  # fmt: skip
