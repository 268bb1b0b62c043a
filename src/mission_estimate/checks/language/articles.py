"""The article does not fit the word after it.

What: “a” before a vowel sound and “an” before a consonant, by letters, with the exceptions of English (a
unit, an hour) and acronyms as they are spelled out (an NGO, a UN mission).
Why: it is left over from an edit, where one word was put in the place of another.
Source: experience; every copy editor’s checklist.
Hint: write the other article.

Fails:
    # functions.yaml
    -      Patrols go out.
    +      A armed patrol goes out in a hour.

Passes:
    # functions.yaml
    -      Patrols go out.
    +      A united patrol of an NGO goes out in an hour.
"""

import re
from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.checks.written import everything
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of

CODE = "TXT114"
SEVERITY = Severity.WARNING
TITLE = "a where an belongs"

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


def check(subject: Subject) -> Iterator[Finding]:
    """Compare each article with the sound of the next word."""
    for written in everything(subject):
        for passage in written.paragraphs:
            for found in _ARTICLE.finditer(passage.words):
                article, word = found["article"], found["word"]
                wanted = _wanted(word)
                if (
                    wanted
                    and article.lower() != wanted
                    and not (article == "A" and found.start() and word[0].islower())
                ):
                    yield written.finding(
                        (CODE, SEVERITY, TITLE),
                        f"“{article} {word}” has the wrong article",
                        f"write “{wanted} {word}”",
                        passage.part(found.start(), found.end()),
                    )


def _wanted(word: str) -> str:
    """Return the article for a word; "" where either is heard."""
    if _SPELLED.match(word):
        if _READ_AS_WORDS.match(word):
            return ""
        return "an" if word[0] in _SAID_WITH_VOWEL else "a"
    if word[0].lower() in "aeiou":
        return "" if word.isupper() else "a" if _AS_CONSONANT.match(word) else "an"
    return "an" if _AS_VOWEL.match(word) else "" if word.lower().startswith("histor") else "a"
