"""Acronyms: where they are registered, used in a text, and spelled out."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mission_estimate.checks.context import Context
from mission_estimate.checks.memoize import once
from mission_estimate.checks.records.known_names import distance, key, spellings
from mission_estimate.checks.sentences.editor_text import Written
from mission_estimate.checks.sentences.split import STAND_IN, Passage
from mission_estimate.checks.sentences.text_prefilter import written_with
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.positions import DataPath

ACRONYM = pattern_of(r"[A-Z](?<![\w/.@-].)(?=[A-Za-z]*[A-Z])[A-Za-z]*(?:-?\d+)?(?:-[A-Z]{2,}\d*)*(?![\w/])")
"""Two or more capitals; a symbol with slashes, such as S/RES/2364, is not an acronym."""

_WORDS_OF_LITTLE = "a an and as at by de del des du et for from in la le les of on or pour sur the to with"
_LITTLE = frozenset(_WORDS_OF_LITTLE.split())
_OUT_FIRST = pattern_of(
    r"(?:(?<=\()|(?<=called )|(?<=known as ))(?P<acronym>[A-Z][A-Za-z]*[A-Z][A-Za-z]*(?:-?\d+)?)\b"
)
_ACRONYM_FIRST = pattern_of(
    r"\b(?P<acronym>[A-Z][A-Za-z]*[A-Z](?:-?\d+)?)"
    r"(?:,? (?:as|meaning|means|stands for|standing for|short for|for|or))?"
    r" ?[(“\"‘—–]+\s?(?P<words>[^()“”\"—–;.]{6,120})"
)
_SIGNS = ("(", "“", '"')
"""Every text that spells out an acronym has one of these."""
_WORD = pattern_of(r"[^\W_]+(?:[’'][^\W_]+)*")
_BODIES = {"UN": "United Nations", "EU": "European Union", "AU": "African Union", "US": "United States"}
_BODY = pattern_of(r"\b(?:UN|EU|AU|US)\b")


class Expansion(NamedTuple):
    """An acronym with its expansion, and the path of the expansion."""

    acronym: str
    words: str
    path: DataPath


class WrittenOut(NamedTuple):
    """An acronym with its expansion next to it in a text."""

    acronym: str
    words: str
    written: Written
    piece: Passage


def registered(context: Context) -> Iterator[Expansion]:
    """Yield the acronyms of missions and actors, and the others."""
    estimate = context.estimate
    for index, mission in enumerate(estimate.missions):
        yield Expansion(mission.acronym, mission.name, ("missions", index, "name"))
    for index, actor in enumerate(estimate.actors):
        if actor.acronym:
            field = "full_name" if actor.full_name else "name"
            yield Expansion(actor.acronym, actor.full_name or actor.name, ("actors", index, field))
    for index, acronym in enumerate(estimate.acronyms):
        yield Expansion(acronym.acronym, acronym.expansion, ("acronyms", index, "expansion"))


def known(context: Context) -> set[str]:
    """Return every acronym that is registered, alone or as part of a registered name."""
    estimate = context.estimate
    names = [expansion.acronym for expansion in registered(context)]
    for actor in estimate.actors:
        names += spellings(actor)
    for place in estimate.places:
        names += (place.name, *place.also_known_as)
    for source in estimate.sources:
        bodies = (
            source.container_title,
            source.publisher,
            source.number,
            *(a.literal for a in source.author),
        )
        names += filter(None, bodies)
    return {found.group() for name in names for found in ACRONYM.finditer(name)} | set(names)


def singular(acronym: str) -> str:
    """Remove a plural s: IEDs."""
    return acronym[:-1] if acronym.endswith("s") and len(acronym) > 2 and acronym[-2].isupper() else acronym


def initials(words: str) -> str:
    """Return the initials of the main words."""
    return "".join(_letters(w) for part in words.replace("-", " ").split() for w in _WORD.findall(part)[:1]
                   if w.lower() not in _LITTLE).upper()  # fmt: skip


def _letters(word: str) -> str:
    """Return the letters of a word in an acronym: UNOM is the UN Office in Mali."""
    return word if word.isupper() else word[0]


def fits(acronym: str, words: str) -> bool:
    """Return whether the letters of an acronym are the initials of words, with or without the short ones."""
    letters = "".join(c for c in acronym.upper() if c.isalpha())
    every = "".join(_letters(word) for word in re.findall(r"[^\W_]+", words)).upper()
    return letters in {initials(words), every}


@once
def written_out(context: Context) -> tuple[WrittenOut, ...]:
    """Return each acronym with the words next to it in a text, if they may be its expansion."""
    return tuple(
        found
        for written in written_with(context, _SIGNS)
        for passage in written.paragraphs
        for found in (*_words_first(written, passage), *_acronym_first(written, passage))
    )


def _words_first(written: Written, passage: Passage) -> Iterator[WrittenOut]:
    for found in _OUT_FIRST.finditer(passage.words):
        before = passage.words[max(0, found.start() - 160) : found.start()].rpartition(STAND_IN)[2]
        before = re.sub(r"(?:,? (?:called|known as) |\s*\()$", "", before)
        words = _fitting_tail(found["acronym"], before)
        if words:
            start = passage.words.rindex(words, 0, found.start())
            piece = passage.part(start, found.end())
            yield WrittenOut(singular(found["acronym"]), words, written, piece)


def _fitting_tail(acronym: str, before: str) -> str:
    """Return the last words before the bracket whose initials are the acronym, or ""."""
    places = [found.start() for found in re.finditer(r"[^\W_][^\s]*", before)]
    for count in range(2, min(len(places), 12) + 1):
        words = before[places[-count] :]
        if words.split()[0].lower() not in _LITTLE and fits(singular(acronym), words):
            return words
    return ""


def _acronym_first(written: Written, passage: Passage) -> Iterator[WrittenOut]:
    for found in _ACRONYM_FIRST.finditer(passage.words):
        words = found["words"].strip(' ,:”’"')
        if fits(singular(found["acronym"]), words):
            yield WrittenOut(
                singular(found["acronym"]), words, written, passage.part(found.start(), found.end())
            )


def same(one: str, other: str) -> bool:
    """Return whether two expansions are equal except for accents, case, a plural s or a misspelling."""
    first, second = key(in_full(one)).rstrip("s"), key(in_full(other)).rstrip("s")
    return first == second or distance(first, second, 2) <= 2


def in_full(words: str) -> str:
    """Spell out the organizations that a longer name may shorten: the UN Office in Mali."""
    return _BODY.sub(lambda found: _BODIES[found.group()], words)
