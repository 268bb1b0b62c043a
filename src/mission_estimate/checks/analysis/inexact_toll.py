"""Tolls whose bound contradicts the title or text of their event."""

import re
from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.hedge_words import HEDGES, hedge_before
from mission_estimate.checks.sentences.numerals import NUMBER, read_number
from mission_estimate.checks.sentences.split import sentences, spot_of
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.events import Event
from mission_estimate.model.quantities import Bound, Toll
from mission_estimate.positions import DataPath, TextSpot

_NUMBER = pattern_of(rf"(?<![\w.,-])(?:{NUMBER})(?![\w,.-]*\w)", re.IGNORECASE)
_HARM = {
    "killed": pattern_of(r"\bkill|\bdead\b|\bdie[sd]?\b|\bdeath|\bdying\b|\bfatal", re.IGNORECASE),
    "injured": pattern_of(r"\binjur|\bwound|\bhurt\b", re.IGNORECASE),
}
_TIME = pattern_of(r" (?:minutes|hours?|days?|nights|weeks?|months?|years?|km|kilometers|miles|percent)\b")
_AFTER = pattern_of(r"^\s+or (?:more|fewer|less|so)\b")


@rule("ANA010", WARNING, "text contradicts the bound of a toll",
      help="write `{value: 5, bound: at-least}`, or correct the sentence")  # fmt: skip
def inexact_toll(context: Context) -> Iterator[Issue]:
    """A toll is exact in its field but not in the text, or the reverse.

    What: if the title or text of an event gives the same number of killed or injured as the field, with
    "at least", "about", "some", "more than" or similar words, the field has a `bound`; and if the field
    has a bound, the text gives it too.
    Why: the table says five and the sentence at least five; readers copy the table.
    Source: UN guidance on casualty recording (OHCHR, 2019); the 2017 estimate of MINUSMA gives most
    tolls as "at least".
    """
    for index, event in enumerate(context.estimate.events):
        for name, toll in (("killed", event.killed), ("injured", event.injured)):
            if toll is None or toll.value is None:
                continue
            for place, sentence, spot in _sentences(event):
                if message := _contradiction(sentence, name, toll):
                    advice = f"give `{name}` the bound of its source, and use the same bound in the text"
                    yield Issue(("events", index, *place), message, advice, spot=spot)


def _sentences(event: Event) -> Iterator[tuple[DataPath, str, TextSpot | None]]:
    yield ("title",), event.title, None
    if event.text is None:
        return
    for sentence in sentences(event.text):
        yield ("text",), sentence.words, spot_of(event.text, sentence)


def _contradiction(sentence: str, name: str, toll: Toll) -> str:
    """Describe how the sentence differs; if it gives the number twice, both must differ."""
    if not _HARM[name].search(sentence):
        return ""
    same = [found for found in _NUMBER.finditer(sentence) if read_number(found.group()) == toll.value]
    faults = [
        _differs(sentence, found, name, toll) for found in same if not _TIME.match(sentence, found.end())
    ]
    return faults[0] if faults and all(faults) else ""


def _differs(sentence: str, found: re.Match[str], name: str, toll: Toll) -> str:
    hedge, after = hedge_before(sentence[: found.start()]), _AFTER.match(sentence[found.end() :])
    said = f"{hedge} {found.group()}".strip() + (after.group() if after else "")
    if (hedge or after) and toll.bound is Bound.EXACT:
        return f"the text says “{said}”, but `{name}` is exactly {toll.value}"
    opposite = hedge != "" and {HEDGES[hedge], toll.bound} == {Bound.AT_LEAST, Bound.AT_MOST}
    if opposite or (not (hedge or after) and toll.bound is not Bound.EXACT):
        return f"the text says “{said}”, but `{name}` is {_shown(toll)}"
    return ""


def _shown(toll: Toll) -> str:
    return f"{toll.bound} {toll.value}".replace("-", " ")
