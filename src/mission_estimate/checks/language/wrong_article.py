"""“A” before a vowel sound, and “an” before a consonant."""

import re
from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.editor_text import everything
from mission_estimate.lazy_regex import pattern_of

_ARTICLE = pattern_of(r"(?P<article>[Aa](?<![\w’'.-].)n?) (?P<word>[A-Za-z][A-Za-z’'-]*)")
_AS_CONSONANT = pattern_of(
    r"(?:eu|ew|uni(?![dmn])|us(?:[aeu])|ut[eio][lnru]|ubi|uk|uran|uro|one\b|once\b|one-|ouija|ugan|u-)",
    re.IGNORECASE,
)
_AS_VOWEL = pattern_of(r"(?:hour|honest|honou?r|heir|honorar)", re.IGNORECASE)
_SPELLED = pattern_of(r"[A-Z]{2,}s?(?:-|$)|[A-Z]\d|[A-Z]$")
_SAID_WITH_VOWEL = "AEFHILMNORSX"
_READ_AS_WORDS = pattern_of(
    r"(?:UN[A-Z]{3,}|[A-Z]*[AEIOU][A-Z]*[AEIOU][A-Z]*|N[AE][A-Z]+|S[AEO][A-Z]+|M[AI][A-Z]+|FA[A-Z]+|HU[A-Z]+|RA[A-Z]+)"
)


@rule("TXT114", WARNING, "wrong article", help="write the other article")
def wrong_article(context: Context) -> Iterator[Issue]:
    """A word has the wrong article.

    What: reports “a” before a vowel sound and “an” before a consonant, with the exceptions of English (a
    unit, an hour) and acronyms as they are pronounced (an NGO, a UN mission).
    Why: the error often remains after a word was replaced.
    Source: experience; copy editors check for it.
    """
    for written in everything(context):
        for passage in written.paragraphs:
            for found in _ARTICLE.finditer(passage.words):
                article, word = found["article"], found["word"]
                wanted = _wanted(word)
                if (
                    wanted
                    and article.lower() != wanted
                    and not (article == "A" and found.start() and word[0].islower())
                ):
                    yield written.issue(
                        passage.part(found.start(), found.end()),
                        f"“{article} {word}” has the wrong article",
                        f"write “{wanted} {word}”",
                    )


def _wanted(word: str) -> str:
    """Return the article for a word; "" if both are used."""
    if _SPELLED.match(word):
        if _READ_AS_WORDS.match(word):
            return ""
        return "an" if word[0] in _SAID_WITH_VOWEL else "a"
    if word[0].lower() in "aeiou":
        return "" if word.isupper() else "a" if _AS_CONSONANT.match(word) else "an"
    return "an" if _AS_VOWEL.match(word) else "" if word.lower().startswith("histor") else "a"
