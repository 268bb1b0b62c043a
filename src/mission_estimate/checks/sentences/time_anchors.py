"""Dates that date a sentence: “by July 2017”, “since 2013”, but not “the Action Plan 2016”.

A year may be part of a name, of a number or of a title, and the date of an accord or a law is the date of its
signature.
"""

import re

from mission_estimate.checks.world.date_words import MONTHS
from mission_estimate.lazy_regex import pattern_of

_MONTH = "|".join(MONTHS)
_YEAR = r"(?:1[89]|20)\d\d"
_DATE = pattern_of(rf"\b(?:\d{{1,2}} (?:{_MONTH})|(?:{_MONTH}) (?:\d{{1,2}}|{_YEAR}))\b")
_SIGNED = pattern_of(
    r"\b(?:accords?|acts?|agreements?|ceasefire|charter|constitution|coup|declaration|decrees?|elections?|laws?|ordinance"
    r"|pact|plan|protocol|referendum|resolutions?(?: \d+(?: \(\d{4}\))?)?|treaty|vote|war) of (?:the )?\Z"
)
_TIME = pattern_of(
    rf"\b(?:as of|after|before|between|by|during|from|in|since|through|throughout|till|to|until)"
    r" (?:(?:the )?(?:fiscal |financial |school )?year )?(?:(?:early|late|mid|about|around)[- ])?"
    rf"{_YEAR}(?:s|[–/]\d\d(?:\d\d)?)?\b"
    rf"|\b(?:early|late|mid)[- ]{_YEAR}\b"
    rf"|\b(?:beginning|close|course|end|half|middle|months?|quarter|rains|rest|season|spring|start|summer|autumn|fall|weeks?"
    rf"|winter|year)s? of (?:the year )?{_YEAR}\b"
    rf"|\bin the {_YEAR}(?:[–/]\d\d)? (?:\w+ )?(?:season|period|year|rains|cycle|session)\b",
    re.IGNORECASE,
)


def is_anchored(sentence: str) -> bool:
    """Return whether the words of a sentence date it."""
    if _TIME.search(sentence):
        return True
    return any(not _SIGNED.search(sentence[: found.start()]) for found in _DATE.finditer(sentence))
