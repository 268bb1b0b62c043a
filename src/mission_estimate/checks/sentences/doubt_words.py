"""Words that express doubt about who did something: allegedly, suspected, by unconfirmed reports.

A doubt about a number (“reportedly killing five”) is not about the perpetrator, and neither are suspects who
were arrested.
"""

import re

from mission_estimate.checks.sentences.editor_text import Written
from mission_estimate.checks.sentences.split import Passage, unquoted
from mission_estimate.lazy_regex import pattern_of

_DOUBT = pattern_of(
    r"\b(?:alleged(?:ly)?|reportedly|reported to have|suspected|presumed|presumably|purported(?:ly)?"
    r"|supposed(?:ly)?|apparently|possibly|probably|perhaps|may have|might have"
    r"|(?:by|from|in|on|after) unconfirmed [a-z]+"
    r"|unconfirmed (?:reports?|accounts?|claims?)|unverified [a-z]+|rumou?red|rumou?rs"
    r"|(?:is|are|was|were) (?:widely )?(?:believed|thought|said|accused|assumed)|believed to (?:be|have)"
    r"|reports? (?:suggests?|blames?)|(?:press|media|local|early|initial|some) reports say"
    r"|claim(?:s|ed|ing) (?:that|to have)|it (?:is|was) claimed"
    r"|accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
_A_NUMBER = pattern_of(
    r"\W+(?:(?:up|at|more|fewer|as|to|least|than|many|some|about|around|between) )*"
    r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens|several|scores"
    r"|hundreds)\b"
    r"|(?:kill|wound|injur|leav|destroy|captur|los)(?:ing|es?)\b|(?:killed|wounded|injured)\b(?! by\b)"
    r"|dead\b|death toll|ransom)",
    re.IGNORECASE,
)
_SETTLED = pattern_of(
    r"\b(?:confirm(?:s|ed)|establish(?:es|ed)|convict(?:s|ed)|proved|proven|admit(?:s|ted)|sentenced|verified"
    r"|(?:inquiry|investigation|court|board|panel|judges?) (?:\w+ ){0,2}(?:found|held|concluded|named))\b",
    re.IGNORECASE,
)
_DOERS = pattern_of(
    r"\b(?:attack(?:ed|ers?)|ambush(?:ed)?|raid(?:ed|ers)?|shelled|bombed|carried out|behind it|behind the"
    r"|responsib\w+|perpetrat\w+|culprits?|gunmen|militants?|assailants?|fighters|rebels|insurgents|jihadists|bandits|terrorists"
    r"|members|elements|work of|fired|planted|laid by|did it|done by|they|them|theirs|the group|the band"
    r"|the movement)\b",
    re.IGNORECASE,
)
_CLAUSE = pattern_of(r"[;:]|,? (?:and|but|while|whereas|although) ")
_ARRESTED = pattern_of(r"\b(?:arrest|detain|captured|handed over|releas)", re.IGNORECASE)


def doubt_in(sentence: Passage) -> Passage | None:
    """Return the words of a sentence that express doubt about the perpetrator."""
    words = unquoted(sentence.words)
    if _ARRESTED.search(words):
        return None
    for found in _DOUBT.finditer(words):
        if not _A_NUMBER.match(words, found.end()):
            return sentence.part(found.start(), found.end())
    return None


def clause_of(sentence: Passage, piece: Passage) -> Passage:
    """Return the clause of a sentence that contains a piece of it."""
    at = sentence.places.index(piece.places[0])
    start = 0
    for cut in _CLAUSE.finditer(sentence.words):
        if cut.start() > at:
            return sentence.part(start, cut.start())
        start = cut.end()
    return sentence.part(start, len(sentence.words))


def names_the_doers(words: str) -> bool:
    """Return whether words are about the perpetrators without naming them."""
    return _DOERS.search(words) is not None


def is_settled(written: Written) -> bool:
    """Return whether a text says that the matter was settled."""
    return _SETTLED.search(unquoted(written.text)) is not None
