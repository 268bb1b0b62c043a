"""The likelihood terms of ICD 203: two rows with the same meaning, and their ranges in percent."""

import re

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.judgments import Likelihood

RANGES: dict[Likelihood, tuple[int, int]] = {
    Likelihood.ALMOST_NO_CHANCE: (1, 5),
    Likelihood.VERY_UNLIKELY: (5, 20),
    Likelihood.UNLIKELY: (20, 45),
    Likelihood.ROUGHLY_EVEN_CHANCE: (45, 55),
    Likelihood.LIKELY: (55, 80),
    Likelihood.VERY_LIKELY: (80, 95),
    Likelihood.ALMOST_CERTAIN: (95, 99),
    Likelihood.REMOTE: (1, 5),
    Likelihood.HIGHLY_IMPROBABLE: (5, 20),
    Likelihood.IMPROBABLE: (20, 45),
    Likelihood.ROUGHLY_EVEN_ODDS: (45, 55),
    Likelihood.PROBABLE: (55, 80),
    Likelihood.HIGHLY_PROBABLE: (80, 95),
    Likelihood.NEARLY_CERTAIN: (95, 99),
}
FIRST_ROW = tuple(RANGES)[:7]
"""From «almost no chance» to «almost certain»; the others are the second row, from «remote»."""

_WORDS: dict[str, Likelihood] = {
    "almost no chance": Likelihood.ALMOST_NO_CHANCE,
    "very unlikely": Likelihood.VERY_UNLIKELY,
    "highly unlikely": Likelihood.VERY_UNLIKELY,
    "unlikely": Likelihood.UNLIKELY,
    "roughly even chance": Likelihood.ROUGHLY_EVEN_CHANCE,
    "even chance": Likelihood.ROUGHLY_EVEN_CHANCE,
    "very likely": Likelihood.VERY_LIKELY,
    "highly likely": Likelihood.VERY_LIKELY,
    "likely": Likelihood.LIKELY,
    "almost certain": Likelihood.ALMOST_CERTAIN,
    "almost certainly": Likelihood.ALMOST_CERTAIN,
    "remote chance": Likelihood.REMOTE,
    "remote possibility": Likelihood.REMOTE,
    "highly improbable": Likelihood.HIGHLY_IMPROBABLE,
    "improbable": Likelihood.IMPROBABLE,
    "roughly even odds": Likelihood.ROUGHLY_EVEN_ODDS,
    "even odds": Likelihood.ROUGHLY_EVEN_ODDS,
    "highly probable": Likelihood.HIGHLY_PROBABLE,
    "very probably": Likelihood.HIGHLY_PROBABLE,
    "probable": Likelihood.PROBABLE,
    "probably": Likelihood.PROBABLE,
    "nearly certain": Likelihood.NEARLY_CERTAIN,
    "nearly certainly": Likelihood.NEARLY_CERTAIN,
}
TERM = pattern_of(
    r"(?<![\w-])(?:" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")(?![\w-])", re.IGNORECASE
)
_MENTIONS = ("likely", "certain", "chance", "odds", "robab", "emote ")


def term_of(words: str) -> Likelihood:
    """Return the term of a match of `TERM`."""
    return _WORDS[words.lower()]


def in_first_row(term: Likelihood) -> bool:
    """Return whether a term is in the first row."""
    return term in FIRST_ROW


def may_hold_a_term(text: str) -> bool:
    """Return whether a text may contain a term: a quick test before the slow search."""
    return any(mention in text for mention in _MENTIONS)
