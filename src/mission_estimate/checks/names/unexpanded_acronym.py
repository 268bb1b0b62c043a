"""Acronyms without an expansion."""

import re
from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.memoize import once
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.acronym_glosses import glossed
from mission_estimate.checks.sentences.acronyms import ACRONYM, known, singular, written_out
from mission_estimate.checks.sentences.editor_text import everything
from mission_estimate.checks.sentences.split import unquoted
from mission_estimate.lazy_regex import pattern_of

_WORDS_OF_GENERAL = "UN EU US USA UK UTC GMT TV FM PDF ID OK BC AD HIV AIDS COVID GPS SMS SIM DNA PhD MP"
GENERAL = frozenset(_WORDS_OF_GENERAL.split())
_WORDS_OF_PLACEHOLDERS = "TODO FIXME TBD TBC TBA TK XXX"
PLACEHOLDERS = frozenset(_WORDS_OF_PLACEHOLDERS.split())
CURRENCIES = frozenset(("USD", "EUR", "XOF", "XAF", "GBP", "CHF", "CDF", "SDG", "SSP", "CFA"))
_WORDS_ON_SIGNS = "UNCLASSIFIED CONFIDENTIAL RESTRICTED SECRET STRICTLY PRESS POLICE UNITED NATIONS MEDIA NOT"
ON_SIGNS = frozenset(_WORDS_ON_SIGNS.split())
_LONGER = pattern_of(r"\b[A-Za-z][a-z]{4,}\b")
_NUMBERED = pattern_of(r"[A-Z]{2}-?\d{1,4}|(?:RPG|BTR|BMP|BRDM|ZPU|ZSU|MIG|PKM)-?\d{1,4}")
_ROAD_BEFORE = pattern_of(r"\b(?:roads?|routes?|highways?|axis|motorway)(?: the)? \Z", re.IGNORECASE)
_NUMBER_AFTER = pattern_of(r" ?-?\d{1,4}\b")
_NATIONAL_ROADS = frozenset(("RN", "RP", "RR", "RS"))
_ROMAN = pattern_of(r"[IVXLC]+")
_CAMEL = pattern_of(r"(?:Mac|Mc|De|Le|La|Du|Van|Von|Di|Fitz|O)[A-Z][a-z]+")


@rule("NAM003", WARNING, "acronym without expansion",
      help="register it under `acronyms`: its first link spells it out; or spell it out once")  # fmt: skip
def unexpanded_acronym(context: Context) -> Iterator[Issue]:
    """An acronym is never spelled out.

    What: reports a word with two or more capitals that is not registered for a mission, actor or
    acronym, is not part of a registered name, and is not explained next to it in a text. The English
    name before the acronym of another language also explains it. UN, EU, US and UK need no expansion;
    roman numerals, currencies, document symbols, road numbers and types of equipment (RN4, AK-47), words
    in capitals and notes on sources are skipped.
    Why: a reader from another service does not know acronyms such as JOC and JMAC.
    Source: United Nations Editorial Manual: spell out at first mention; seen in the 2017 estimate of
    MINUSMA.
    """
    explained = (
        known(context)
        | GENERAL
        | PLACEHOLDERS
        | CURRENCIES
        | {found.acronym for found in written_out(context)}
        | glossed(context)
        | ON_SIGNS
    )
    for written in everything(context):
        for passage in written.paragraphs if written.path[0] != "sources" else ():
            words = unquoted(passage.words)
            for found in ACRONYM.finditer(words):
                acronym = singular(found.group())
                if acronym in explained or found.group() in explained or _is_none(acronym):
                    continue
                if _is_numbered(words, found) or acronym.casefold() in _ordinary(context):
                    continue
                explained.add(acronym)
                yield written.issue(
                    passage.part(found.start(), found.end()),
                    f"{acronym} is not spelled out anywhere",
                    f"register {acronym} under `acronyms` with its expansion, or spell it out here",
                )


@once
def _ordinary(context: Context) -> frozenset[str]:
    """Return the longer words that are not in capitals: UNITED is such a word in capitals."""
    every = (*(text.text for text in context.texts), *(line for _, line in context.lines))
    return frozenset(word.casefold() for text in every for word in _LONGER.findall(text))


def _is_numbered(words: str, found: re.Match[str]) -> bool:
    """Return whether it is a road number or a type of equipment: RN4, RN 4, AK-47."""
    if _NUMBERED.fullmatch(found.group()):
        return True
    on_a_road = found.group() in _NATIONAL_ROADS or _ROAD_BEFORE.search(words[: found.start()])
    return bool(on_a_road and _NUMBER_AFTER.match(words, found.end()))


def _is_none(word: str) -> bool:
    capitals = sum(c.isupper() for c in word)
    return (
        bool(_ROMAN.fullmatch(word) or _CAMEL.fullmatch(word)) or (capitals < len(word) / 2) or len(word) < 2
    )
