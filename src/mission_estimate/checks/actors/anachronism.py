"""Sentences that date an actor to a year in which it did not exist."""

import re
from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.date_paths import dates_of
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.editor_text import Written, texts
from mission_estimate.checks.sentences.split import STAND_IN, Passage, unquoted
from mission_estimate.checks.world.date_words import on_or_in
from mission_estimate.derived_values.lifetimes import Lifetime, lifetimes
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.dates import EdtfDate

_FIRST = pattern_of(r"(?:Already in|In|By|During|At the end of|In (?:early|late|mid-?))\s?((?:19|20)\d\d)\b")
_COUNTED = pattern_of(r"\b[Ss]ince ((?:19|20)\d\d)\b[^;]*?\bfrom \w+ (\([^()]*\))")
_YEAR = pattern_of(r"\b(?:19|20)\d\d\b")
_OTHER_TIME = pattern_of(
    r"\b(?:later|future|became|become|becomes|before|prior|forerunners?|predecessors?|successors?|today|now|former"
    r"|would|until|merged|since renamed|then (?:called|known))\b",
    re.IGNORECASE,
)
_ID = pattern_of(r"\[\[\s*([a-z0-9-]+)")
_ACRONYM = pattern_of(r"\b[A-Z][A-Za-z]*[A-Z]\b")


@rule("ACT018", WARNING, "actor did not exist yet", help="name the predecessor, or correct the year")
def anachronism(context: Context) -> Iterator[Issue]:
    """A sentence dates an actor to a time before it was formed.

    What: compares the year of a sentence with the origins of the actors that it links or names by their
    acronym. The year is at the start of the sentence (“In 2012, the [[red-band]] …”) or belongs to a
    count that lists its actors (“since 2012 … from two ([[red-band]] and [[old-band]])”). Sentences
    with a word such as later, became, before or predecessor are skipped.
    Why: a group cannot act or be counted before it was formed; the year or the group is wrong.
    Source: seen in the 2017 estimate of MINUSMA: a movement counted in 2012 that was formed in May
    2013.
    """
    lives = {key: life for key, life in lifetimes(context.estimate).items() if life.formed is not None}
    acronyms = {str(actor.acronym): str(actor.id) for actor in context.estimate.actors if actor.acronym}
    for written in texts(context):
        if not written.of_editors or not _YEAR.search(written.text):
            continue
        for sentence in written.sentences:
            for year, piece in _dated(sentence):
                for actor, at in _actors(written, piece, acronyms):
                    life = lives.get(actor)
                    if life is not None and life.begins_after(year):
                        because = dates_of(context, actor)
                        yield _issue(written, at, life, year)._replace(because=because)


def _dated(sentence: Passage) -> Iterator[tuple[EdtfDate, Passage]]:
    """Yield a year with the part of the sentence that it dates without doubt."""
    words = unquoted(sentence.words)
    counted = _COUNTED.search(words)
    if counted:
        yield EdtfDate.parse(counted[1]), sentence.part(*counted.span(2))
        return
    first = _FIRST.match(words)
    if first and len(set(_YEAR.findall(words))) == 1 and not _OTHER_TIME.search(words):
        yield EdtfDate.parse(first[1]), sentence


def _actors(written: Written, piece: Passage, acronyms: dict[str, str]) -> Iterator[tuple[str, Passage]]:
    for found in re.finditer(STAND_IN, piece.words):
        link = _ID.match(written.text, piece.places[found.start()])
        if link:
            yield link[1], piece.part(*found.span())
    for found in _ACRONYM.finditer(piece.words):
        if found.group() in acronyms:
            yield acronyms[found.group()], piece.part(*found.span())


def _issue(written: Written, at: Passage, life: Lifetime, year: EdtfDate) -> Issue:
    formed = on_or_in(life.formed) if life.formed is not None else ""
    return written.issue(at, f"{life.name} was formed {formed}, but the sentence is about {year}")
