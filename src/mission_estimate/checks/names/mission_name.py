"""Names of missions that are not the official ones."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.editor_text import around
from mission_estimate.checks.sentences.official_names import altered_missions


@rule("NAM002", WARNING, "unofficial name of a mission",
      help="write the official name, or link the mission: `[[id]]`")  # fmt: skip
def mission_name(context: Context) -> Iterator[Issue]:
    """The name of a mission in a text is not its official name.

    What: reports a long sequence of capitalized words that differs from the name of a mission in a word
    or two; “UN” counts as “United Nations”. Missions with similar official names, such as those in Sudan
    and South Sudan, are distinguished.
    Why: the name of a mission is its legal identity, from the resolution that established it.
    Source: seen in the 2017 estimate of MINUSMA, whose own name lacks “Integrated” twice.
    """
    for found in altered_missions(context):
        yield found.written.issue(
            found.piece,
            f"{around(found.piece.words, 120)} is not the official name, {found.name}",
        )
