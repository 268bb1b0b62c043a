"""Every name that an estimate registers, and the key by which two spellings are compared.

The key has no accents, hyphens, apostrophes or articles: “Ansar al-Dine”, “Ansar Eddine” and
“Ansar Dine” have one key.
"""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from mission_estimate.checks.context import Context
from mission_estimate.checks.memoize import keep
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.model.actors import Actor
from mission_estimate.model.countries import NATIONALITIES

ARTICLE = r"(?:al|el|ul|ad|ed|ud|ar|er|ur|as|es|us|ash|esh|ech|at|et|an|en|un|az|ez)"
JOINERS = "’'‘\u02bc-"
TOKEN = pattern_of(rf"[^\W_]+(?:[{JOINERS}][^\W_]+)*")
_HYPHENED_ARTICLE = pattern_of(rf"\b{ARTICLE}-(?=\w)")
_ASSIMILATED = pattern_of(r"^[eau]([dnrstz])(?=\1\w{2})")
_WORD = pattern_of(r"[^\W_]+")
_CURLY = pattern_of("[’‘\u02bc]")
_APOSTROPHE = pattern_of("[’'‘\u02bc]")
_NO_WEIGHT = frozenset(("the", "al", "el"))


class Name(NamedTuple):
    """A registered spelling, with the id, the main name and the kind of its owner."""

    spelling: str
    owner: str
    shown: str
    kind: str


@keep(16384)
def key(name: str) -> str:
    """Return a name without accents, articles and anything between the words."""
    return "".join(_parts(name))


def _parts(name: str) -> list[str]:
    folded = name.casefold()
    if folded.isascii() and folded.isalpha():
        return [] if folded in _NO_WEIGHT else [folded]
    if not folded.isascii():
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    words = _WORD.findall(_HYPHENED_ARTICLE.sub("", _APOSTROPHE.sub("", folded)))
    kept = [word for word in words if word not in _NO_WEIGHT]
    return [_ASSIMILATED.sub("", word) if place else word for place, word in enumerate(kept)]


@keep(16384)
def literal(name: str) -> str:
    """Return a name for comparison letter by letter, without quotes and case."""
    folded = name.casefold()
    if folded.isascii() and folded.isalpha():
        return folded
    return " ".join(TOKEN.findall(_CURLY.sub("'", folded)))


def actor_names(context: Context) -> list[Name]:
    """Return every spelling of every actor."""
    return [
        Name(spelling, str(actor.id), str(actor.name), "actor")
        for actor in context.estimate.actors
        for spelling in spellings(actor)
    ]


def spellings(actor: Actor) -> Iterator[str]:
    """Yield every registered spelling of an actor."""
    yield actor.name
    yield from filter(None, (actor.full_name, actor.acronym))
    yield from (other.name for other in actor.also_known_as)
    yield from (origin.former_name for origin in actor.origins if origin.former_name)


def place_names(context: Context) -> list[Name]:
    """Return every spelling of every place."""
    return [
        Name(spelling, str(place.id), str(place.name), "place")
        for place in context.estimate.places
        for spelling in (place.name, *place.also_known_as)
    ]


def person_names(context: Context) -> list[Name]:
    """Return the names of all leaders and holders, and their last names."""
    people = [str(leader.name) for actor in context.estimate.actors for leader in actor.leaders]
    posts = context.estimate.functions.command_and_control.posts
    people += [str(holder.name) for post in posts for holder in post.holders]
    whole = [Name(person, "", person, "person") for person in people]
    return whole + [Name(person.split()[-1], "", person, "person") for person in people if " " in person]


def other_names(context: Context) -> Iterator[str]:
    """Yield all other names that are not misspellings: missions, sources, countries."""
    estimate = context.estimate
    for mission in estimate.missions:
        yield from (mission.name, mission.acronym)
    for acronym in estimate.acronyms:
        yield from (acronym.expansion, acronym.acronym)
    for source in estimate.sources:
        yield from filter(None, (source.title, source.container_title, source.publisher))
        yield from (author.printed for author in source.author)
    yield from NATIONALITIES.values()


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters must be replaced, added, removed or swapped; `most` + 1 means more."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
