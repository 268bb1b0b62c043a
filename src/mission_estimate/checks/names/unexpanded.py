"""An acronym is never written out.

What: a word with two or more capitals that is registered for no mission, actor or acronym, is no part of a
registered name, and is explained next to it in no text. The English name before the acronym of another
language explains it too. UN, EU, US and UK need no expansion (they are headwords of every dictionary);
roman numerals, currencies, document symbols, the numbers of roads and types of equipment (RN4, AK-47),
words in capitals and notes on sources are left alone.
Why: a desk officer from another service reads JOC and JMAC as riddles.
Source: United Nations Editorial Manual: spell out at first mention; seen in the 2017 estimate of MINUSMA.
Hint: register it under `acronyms`, which writes it out at its first link, or write it out once.

Fails:
    # functions.yaml
    -      Patrols go out.
    +      Patrols of the QRF go out.

Passes:
    # functions.yaml
    -      Patrols go out.
    +      Patrols of the quick reaction force (QRF) go out, says the UN.
"""

import re
from collections.abc import Iterator

from mission_estimate.checks.acronyms import ACRONYM, known, singular, written_out
from mission_estimate.checks.glosses import glossed
from mission_estimate.checks.once import once
from mission_estimate.checks.sentences import unquoted
from mission_estimate.checks.subject import Subject
from mission_estimate.checks.written import everything
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of

CODE = "NAM003"
SEVERITY = Severity.WARNING
TITLE = "acronym never expanded"

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


def check(subject: Subject) -> Iterator[Finding]:
    """Report each unknown acronym once, where it stands first."""
    told = (
        known(subject)
        | GENERAL
        | PLACEHOLDERS
        | CURRENCIES
        | {found.acronym for found in written_out(subject)}
        | glossed(subject)
        | ON_SIGNS
    )
    for written in everything(subject):
        for passage in written.paragraphs if written.path[0] != "sources" else ():
            words = unquoted(passage.words)
            for found in ACRONYM.finditer(words):
                acronym = singular(found.group())
                if acronym in told or found.group() in told or _is_none(acronym):
                    continue
                if _is_numbered(words, found) or acronym.casefold() in _ordinary(subject):
                    continue
                told.add(acronym)
                yield written.finding(
                    (CODE, SEVERITY, TITLE),
                    f"{acronym} is nowhere written out",
                    f"register {acronym} under `acronyms` with what it stands for, or write it out here",
                    passage.part(found.start(), found.end()),
                )


@once
def _ordinary(subject: Subject) -> frozenset[str]:
    """Return the longer words in small letters and names: UNITED is such a word in capitals."""
    every = (*(text.text for text in subject.texts), *(line for _, line in subject.lines))
    return frozenset(word.casefold() for text in every for word in _LONGER.findall(text))


def _is_numbered(words: str, found: re.Match[str]) -> bool:
    """Tell whether it is the number of a road or a type of equipment: RN4, RN 4, AK-47."""
    if _NUMBERED.fullmatch(found.group()):
        return True
    on_a_road = found.group() in _NATIONAL_ROADS or _ROAD_BEFORE.search(words[: found.start()])
    return bool(on_a_road and _NUMBER_AFTER.match(words, found.end()))


def _is_none(word: str) -> bool:
    capitals = sum(c.isupper() for c in word)
    return (
        bool(_ROMAN.fullmatch(word) or _CAMEL.fullmatch(word)) or (capitals < len(word) / 2) or len(word) < 2
    )
