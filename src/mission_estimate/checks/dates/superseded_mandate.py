"""A resolution that a text calls current after it was replaced."""

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


@rule(
    "DAT007",
    WARNING,
    "superseded mandate as current",
    help="take the value from `mandate.ceiling` or `mandate.current`",
)
def superseded_mandate(context: Context) -> Iterator[Issue]:
    """A sentence gives a superseded mandate as the one in force.

    What: sentences with a word of the present (current, now, today, in force) and a ceiling or an end
    taken from a resolution that is not the one in force; sentences that compare it with the present one
    are left alone.
    Why: the text keeps the old figure when the mandate is renewed, because the path names the old
    resolution.
    Source: the refresh of estimates "after each mandate change".
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
                    f"the sentence speaks of the present with a value of `{taken[1]}`, "
                    f"and `{current[taken[1]]}` is in force"
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
