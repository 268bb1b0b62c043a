"""Words with letters of two scripts."""

import unicodedata
from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup.tokens import spot_at

_FOREIGN = pattern_of("[\u0370-\u03bb\u03bd-\u052f]")
_MIXED = pattern_of(
    "[^\\W\\d_]*(?:[A-Za-zÀ-ɏ][\u0370-\u03a8\u03aa-\u03bb\u03bd-\u052f]"
    "|[\u0370-\u03a8\u03aa-\u03bb\u03bd-\u052f][A-Za-zÀ-ɏ])[^\\W\\d_]*"
    "|[0-9][0-9.,]*[\u039f\u03bf\u041e\u043e\u0417][0-9.,\u039f\u03bf\u041e\u043e\u0417]*(?<=[0-9\u039f\u03bf\u041e\u043e\u0417])(?![^\\W_]|-)"
)


@rule("TXT111", ERROR, "word in two scripts", help="type the word again with letters of one script")
def mixed_scripts(context: Context) -> Iterator[Issue]:
    """A word has letters of two scripts.

    What: reports words in texts, names and titles with both Latin and Cyrillic or Greek letters, such as
    a Latin word with a similar Cyrillic letter, and numbers with a Cyrillic or Greek letter as a digit.
    Unit symbols (µ, Ω) are skipped.
    Why: the word looks right, but a search does not find it and a screen reader spells it out; forged
    names use such letters.
    Source: Unicode Technical Standard 39 (mixed-script confusables).
    """
    for path, text in (*((text.path, text.text) for text in context.texts), *context.lines):
        if not _FOREIGN.search(text):
            continue
        for found in _MIXED.finditer(text):
            letter = next(c for c in found.group() if _FOREIGN.match(c))
            name = unicodedata.name(letter, "a letter of another script").capitalize()
            yield Issue(
                path,
                f"“{found.group()}” looks {_kind_of(found.group())}, but its “{letter}” is {name}",
                help="write the number with digits only" if found.group()[0].isdigit() else "",
                spot=spot_at(text, found.start(), len(found.group())),
            )


def _kind_of(word: str) -> str:
    return "like a number" if word[0].isdigit() else "Latin"
