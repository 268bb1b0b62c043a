"""Detect numbers that count something: “March 3.7 million people”, “15 September 36 refugees”.

A number after the name of a month may be a day or a year, or begin the next phrase.
"""

import re

from mission_estimate.lazy_regex import pattern_of

_AMOUNT = pattern_of(
    r"[.,]\d|\s*(?:%|°)|[\s-](?:million|billion|trillion|thousand|hundred|dozen|percent|per cent)\b"
    r"|\s(?:of (?:the|them|these|those|whom|which)|had|have|were|are|died|fled)\b"
)
"""What follows the number of an amount."""
_TO_ANOTHER = pattern_of(r"(?:\s?[–-]\s?|\s(?:to|or|and)\s)\d+")
_NEXT = pattern_of(r"\s(?P<word>[A-Za-zÀ-ÿ][\w’'-]*)")
_MOST_WORDS = 4
_WORDS_BEFORE_NO_NOUN = (
    "a an the its their his her our this these that those it they he she we you who which when where while "
    "and or but nor to in on at by from with for until till as after before during since under over through "
    "between into about against because if so then there not was were is are has had have did do does will "
    "would shall should may might can could must be been being"
)
_CLOSING = frozenset(_WORDS_BEFORE_NO_NOUN.split())
"""A number before one of these words counts nothing."""
_WORDS_OF_GROUPS = (
    "people men women children troops police personnel staff cattle dead wounded injured civilians others "
    "more youth military infantry livestock percent km miles hectares"
)
_GROUPS = frozenset(_WORDS_OF_GROUPS.split())
_WORDS_NOT_COUNTED = "elections polls talks negotiations consultations rains always perhaps news politics"
_NO_NOUNS = frozenset(_WORDS_NOT_COUNTED.split())
_WORDS_OF_THIRD_PERSON = (
    "holds ends runs begins starts expires says shows sets "
    "remains stands calls gives takes makes allows "  # word list
    "requires provides includes applies keeps lasts means marks sees brings leaves needs asks authorizes "
    "extends renews decides continues binds names governs falls fell"
)
_VERBS = frozenset(_WORDS_OF_THIRD_PERSON.split())
_NO_PLURAL = ("ss", "us", "is", "’s", "'s")
_PAST_VERB = pattern_of(r"[a-z]+ed|held|saw|went|took|began|came|met|lost|won|sent|signed")


def counts(words: str, end: int) -> bool:
    """Return whether the number that ends here counts the following words."""
    if is_amount(words, end):
        return True
    other = _TO_ANOTHER.match(words, end)
    return counts(words, other.end()) if other else _a_noun_follows(words, end)


def is_amount(words: str, end: int) -> bool:
    """Return whether the number that ends here continues or has a unit: 3.7, 33,000, 2 million, 4 percent."""
    return _AMOUNT.match(words, end) is not None


def _a_noun_follows(words: str, end: int) -> bool:
    after_name = False
    for _ in range(_MOST_WORDS):
        found = _NEXT.match(words, end)
        if found is None or found["word"].lower() in _CLOSING | _VERBS:
            return False
        if _is_counted(found):
            return True
        if after_name and _PAST_VERB.fullmatch(found["word"]):
            return False  # “In May 2016 Mali elected deputies”
        after_name, end = found["word"][0].isupper(), found.end()
    return False


def _is_counted(found: re.Match[str]) -> bool:
    word = found["word"].lower()
    if word in _NO_NOUNS:
        return False
    return word in _GROUPS or (len(word) > 3 and word.endswith("s") and not word.endswith(_NO_PLURAL))
