"""Acronyms with two expansions, without use, or next to another name."""

from collections.abc import Iterator
from typing import NamedTuple

from mission_estimate.checks.context import Context, tokens
from mission_estimate.checks.records.known_names import key, spellings
from mission_estimate.checks.records.unknown_ids import unknown_targets
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.checks.sentences.acronyms import Expansion, fits, in_full, registered, same, written_out
from mission_estimate.checks.sentences.editor_text import Written, everything
from mission_estimate.checks.sentences.name_matching import near, runs
from mission_estimate.checks.sentences.official_names import altered_missions
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.markup import Link


@rule(
    "NAM004",
    ERROR,
    "acronym expanded in two ways",
    help=("mend the wrong expansion, or give one of the two things another short form"),
)
def two_expansions(context: Context) -> Iterator[Issue]:
    """An acronym is expanded in two ways.

    What: one acronym registered twice with other words, or written out in a text in other words than
    those registered: “words (ABC)”, “ABC (words)”, “ABC as ‘words’”. Words count as an expansion where
    their initials are the acronym.
    Why: one of the two is wrong, or the acronym stands for two things and the reader cannot tell which.
    Source: seen in the 2017 estimate of MINUSMA, which has DDR as “demilitarization, …”.
    """
    first: dict[str, Expansion] = {}
    for expansion in registered(context):
        earlier = first.setdefault(expansion.acronym, expansion)
        if not same(earlier.words, expansion.words):
            yield Issue(
                expansion.path,
                _message(expansion.acronym, expansion.words, earlier.words),
                "mend the wrong one, or give one of the two another short form",
            )
    others = {
        str(actor.acronym): tuple(spellings(actor)) for actor in context.estimate.actors if actor.acronym
    }
    for found in written_out(context):
        if found.written.of_editors:
            expansion = Expansion(found.acronym, found.words, found.written.path)
            earlier = first.setdefault(found.acronym, expansion)
            if not any(same(words, found.words) for words in (earlier.words, *others.get(found.acronym, ()))):
                yield found.written.issue(
                    found.piece,
                    _message(found.acronym, found.words, earlier.words),
                    "mend the wrong one, or link the acronym: it is written out at its first link",
                )


def _message(acronym: str, words: str, earlier: str) -> str:
    return f"{acronym} is “{words}” here, and “{earlier}” elsewhere in the estimate"


_FAR = 80
"""No word is longer."""
_WORD = pattern_of(r"[^\W_]+(?:-[^\W_]+)*")


@rule(
    "NAM005",
    WARNING,
    "acronym is not used",
    help="delete the entry, or link it where the words are written out",
)
def unused_acronym(context: Context) -> Iterator[Issue]:
    """An acronym is registered and used nowhere.

    What: an entry of `acronyms` that no text links and no text, title or note uses.
    Why: the list of acronyms is printed, and a reader looks in vain for the place where the word is
    used.
    Source: experience: lists of acronyms are carried over from edition to edition and grow.
    """
    if not context.estimate.acronyms:
        return
    linked = {token.target for _, token in tokens(context) if isinstance(token, Link)}
    everywhere = " ".join(_texts(context))
    unused = [
        (index, acronym)
        for index, acronym in enumerate(context.estimate.acronyms)
        if acronym.id not in linked and not _is_used(str(acronym.acronym), everywhere)
    ]
    if len(unused) <= len(unknown_targets(context)):
        return  # one that is misspelt where it is linked is reported there
    for index, acronym in unused:
        yield Issue(
            ("acronyms", index, "acronym"),
            f"nothing uses {acronym.acronym}, and the list of acronyms will print it",
            f"delete the entry, or link it where a text speaks of it: `[[{acronym.id}]]`",
        )


def _texts(context: Context) -> Iterator[str]:
    """Yield all texts, and all lines but those of the list of acronyms itself."""
    for text in context.texts:
        yield " ".join(text.text.split("\n"))
    for path, line in context.lines:
        if path[0] != "acronyms":
            yield line


def _is_used(acronym: str, text: str) -> bool:
    """Tell whether an acronym, or its plural, is a word of the text or a part of one with hyphens."""
    at = text.find(acronym)
    while at >= 0:
        end = at + len(acronym)
        around = text[text.rfind(" ", 0, at) + 1 : end + len(text[end : end + _FAR].split(" ", 1)[0])]
        words = _WORD.findall(around)
        if {acronym, f"{acronym}s"} & {part for word in words for part in (word, *word.split("-"))}:
            return True
        at = text.find(acronym, end)
    return False


_IN_BRACKETS = pattern_of(r"\s?\((?:[^()]{3,100}[,;] )?(?P<acronym>[A-Z][A-Za-z]*[A-Z])\)")
_ARTICLES = frozenset(("The", "A", "An"))
_HEAVY = pattern_of(r"[^\W\d_]{4,}")
_POSSESSIVE = pattern_of(r"[’']s\b")
_FEWEST_OF_A_MISSION = 4
_WORDS_OF_ALL_MISSIONS = "united nations african european union mission force operation"
_OF_ALL_MISSIONS = frozenset(_WORDS_OF_ALL_MISSIONS.split())
"""Words that missions are called by in general: “the UN Mission (UNMISS)” is no other name."""


class _Owner(NamedTuple):
    """Whose acronym it is: the name to show, every right name, and where to add another."""

    shown: str
    names: tuple[str, ...]
    remedy: str
    light: frozenset[str] = frozenset()


@rule(
    "NAM014",
    WARNING,
    "acronym next to another name",
    help="write the registered name, or add this one to `also_known_as`",
)
def acronym_of_another_name(context: Context) -> Iterator[Issue]:
    """An acronym is next to another name than the one it stands for.

    What: capitalized words before a bracket with the acronym of an actor or mission that share half of
    their words with its name, and are none of its registered names: “Front for the Liberation (LNF)” of
    the National Liberation Front. “UN” counts as “United Nations”. Spellings that differ by a letter or
    two, names with a word or two missing, and words with the initials of the acronym, are left to
    others.
    Why: the reader looks for two groups, and a name put together from memory is often the name of
    another group.
    Source: seen in the 2017 estimate of MINUSMA: three English names of one movement, each next to its
    acronym.
    """
    owners = _owners(context)
    altered = {one.piece.words for one in altered_missions(context)}
    others = {found.words for found in near(context)} | altered
    for written in everything(context):
        if "(" in written.text and written.of_editors and written.path[0] != "sources":
            yield from _beside(written, owners, others)


def _owners(context: Context) -> dict[str, _Owner]:
    found = {
        str(mission.acronym): _Owner(
            str(mission.name),
            (str(mission.name), str(mission.name).removeprefix("United Nations ")),
            "write the official name, or link the mission: `[[id]]`",
            _OF_ALL_MISSIONS,
        )
        for mission in context.estimate.missions
    }
    for actor in context.estimate.actors:
        if actor.acronym:
            remedy = f"write the registered name, or add this one to `also_known_as` of `{actor.id}`"
            shown = str(actor.full_name or actor.name)
            found.setdefault(str(actor.acronym), _Owner(shown, tuple(spellings(actor)), remedy))
    return found


def _beside(written: Written, owners: dict[str, _Owner], others: set[str]) -> Iterator[Issue]:
    for passage in written.paragraphs:
        ends = {run[-1].end(): run for run in runs(passage.words)}
        for found in _IN_BRACKETS.finditer(passage.words):
            owner, run = owners.get(found["acronym"]), ends.get(found.start())
            if owner is None or run is None:
                continue
            first = run[1] if len(run) > 1 and run[0].group() in _ARTICLES else run[0]
            words = passage.words[first.start() : found.start()]
            if _is_a_name(passage.words[: found.start()], words, owner):
                continue
            if words not in others and _is_another(words, found["acronym"], owner):
                yield written.issue(
                    passage.part(first.start(), found.start()),
                    f"“{words}” is next to {found['acronym']}, which stands for “{owner.shown}”",
                    owner.remedy,
                )


def _is_a_name(before: str, words: str, owner: _Owner) -> bool:
    """Tell whether the words are a registered name, or the end of one: “… on the Great Lakes Region”."""
    for name in owner.names:
        whole, tail = key(in_full(name)), _POSSESSIVE.sub("", before[-2 * len(name) - 40 :])
        if len(whole) >= len(key(in_full(_POSSESSIVE.sub("", words)))) and key(in_full(tail)).endswith(whole):
            return True
    return False


def _is_another(words: str, acronym: str, owner: _Owner) -> bool:
    """Tell whether the words are put together from those of the name, and are none of its names."""
    if fits(acronym, words):
        return False
    if owner.light and _begins_alike(words, owner.names[0]):
        return True
    heavy = _heavy(words) - owner.light
    return any(
        len(shared := heavy & _heavy(name)) > 1 and 2 * len(shared) >= len(heavy) for name in owner.names
    )


def _begins_alike(words: str, name: str) -> bool:
    """Tell whether words with its body and place pass for a mission’s name: “UN Peace Mission in Mali”."""
    given, official = in_full(words).split(), name.split()
    return given[:2] == official[:2] and len(_heavy(words) & _heavy(name)) >= _FEWEST_OF_A_MISSION


def _heavy(words: str) -> set[str]:
    return {word.lower() for word in _HEAVY.findall(in_full(words))}
