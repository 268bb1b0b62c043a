"""Tolls in a title or text that differ from the toll of their event."""

import re
from collections.abc import Iterator
from decimal import Decimal

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.disputes import is_disputed
from mission_estimate.checks.sentences.split import sentences, unquoted
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.events import Event
from mission_estimate.model.quantities import Quantity, Toll

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_WORDS = {
    "a": 1,
    "an": 1,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    **{word: n for n, word in enumerate(_SMALL) if n},
}
_COUNT = (
    rf"(?P<count>\d{{1,3}}(?:,\d{{3}})*|{'|'.join(_WORDS)})(?!\s+(?:other|\w+(?:th|ird|ond)|further|more)\b)"
)
_PEOPLE = (
    r"(?:[\w-]+\s+){0,3}?(?:people|persons|soldiers?|peacekeepers?|civilians?|police(?: officers?|men)?"
    r"|officers?"
    r"|fighters?|gendarmes?|troops|personnel|members|workers?|guards?|men|women|children|villagers|militants|staff)"
)
_WHAT = {
    "killed": (
        r"(?:killed|die[sd]?|dead|murdered|lost their lives)",
        r"(?:kill(?:s|ed|ing)|cost(?:s|ing)? the li(?:fe|ves) of|the deaths? of)",
    ),
    "injured": (r"(?:injured|wounded|hurt)", r"(?:injur(?:es|ed|ing)|wound(?:s|ed|ing))"),
}
_PATTERNS = {
    name: (
        pattern_of(
            rf"\b{_COUNT}\s+{_PEOPLE}\s+(?:(?:from|of|in)\s+[\w’￼-]+\s+)?(?:(?:was|were|are|is"
            rf"|have been|had been|been|reported|slightly|seriously)\s+)*{passive}\b",
            re.IGNORECASE,
        ),
        pattern_of(
            rf"\b{active}\s+(?:at least |about |some |up to |more than |over |nearly"
            rf" )?{_COUNT}\b(?!\s*(?:percent|%|years?|km))",
            re.IGNORECASE,
        ),
    )
    for name, (passive, active) in _WHAT.items()
}


@rule("NUM020", WARNING, "text contradicts the toll of an event",
      help="correct the wrong number, or insert the toll with `{{ events.ID.killed }}`")  # fmt: skip
def toll_mismatch(context: Context) -> Iterator[Issue]:
    """The title or text of an event gives another toll than its fields.

    What: compares “three soldiers are killed”, “kills 12”, “two … die” in an event, in words or figures,
    with `killed` and `injured`.
    Why: the table prints the field and the sentence another number; the reader does not know which is
    right.
    Source: tolls often rise in the days after an attack, and authors update only one of the places.
    """
    for index, event in enumerate(context.estimate.events):
        for field, words in (("title", str(event.title)), ("text", _first(event))):
            for name, number, toll in _tolls(event, words):
                path = ("events", index, name)
                if not _fits(number, toll) and not is_disputed(context, path, numbers=(number,)):
                    yield Issue(
                        ("events", index, field),
                        f"the {field} says {number:,} {name}, but `{name}` is {_shown(toll)}",
                        f"correct the wrong number, or insert the toll with"
                        f" `{{{{ events.{event.id}.{name} }}}}`",
                    )


def _first(event: Event) -> str:
    """Return the first sentence of the text: later ones describe other sources and other days."""
    found = sentences(event.text) if event.text is not None else ()
    return unquoted(found[0].words) if found else ""


def _tolls(event: Event, words: str) -> Iterator[tuple[str, Decimal, Toll]]:
    for name, patterns in _PATTERNS.items():
        toll = getattr(event, name)
        if toll is None:
            continue
        found = next((match for pattern in patterns if (match := pattern.search(words))), None)
        if found is not None:
            count = found["count"].lower().replace(",", "")
            yield name, Decimal(_WORDS.get(count) or count), toll


def _fits(number: Decimal, toll: Quantity) -> bool:
    if toll.low is not None and toll.high is not None:
        return toll.low <= number <= toll.high
    return number == toll.value


def _shown(toll: Quantity) -> str:
    return f"{toll.value:,}" if toll.value is not None else f"{toll.low:,} to {toll.high:,}"
