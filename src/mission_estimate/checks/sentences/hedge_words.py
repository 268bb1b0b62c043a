"""Words that mark a number as not exact."""

import re

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.quantities import Bound

HEDGES: dict[str, Bound] = {
    "at least": Bound.AT_LEAST,
    "no fewer than": Bound.AT_LEAST,
    "no less than": Bound.AT_LEAST,
    "not fewer than": Bound.AT_LEAST,
    "more than": Bound.AT_LEAST,
    "over": Bound.AT_LEAST,
    "upwards of": Bound.AT_LEAST,
    "about": Bound.ABOUT,
    "around": Bound.ABOUT,
    "some": Bound.ABOUT,
    "approximately": Bound.ABOUT,
    "roughly": Bound.ABOUT,
    "an estimated": Bound.ABOUT,
    "nearly": Bound.ABOUT,
    "almost": Bound.ABOUT,
    "close to": Bound.ABOUT,
    "at most": Bound.AT_MOST,
    "no more than": Bound.AT_MOST,
    "not more than": Bound.AT_MOST,
    "up to": Bound.AT_MOST,
    "as many as": Bound.AT_MOST,
    "fewer than": Bound.AT_MOST,
    "less than": Bound.AT_MOST,
    "under": Bound.AT_MOST,
}
PATTERN = r"\b(?:" + "|".join(sorted(HEDGES, key=len, reverse=True)) + ")"
BEFORE = pattern_of(rf"({PATTERN})\s+(?:the |a |an |only |its )?$", re.IGNORECASE)
"""A hedge at the end of the words before a number."""


def hedge_before(words: str) -> str:
    """Return the hedge at the end of a piece of text, or ""."""
    found = BEFORE.search(words)
    return found[1].lower() if found else ""
