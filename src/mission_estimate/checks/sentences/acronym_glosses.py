"""Acronyms that a text explains next to them in words with other initials.

An acronym in another language follows the English name, as in “National Police of the Congo (PNC)”, or a
description, as in “the Congolese army (FARDC)”. Words that differ from the acronym in one letter are taken
for an error and do not explain it.
"""

from collections import Counter
from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.memoize import once
from mission_estimate.checks.sentences.acronyms import in_full, initials, singular
from mission_estimate.checks.sentences.text_prefilter import written_with
from mission_estimate.lazy_regex import pattern_of

_BRACKET = pattern_of(r"\s?\((?P<acronym>[A-Z][A-Za-z]*[A-Z][a-z]?(?:-[A-Z]+)?)[,;)]")
_LITTLE = "a|an|and|against|at|by|de|des|du|et|for|from|in|la|le|of|on|the|to|with"
_NAMED = pattern_of(rf"(?<![\w’-])[A-Z][\w’-]+(?:(?: (?:{_LITTLE})){{0,3}} [A-Z][\w’-]+)+\Z")
_DESCRIBED = pattern_of(r"\b[Tt]he (?P<words>[A-Z][\w’-]+ (?:[a-z][a-z-]+ ){0,3}[a-z][a-z-]+)\Z")
_LONGEST = 160
MOST_FOREIGN = 0.4
"""The share of letters of a foreign acronym for which the English words need not have an initial."""


@once
def glossed(context: Context) -> frozenset[str]:
    """Return the acronyms in brackets that follow an explanation."""
    return frozenset(
        singular(found["acronym"])
        for written in written_with(context, ("(",))
        if written.path[0] != "sources"
        for passage in written.paragraphs
        for found in _BRACKET.finditer(passage.words)
        for words in _before(passage.words, found.start())
        if _explains(words, singular(found["acronym"]))
    )


def _before(words: str, end: int) -> Iterator[str]:
    """Yield the name or the description that ends at a bracket."""
    named = _NAMED.search(words, max(0, end - _LONGEST), end)
    if named is not None:
        yield named.group()
    described = _DESCRIBED.search(words, max(0, end - _LONGEST), end)
    if described is not None:
        yield described["words"]


def _explains(words: str, written: str) -> bool:
    given, acronym = initials(in_full(words)), written.replace("-", "")
    if _is_slip(given, acronym):
        return False
    if words.rsplit(maxsplit=1)[-1].islower():
        return True
    missing = Counter(acronym.upper()) - Counter(given)
    return missing.total() <= MOST_FOREIGN * len(acronym)


def _is_slip(given: str, acronym: str) -> bool:
    """Return whether the last initials differ from the acronym in one letter."""
    last = given[-len(acronym) :]
    same = sum(one == other for one, other in zip(last, acronym.upper(), strict=False))
    return len(acronym) > 2 and len(last) == len(acronym) and same == len(acronym) - 1
