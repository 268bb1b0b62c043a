"""Suggest a known word for an unknown one."""

from collections.abc import Iterable
from difflib import get_close_matches
from heapq import nlargest
from itertools import pairwise

from mission_estimate.checks.memoize import keep

MOST_COMPARED = 30
"""Comparing is slow: of more words, only those with the most shared letters and pairs are compared."""


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return a hint with the nearest known word, or another hint if none is near."""
    near = get_close_matches(word, _alike(word, list(known)), n=1, cutoff=0.6)
    return f"did you mean `{near[0]}`? If not, {otherwise}" if near else otherwise


def _alike(word: str, known: list[str]) -> list[str]:
    if len(known) <= MOST_COMPARED:
        return known
    pairs = _pairs(word)
    return nlargest(MOST_COMPARED, known, key=lambda other: len(pairs & _pairs(other)))


@keep(20_000)
def _pairs(word: str) -> frozenset[str]:
    return frozenset((*word, *map("".join, pairwise(word))))


def with_article(noun: str) -> str:
    """Put «a» or «an» before a noun."""
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
