"""Characters that the typefaces of the documents do not have."""

import unicodedata
from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.markup.tokens import spot_at
from mission_estimate.repertoire import SCRIPTS, not_shown

_MOST = 5


@rule("TXT025", ERROR, "character without a typeface",
      help="write the name in Latin letters, and the sign in words")  # fmt: skip
def character_without_typeface(context: Context) -> Iterator[Issue]:
    """A text contains a character that no typeface has.

    What: texts, names and titles may only contain characters of the typefaces that ship with the
    program: Latin, Greek, Cyrillic, Arabic, Hebrew, Ethiopic, Tifinagh, N’Ko, Adlam, Vai, Georgian,
    Devanagari and Khmer letters, and common signs. Compatibility forms of a letter or digit, such as
    full-width digits, are not supported.
    Why: the PDF would show an empty box instead of the character.
    Source: experience; names pasted from web pages.
    """
    for path, text in (*((text.path, text.text) for text in context.texts), *context.lines):
        lacking = not_shown(text)
        if lacking:
            first = text.index(lacking[0])
            message = f"the typefaces of the documents do not have {_named(lacking)}"
            spot = spot_at(text, first)
            yield Issue(path, message, _remedy(lacking), spot=spot)


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
    return "remove it, or write it in words"
