"""American and British forms of words, by the kind of difference."""

import re
from typing import NamedTuple

from mission_estimate.lazy_regex import pattern_of

AMERICAN, BRITISH = "American", "British"

_VERBS = (
    "apolog author central character civil colon critic decentral demobil demilitar democrat destabil "
    "emphas equal final formal general harmon hospital ideal immun industrial jeopard legal legitim "
    "liberal local marginal material maxim mechan memor militar minim mobil modern monopol national "
    "neutral normal optim organ penal polar politic popular priorit privat radical rational recogn "
    "reorgan revolution scrutin sensit social special stabil standard subsid summar symbol sympath "
    "synchron terror traumat util victim visual vocal"
)
_OUR = (
    "arm behavi clam col demean endeav enam fav flav harb hon hum lab neighb od parl ranc rig rum sav "
    "splend succ vap vig"
)
_DOUBLE = (
    "cancel channel control counsel dial duel enrol fuel initial label level marshal model panel "
    "quarrel rival signal total travel tunnel"
)
_PAIRS = {
    "re": "center/centre theater/theatre caliber/calibre fiber/fibre specter/spectre somber/sombre",
    "se": "defense/defence offense/offence pretense/pretence license/licence",
    "og": "catalog/catalogue program/programme",
    "yz": "analyze/analyse paralyze/paralyse catalyze/catalyse",
    "words": (
        "aluminum/aluminium gray/grey skeptical/sceptical skeptic/sceptic maneuver/manoeuvre "
        "artifact/artefact plow/plough skillful/skilful fulfill/fulfil enrollment/enrolment "
        "installment/instalment pediatric/paediatric anemia/anaemia diarrhea/diarrhoea toward/towards "
        "among/amongst judgment/judgement aging/ageing"  # word list
    ),
}


class Form(NamedTuple):
    """A word in one of its two forms."""

    word: str
    variety: str
    difference: str
    other: str
    start: int
    stop: int


def _either(pairs: str) -> dict[str, tuple[str, str]]:
    """Return the variety and the other form of each word of a list of pairs."""
    table: dict[str, tuple[str, str]] = {}
    for american, british in (pair.split("/") for pair in pairs.split()):
        table[american] = (AMERICAN, british)
        table[british] = (BRITISH, american)
    return table


_WORDS = {
    word: (variety, kind, other)
    for kind, pairs in _PAIRS.items()
    for word, (variety, other) in _either(pairs).items()
}
_STEMS = sorted(_WORDS, key=len, reverse=True)
_FORM = pattern_of(
    rf"\b(?:(?P<verb>(?:de|dis|re|un)?(?:{_VERBS.replace(' ', '|')}))i(?P<iz>[sz])"
    r"(?P<verbtail>e|ed|es|er|ers|ing|ation|ations|ational)"
    rf"|(?P<our>{_OUR.replace(' ', '|')})o(?P<u>u?)r"
    r"(?P<ourtail>|s|ed|ing|ful|able|hood|hoods|ite|ites|ly|er|ers|al)"
    rf"|(?P<double>{_DOUBLE.replace(' ', '|')})(?P<l>l?)(?P<ltail>ed|ing|er|ers)"
    rf"|(?P<word>{'|'.join(_STEMS)})(?P<wordtail>|s|d|r|rs|ed))\b"
)
_SAME_DOUBLED = frozenset(("control", "enrol"))


def forms(words: str) -> list[Form]:
    """Return every word that has an American and a British form; names have capitals and are left out."""
    return [form for found in _FORM.finditer(words) if (form := _form(found))]


def _form(found: re.Match[str]) -> Form | None:
    start, stop, whole = found.start(), found.end(), found.group()
    if found["verb"]:
        british = found["iz"] == "s"
        other = f"{found['verb']}i{'z' if british else 's'}{found['verbtail']}"
        return Form(whole, BRITISH if british else AMERICAN, "ize", other, start, stop)
    if found["our"]:
        british = bool(found["u"])
        other = f"{found['our']}o{'' if british else 'u'}r{found['ourtail']}"
        return Form(whole, BRITISH if british else AMERICAN, "or", other, start, stop)
    if found["double"]:
        if found["double"] in _SAME_DOUBLED:
            return None
        british = bool(found["l"])
        other = f"{found['double']}{'' if british else 'l'}{found['ltail']}"
        return Form(whole, BRITISH if british else AMERICAN, "l", other, start, stop)
    variety, kind, other = _WORDS[found["word"]]
    return Form(whole, variety, kind, _tailed(other, found["wordtail"]), start, stop)


def _tailed(word: str, tail: str) -> str:
    """Put a tail to the other form of a word: centered, centred."""
    if tail.startswith("e") and word.endswith("e"):
        return word + tail[1:]
    return word + ("ed" if tail == "d" and not word.endswith("e") else tail)
