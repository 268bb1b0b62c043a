"""Ranks in a text that contradict the figures."""

import re
from collections.abc import Iterator

from mission_estimate.checks.context import Context, Text
from mission_estimate.checks.records.units import facts
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.split import Passage, sentences, spot_of
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.actors import Actor
from mission_estimate.model.countries import NATIONALITIES
from mission_estimate.model.quantities import Fact, Unit

_ORDINALS = ("", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_LARGEST = pattern_of(
    r"\bthe (?:(?P<ordinal>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[\s-])?(?:largest"
    r"|biggest)"
    r" (?:[\w-]+ )?contributor\b|\b[Tt]he (?P<number>two|three|four|five|six|seven|eight|nine|ten)"
    r" (?:largest|biggest)"
    r"(?: [\w-]+)?(?: contributors)?\b",
)
_MOST_DEATHS = pattern_of(
    r"\bthe (?:heaviest loss(?:es)?|most (?:deaths|fatalities|dead|people|soldiers|peacekeepers))\b"
    r"|\blost the most\b"
)
_TABLES = (
    (_LARGEST, "deployment.contributors.states"),
    (_MOST_DEATHS, "casualties.fatalities.by_nationality"),
)
_OTHER_LIST = pattern_of(
    r"\s+(?:to the UN\b|to (?:all )?(?:UN |United Nations )?(?:peacekeeping|operations|missions)"
    r"|of (?:(?:UN|individual|female|formed) )?(?:police|women|civilians?|funds?|money|aid|aircraft"
    r"|helicopters|engineers)"
    r"|(?:[\w’-]+ ){0,6}?(?:worldwide|in the world|overall|(?:in|to|of) the (?:region|budget)))\b",
    re.IGNORECASE,
)
"""What follows if the words mean another list than the mission's contributors."""
_OTHER_KIND = pattern_of(
    r"\b(?:police|financial|civilian|aid|humanitarian|African|European|Asian|UN)\s+contributors?\b"
)
_DEADLY = pattern_of(
    r"\b(?P<rank>\d{1,2})(?:st|nd|rd|th)[\s-](?:most\s+)?(?:deadl\w+|dangerous)", re.IGNORECASE
)
_HINTS = ("largest", "biggest", "heaviest", "the most", "deadl", "dangerous")
_LINK = pattern_of(r"\[\[\s*([a-z][a-z0-9-]*)")


@rule(
    "NUM018",
    WARNING,
    "rank contradicts the figures",
    help="correct the rank, give its date, or insert it from the values",
)
def wrong_rank(context: Context) -> Iterator[Issue]:
    """A rank in a text contradicts the figures.

    What: compares “the largest contributor”, “the three largest are …” and “has lost the most” with the
    tables, and “6th most deadly” with facts that are ranks.
    Why: a typed rank is easily forgotten when the numbers change.
    Source: seen in the 2017 estimate of MINUSMA: ranks at the end of 2015 given as the current ones.
    """
    ranks = [fact for _, fact in facts(context) if fact.unit is Unit.RANK]
    for text in context.texts:
        if text.path[0] == "discrepancies" or not _hints_at_a_rank(text.text):
            continue
        for passage in sentences(text.text):
            if not _hints_at_a_rank(passage.words.casefold()):
                continue
            yield from _of_states(context, text, passage)
            yield from _of_missions(text, passage, ranks)


def _hints_at_a_rank(words: str) -> bool:
    return any(hint in words for hint in _HINTS)


def _of_states(context: Context, text: Text, passage: Passage) -> Iterator[Issue]:
    for pattern, prefix in _TABLES:
        found = pattern.search(passage.words)
        if not found or _is_of_another_list(passage.words, found):
            continue
        claimed, states = _claimed(found)
        named = _states(context, text, passage, prefix)
        for country, rank in named.items() if len(named) == states else ():
            if rank > claimed or (states == 1 and rank < claimed and _is_complete(context, prefix)):
                name = NATIONALITIES.get(country, country)
                yield Issue(
                    text.path,
                    f"{name} is number {rank} in the list, but the text says “{found.group()}”",
                    "correct the rank, or the table",
                    spot=spot_of(text.text, passage.part(found.start(), found.end())),
                )


def _is_of_another_list(words: str, found: re.Match[str]) -> bool:
    """Return whether the rank is about police, funds, or all missions of the United Nations."""
    return bool(_OTHER_LIST.match(words, found.end()) or _OTHER_KIND.search(found.group()))


def _claimed(found: re.Match[str]) -> tuple[int, int]:
    """Return the lowest rank that the words allow, and the number of states they are about."""
    groups = found.groupdict()
    if groups.get("number"):
        number = _NUMBERS[str(groups["number"])]
        return number, number
    return _ORDINALS.index(groups.get("ordinal") or "") + 1, 1


def _is_complete(context: Context, prefix: str) -> bool:
    contributors = context.estimate.deployment.contributors
    return prefix.startswith("deployment") and contributors is not None and bool(contributors.complete)


def _states(context: Context, text: Text, passage: Passage, prefix: str) -> dict[str, int]:
    """Return the listed states that a sentence names or links to, with their ranks."""
    written = text.text[passage.places[0] : passage.places[-1] + 1]
    codes: set[str] = set()
    for target in _LINK.findall(written):
        entry = context.index.by_id.get(target)
        if entry and isinstance(entry.record, Actor) and entry.record.country:
            codes.add(str(entry.record.country))
    ranks: dict[str, int] = {}
    for path, value in context.values.items():
        if path.startswith(prefix) and path.endswith(".rank"):
            code = path.split(".")[-2].upper()
            if code in codes or NATIONALITIES.get(code, code).replace("'", "’") in passage.words:
                ranks[code] = int(str(value.value))
    return ranks


def _of_missions(text: Text, passage: Passage, ranks: list[Fact]) -> Iterator[Issue]:
    for found in _DEADLY.finditer(passage.words):
        malicious = "malicious" in passage.words.lower()
        rank = int(found["rank"])
        for fact in ranks:
            if not re.search(r"death|fatalit|deadl", fact.label, re.IGNORECASE):
                continue
            if ("malicious" in fact.label.lower()) is not malicious or fact.newest.number == rank:
                continue
            dated = [one for one in fact.series if one.number == rank and one.as_of]
            if any(one.as_of and str(one.as_of)[:4] in passage.words for one in dated):
                continue
            yield Issue(
                text.path,
                f"the text says rank {rank}, but “{fact.label}” is {fact.newest.number:,}"
                f" ({fact.newest.as_of or 'undated'})",
                "correct the rank, or give its date",
                spot=spot_of(text.text, passage.part(found.start(), found.end())),
            )
