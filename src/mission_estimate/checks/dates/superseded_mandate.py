"""Superseded resolutions that a text describes as current."""

import re
from collections.abc import Iterator

from mission_estimate.checks.context import Context, Text
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.split import sentences
from mission_estimate.derived_values.mandates import in_force, resolutions_of
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup.tokens import spot_at

PRESENT = pattern_of(
    r"\b(?:current|currently|now|today|presently|at present|in force|still)\b", re.IGNORECASE
)
COMPARED = pattern_of(
    r"\b(?:than|from|instead|before|previous|previously|earlier|former|formerly|old|was|were|had|no longer"
    r"|compared|against|until|superseded|replaced)\b",
    re.IGNORECASE,
)
TAKEN = pattern_of(r"\{\{\s*mandate\.resolutions\.([a-z0-9-]+)\.(?:ceiling|expires)")
IN_FORCE = pattern_of(r"\{\{\s*mandate\.(?:ceiling|current)\.")


@rule("DAT007", WARNING, "superseded mandate described as current",
      help="use a value from `mandate.ceiling` or `mandate.current`")  # fmt: skip
def superseded_mandate(context: Context) -> Iterator[Issue]:
    """A sentence describes a superseded mandate as current.

    What: reports sentences with a word such as current, now, today or in force, and a ceiling or an end
    from a resolution that is not in force; sentences that compare it with the current one are skipped.
    Why: the path names the old resolution, so the text keeps the old figure after a renewal.
    Source: estimates are updated after each change of the mandate.
    """
    current = _in_force_for(context)
    for text in context.texts:
        if TAKEN.search(text.text):
            yield from _in_text(text, current)


def _in_text(text: Text, current: dict[str, str]) -> Iterator[Issue]:
    for sentence in sentences(text.text):
        written = text.text[sentence.places[0] : sentence.places[-1] + 1]
        if not PRESENT.search(sentence.words) or COMPARED.search(sentence.words) or IN_FORCE.search(written):
            continue
        for place in sentence.places:
            taken = TAKEN.match(text.text, place) if text.text.startswith("{{", place) else None
            if taken and current.get(taken[1], taken[1]) != taken[1]:
                message = (
                    f"the sentence describes the present with a value of `{taken[1]}`, "
                    f"but `{current[taken[1]]}` is in force"
                )
                spot = spot_at(text.text, place, text.text.index("}}", place) + 2 - place)
                yield Issue(text.path, message, spot=spot)


def _in_force_for(context: Context) -> dict[str, str]:
    """Return for each resolution the one of its mission that is in force on the edition date."""
    found: dict[str, str] = {}
    for mission in context.estimate.missions:
        resolutions = resolutions_of(context.estimate, mission.id)
        now = in_force(resolutions, context.estimate.edition.as_of)
        if now is not None:
            found |= {str(resolution.id): str(now.id) for resolution in resolutions}
    return found
