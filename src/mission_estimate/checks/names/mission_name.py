"""The official names of missions."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.editor_text import around
from mission_estimate.checks.sentences.official_names import altered_missions


@rule(
    "NAM002",
    WARNING,
    "not the official name of the mission",
    help="write the official name, or link the mission by its id",
)
def mission_name(context: Context) -> Iterator[Issue]:
    """A mission's name in a text is not its official one.

    What: a long sequence of capitalized words that is a mission's name but for a word or two missing,
    added or changed; “UN” counts as “United Nations”. Missions whose right names differ by a word, such
    as those in Sudan and South Sudan, are known.
    Why: the name of a mission is its legal identity, from the resolution that set it up.
    Source: seen in the 2017 estimate of MINUSMA, whose own name lacks “Integrated” twice.
    """
    for found in altered_missions(context):
        yield found.written.issue(
            found.piece,
            f"{around(found.piece.words, 120)} is not the official name, {found.name}",
            "write the official name, or link the mission: `[[id]]`",
        )
