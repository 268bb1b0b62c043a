"""Find words in a text that resemble a registered name but are not one of its spellings."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mission_estimate.checks.context import Context
from mission_estimate.checks.memoize import keep, once
from mission_estimate.checks.records.known_names import (
    ARTICLE,
    JOINERS,
    TOKEN,
    Name,
    actor_names,
    distance,
    key,
    literal,
    other_names,
    person_names,
    place_names,
)
from mission_estimate.checks.sentences.editor_text import Written, everything
from mission_estimate.checks.sentences.split import QUOTED, STAND_IN, Passage
from mission_estimate.lazy_regex import pattern_of

_CAPITAL = pattern_of(rf"(?:{ARTICLE}[-’'])?[A-ZÀ-ÖØ-Þ]")
_INSIDE = "al|el|ad|ag|ould|of|the|for|in|and|de|des|du|la|le"
_IN_CAPITALS = rf"(?:{ARTICLE}[-’'])?[A-ZÀ-ÖØ-Þ][^\W_]*(?:[{JOINERS}][^\W_]+)*"
_RUN = pattern_of(rf"(?<![^\W_])(?<![^\W_][{JOINERS}]){_IN_CAPITALS}(?:(?: (?:{_INSIDE}))* {_IN_CAPITALS})*")
_SMALL = pattern_of("[a-zà-ÿ]")
_POSSESSIVE = ("’s", "'s", "‘s")
_ENDINGS = frozenset(("n", "ns", "s", "an", "ans", "ese", "i", "is", "ien", "iens", "ian", "ians", "es"))
_BEFORE_NAMES = frozenset(("The", "A", "An", "In", "Of", "For", "And"))
MOST_WORDS = 6


class Near(NamedTuple):
    """Words that resemble a registered name, with their place."""

    written: Written
    piece: Passage
    words: str
    name: Name
    registered: bool


Match = tuple[int, int, Name, bool]
"""The first and last word of a run that resembles a name, and whether that spelling is registered."""


class Register(NamedTuple):
    """Names to look for, spellings that are correct in any case, and a cache of results (`met`)."""

    by_key: dict[str, Name]
    by_start: dict[tuple[str, int], list[tuple[str, frozenset[str], Name]]]
    exact: dict[str, list[tuple[str, ...]]]
    variants: dict[str, Name]
    met: dict[tuple[str, ...], tuple[Match, ...]]
    nearest: dict[str, Name | None]


def register(context: Context) -> Register:
    """Prepare the names of actors, places and persons for the search; every known name is exempt.

    `variants` are further spellings of a name that differ from the one shown in nothing but accents,
    articles or a letter or two.
    """
    made = Register({}, {}, {}, {}, {}, {})
    everyone = (*actor_names(context), *place_names(context), *person_names(context))
    names = [name for name in everyone if _SMALL.search(name.spelling)]
    for name in names:
        made.by_key.setdefault(key(name.spelling), name)
        if name.owner and name.spelling != name.shown and _is_variant(name.spelling, name.shown):
            made.variants[literal(name.spelling)] = name
    for found, name in made.by_key.items():
        made.by_start.setdefault((found[:1], len(found)), []).append((found, frozenset(found), name))
    whole = (name.spelling for name in everyone if name.owner or name.spelling == name.shown)
    for spelling in (*whole, *other_names(context)):
        words = tuple(literal(spelling).split())
        if words and words[0] == "the":
            words = words[1:]
        if words:
            made.exact.setdefault(words[0], []).append(words)
    return made


def _is_variant(spelling: str, shown: str) -> bool:
    one, other = key(spelling), key(shown)
    return one == other or (one[:1] == other[:1] and _is_near(one, other))


@once
def near(context: Context) -> tuple[Near, ...]:
    """Return the words in all texts that resemble a name, or are a registered variant of it."""
    known = register(context)
    found = [
        near
        for written in everything(context)
        if written.of_editors
        for passage in written.paragraphs
        for run in runs(passage.words)
        for near in _in_run(written, passage, run, known)
    ]
    ordinary = _ordinary(context) if found else frozenset()
    return tuple(near for near in found if near.registered or near.words.casefold() not in ordinary)


def _ordinary(context: Context) -> frozenset[str]:
    """Return the words that texts also write with a lower-case letter, which are not names."""
    return frozenset(word for text in context.texts for word in re.findall(r"\b[a-zà-ÿ]{4,}\b", text.text))


def runs(words: str) -> list[list[re.Match[str]]]:
    """Return the sequences of capitalized words, which may contain joining words."""
    return list(_runs(words))


@keep(8192)
def _runs(words: str) -> tuple[list[re.Match[str]], ...]:
    if QUOTED.search(words):
        words = QUOTED.sub(lambda quoted: STAND_IN * len(quoted.group()), words)
    return tuple(list(TOKEN.finditer(words, *run.span())) for run in _RUN.finditer(words))


def _in_run(written: Written, passage: Passage, run: list[re.Match[str]], known: Register) -> Iterator[Near]:
    tokens = tuple(_bare(token.group()) for token in run)
    if tokens not in known.met:
        known.met[tokens] = tuple(_matches(tokens, known))
    for start, stop, name, registered in known.met[tokens]:
        last = run[stop - 1]
        end = last.end() if registered else last.start() + len(tokens[stop - 1])
        piece = passage.part(run[start].start(), end)
        yield Near(written, piece, " ".join(tokens[start:stop]), name, registered)


def _matches(tokens: tuple[str, ...], known: Register) -> Iterator[Match]:
    covered, exact = _covered(tokens, known)
    for start, stop in exact:
        name = known.variants.get(" ".join(literal(" ".join(tokens[start:stop])).split()))
        if name:
            yield start, stop, name, True
    start = 0
    while start < len(tokens):
        if covered[start] or (tokens[start] in _BEFORE_NAMES and start + 1 < len(tokens)):
            start += 1
            continue
        for stop in range(min(len(tokens), start + MOST_WORDS), start, -1):
            if any(covered[start:stop]):
                continue
            words = " ".join(tokens[start:stop])
            if words not in known.nearest:
                known.nearest[words] = _nearest(words, known)
            name = known.nearest[words]
            if name is not None:
                yield start, stop, name, False
                start = stop - 1
                break
        start += 1


def _bare(token: str) -> str:
    """Remove the possessive from a word."""
    return token[:-2] if token.endswith(_POSSESSIVE) else token


def _covered(tokens: tuple[str, ...], known: Register) -> tuple[list[bool], list[tuple[int, int]]]:
    """Mark the words that belong to a registered spelling, and return their places."""
    folded = [literal(token) for token in tokens]
    covered, places = [False] * len(tokens), []
    start = 0
    while start < len(folded):
        fitting = [
            len(words) for words in known.exact.get(folded[start], ())
            if tuple(folded[start : start + len(words)]) == words
        ]  # fmt: skip
        if fitting:
            stop = start + max(fitting)
            covered[start:stop] = [True] * (stop - start)
            places.append((start, stop))
            start = stop
        else:
            start += 1
    return covered, places


def _nearest(words: str, known: Register) -> Name | None:
    """Return the name that these words misspell."""
    if not _CAPITAL.match(words) or not _SMALL.search(words):
        return None
    wanted = key(words)
    same = known.by_key.get(wanted)
    if same is not None:
        return same if len(wanted) >= 4 and literal(words) != literal(same.spelling) else None
    if len(wanted) < 6:
        return None
    letters = frozenset(wanted)
    for length in range(len(wanted) - 2, len(wanted) + 3):
        for other, others, name in known.by_start.get((wanted[0], length), ()):
            if len(letters ^ others) > 4 or not _is_near(wanted, other):
                continue
            if name.kind == "person" or not _is_inflected(wanted, other):
                return name
    return None


def _is_near(one: str, other: str) -> bool:
    most = _tolerance(min(len(one), len(other)))
    if abs(len(one) - len(other)) > most or _digits(one) != _digits(other):
        return False
    return most > 0 and distance(one, other, most) <= most


def _tolerance(letters: int) -> int:
    return 0 if letters < 6 else 1 if letters < 10 else 2


def _digits(words: str) -> str:
    return "".join(c for c in words if c.isdigit())


def _is_inflected(word: str, name: str) -> bool:
    """Return whether a word is a form of the name, such as an adjective, not a misspelling."""
    shared = next(
        (i for i, (a, b) in enumerate(zip(word, name, strict=False)) if a != b), min(len(word), len(name))
    )
    ending = word[shared:]
    return len(name) - shared <= 2 and (ending in _ENDINGS or (not ending and name.endswith("y")))
