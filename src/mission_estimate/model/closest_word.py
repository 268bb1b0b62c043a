"""Find the word that was meant: by a slip of the pen, or by its meaning; never by letters that look alike.

`armed-group` is no misspelt `jihadist-group`. A wrong offer costs more than none, because people take it.
"""

from collections.abc import Sequence
from difflib import get_close_matches

from mission_estimate.model.synonyms import SYNONYMS

ALIKE = 0.8
"""How much of two words must agree, as `difflib` counts it: all but one letter of five, two of ten."""

KEYS_ALIKE = 0.75
"""The same of keys, which are few at each place."""

SHORTEST = 4
"""Letters below which every word is near to another."""


def nearest_word(word: str, known: Sequence[str], vocabulary: str) -> str | None:
    """Return the word of a closed list that is meant, if that is beyond doubt."""
    return _meaning(word, vocabulary) or slip_of(word, known)


def slip_of(word: str, known: Sequence[str], alike: float = ALIKE) -> str | None:
    """Return the one known word that differs by capitals, hyphens, a plural or a letter or two."""
    plain = {_plain(other): other for other in known}
    written = _plain(word)
    for form in (written, *_numbers(written)):
        if form in plain:
            return plain[form]
    if len(written) < SHORTEST:
        return None
    near = get_close_matches(written, plain, n=2, cutoff=alike)
    return plain[near[0]] if len(near) == 1 or (near and _clearly(written, near)) else None


def _clearly(written: str, near: Sequence[str]) -> bool:
    """Return whether the first of two near words is much nearer than the second."""
    return bool(get_close_matches(written, near[:1], n=1, cutoff=0.85)) and not get_close_matches(
        written, near[1:], n=1, cutoff=0.85
    )


def _meaning(word: str, vocabulary: str) -> str | None:
    return SYNONYMS.get(vocabulary, {}).get(_plain(word))


def _plain(word: str) -> str:
    return "-".join(word.lower().replace("_", " ").replace("-", " ").split())


def _numbers(word: str) -> tuple[str, ...]:
    """Return the plural and the singular that a word may have."""
    singular = (word[:-3] + "y",) if word.endswith("ies") else (word[:-1],) if word.endswith("s") else ()
    plural = word[:-1] + "ies" if word.endswith("y") else f"{word}s"
    return (plural, *singular)
