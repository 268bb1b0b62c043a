"""A text has a character that no typeface has.

What: texts, names and titles have only characters of the typefaces that ship with the program: Latin, Greek,
Cyrillic, Arabic, Hebrew, Ethiopic, Tifinagh, N’Ko, Adlam, Vai, Georgian, Devanagari and Khmer letters, and
the usual signs. Forms of a letter or digit that only computers tell apart, such as a digit of full width,
are not among them.
Why: the PDF would show an empty box where the author wrote a word.
Source: experience; names pasted from web pages.
Hint: write the name in Latin letters, and the sign in words.

Fails:
    # functions.yaml
    -      Patrols go out.
    +      Patrols (巡逻) go out.

Passes:
    # functions.yaml
    -      Patrols go out.
    +      Patrols (патруль) go out.
"""

import unicodedata
from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.prose.tokens import spot_at
from mission_estimate.repertoire import SCRIPTS, not_shown

CODE = "TXT025"
SEVERITY = Severity.ERROR
TITLE = "character without a typeface"

_MOST = 5


def check(subject: Subject) -> Iterator[Finding]:
    """Look through all texts and lines."""
    for path, text in (*((text.path, text.text) for text in subject.texts), *subject.lines):
        lacking = not_shown(text)
        if lacking:
            first = text.index(lacking[0])
            message = f"no typeface of the documents has {_named(lacking)}"
            spot = spot_at(text, first)
            yield Finding(CODE, SEVERITY, TITLE, message, _remedy(lacking), path, spot=spot)


def _named(signs: tuple[str, ...]) -> str:
    shown = [_name(sign) for sign in signs[:_MOST]]
    if len(signs) > _MOST:
        return f"{', '.join(shown)} and {len(signs) - _MOST} more"
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))


def _name(sign: str) -> str:
    code = f"U+{ord(sign):04X}"
    visible = sign.isprintable() and not sign.isspace() and not unicodedata.category(sign).startswith("M")
    return f"“{sign}” ({code})" if visible else code


def _remedy(signs: tuple[str, ...]) -> str:
    plain = {sign: unicodedata.normalize("NFKC", sign) for sign in signs}
    if all(plain[sign] != sign and not not_shown(plain[sign]) for sign in signs):
        changes = ", ".join(f"“{plain[sign]}” for “{sign}”" for sign in signs[:_MOST])
        return f"write the plain character: {changes}"
    if any(unicodedata.category(sign)[0] in "LMN" for sign in signs):
        return f"write it in Latin letters; the documents show {SCRIPTS}"
    return "take it out, or say it in words"
