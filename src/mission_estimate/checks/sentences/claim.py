"""A number in a sentence, and the values that it may have."""

import re
from typing import NamedTuple

from mission_estimate.checks.context import Context
from mission_estimate.checks.sentences.claim_words import OWN
from mission_estimate.checks.sentences.statements import Numeral
from mission_estimate.positions import DataPath


class Claim(NamedTuple):
    """A number and the paths of the values that it may have; the message names the first.

    A number of a `part` only contradicts values that are all smaller.
    """

    numeral: Numeral
    paths: tuple[str, ...]
    what: str
    place: DataPath = ()
    is_part: bool = False


def claim_on(context: Context, numeral: Numeral, paths: tuple[str, ...], what: str) -> Claim | None:
    """Return a claim with the values that exist, or None if the first one does not."""
    known = tuple(path for path in paths if path in context.values)
    return Claim(numeral, known, what) if known and known[0] == paths[0] else None


def names_of_mission(context: Context) -> str:
    """Return a pattern of the primary mission's names in a sentence."""
    mission = context.estimate.primary
    names = "|".join(re.escape(str(word)) for word in (mission.acronym, mission.name) if word)
    return f"(?:{names}|{OWN}|[Tt]he [Mm]ission)"
