"""Letters that look like something else, and codes of characters that are printed as they are written."""

import unicodedata
from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.world.confusables import LATIN_OF, looks_latin
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup.tokens import spot_at
from mission_estimate.positions import DataPath

_FOREIGN = pattern_of("[\u0370-\u052f]")
_LATIN_WORD = pattern_of("[A-Za-z]{2}")
_WORD = pattern_of(r"(?<![\w.,])[^\W\d_]+(?!\w)")
_QUOTED = ("“", "‘", "«", "„", '"', "*")
_LETTER_IN_NUMBER = pattern_of(
    r"(?<![\w./-])(?:\d[\d.,]*[OolI][\d.,OolI]*\d|\d{2,}O|\d+O{2,}|[lIO],\d{3}(?:,\d{3})*)(?![\w/-])"
)
_DIGIT_FOR = {"O": "0", "o": "0", "l": "1", "I": "1"}


@rule(
    "TXT117",
    WARNING,
    "letters that look alike",
    help="write the word in Latin letters, and the number with digits only",
)
def look_alike_letters(context: Context) -> Iterator[Issue]:
    """A word or number is written with letters that look like others.

    What: words of a Latin line that consist only of Cyrillic or Greek letters that look like Latin ones,
    and numbers with a Latin letter for a digit, such as “1O,000” and “1l5”.
    Lines that have other letters of the same script, and words in quotation marks, are in a foreign
    language and are left alone.
    Why: no search finds the word, a screen reader reads something else, and a name can be forged so.
    Source: Unicode Technical Standard 39 (whole-script confusables).
    """
    for path, text in _lines(context):
        if _FOREIGN.search(text):
            yield from _words(path, text)
        for found in _LETTER_IN_NUMBER.finditer(text):
            number = "".join(_DIGIT_FOR.get(sign, sign) for sign in found.group())
            letter = next(sign for sign in found.group() if sign in _DIGIT_FOR)
            yield Issue(
                path,
                f"“{found.group()}” has the letter “{letter}” where a number has a digit",
                f"write {number} if it is a number",
                spot=spot_at(text, found.start(), len(found.group())),
            )


def _lines(context: Context) -> Iterator[tuple[DataPath, str]]:
    yield from ((text.path, text.text) for text in context.texts)
    yield from context.lines


def _words(path: DataPath, text: str) -> Iterator[Issue]:
    """Report the words of a text that only look Latin, unless another word shows that a language is meant."""
    words = [found for found in _WORD.finditer(text) if _FOREIGN.search(found.group())]
    if not _LATIN_WORD.search(text) or not all(looks_latin(found.group()) for found in words):
        return
    for found in words:
        if text[: found.start()].endswith(_QUOTED):
            continue
        latin = "".join(LATIN_OF[letter] for letter in found.group())
        script = unicodedata.name(found.group()[0]).split()[0].capitalize()
        letters = f"{script} letters" if len(latin) > 1 else f"a {script} letter"
        yield Issue(
            path,
            f"“{found.group()}” is written with {letters}, and looks like the Latin “{latin}”",
            f"write “{latin}” in Latin letters; put a word of another language into quotation marks",
            spot=spot_at(text, found.start(), len(found.group())),
        )


_CODE = pattern_of(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2});")


@rule("TXT118", WARNING, "code of a character", help="write the character itself")
def character_code(context: Context) -> Iterator[Issue]:
    """A name or title holds the code of a character instead of the character.

    What: codes such as `&amp;`, `&lt;` and `&#39;` in names, titles and other lines. Those of a source are
    read as the characters that they mean, since reference managers export them.
    Why: a line is printed as it is written, so readers see `&amp;`.
    Source: experience with titles copied from the source of a web page.
    """
    for path, line in context.lines:
        for found in _CODE.finditer(line) if "&" in line else ():
            yield Issue(
                path,
                f"“{found.group()}” is the code of a character, and is printed as it is written",
                spot=spot_at(line, found.start(), len(found.group())),
            )
