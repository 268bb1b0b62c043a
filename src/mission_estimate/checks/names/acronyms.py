"""Acronyms with two expansions, unused acronyms, and acronyms next to another name."""

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


@rule("NAM004", ERROR, "acronym with two expansions",
      help="correct the wrong expansion, or use another short form for one of the two")  # fmt: skip
def two_expansions(context: Context) -> Iterator[Issue]:
    """An acronym has two expansions.

    What: reports an acronym that is registered twice with different words, or spelled out in a text with
    other words than the registered ones: “words (ABC)”, “ABC (words)”, “ABC as ‘words’”. Words count as
    an expansion if their initials are the acronym.
    Why: one of the two is wrong, or the acronym is ambiguous.
    Source: seen in the 2017 estimate of MINUSMA, which has DDR as “demilitarization, …”.
    """
    first: dict[str, Expansion] = {}
    for expansion in registered(context):
        earlier = first.setdefault(expansion.acronym, expansion)
        if not same(earlier.words, expansion.words):
            yield Issue(expansion.path, _message(expansion.acronym, expansion.words, earlier.words))
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
                    "correct the wrong one, or link the acronym: its first link spells it out",
                )


def _message(acronym: str, words: str, earlier: str) -> str:
    return f"{acronym} is “{words}” here, but “{earlier}” elsewhere in the estimate"


_FAR = 80
"""Longer than any word."""
_WORD = pattern_of(r"[^\W_]+(?:-[^\W_]+)*")


@rule(
    "NAM005", WARNING, "unused acronym", help="remove the entry, or link it where the words are spelled out"
)
def unused_acronym(context: Context) -> Iterator[Issue]:
    """A registered acronym is not used.

    What: reports entries of `acronyms` that no text links and no text, title or note contains.
    Why: the list of acronyms would print it, but the reader does not find it in the text.
    Source: experience: authors copy lists of acronyms from edition to edition, and the lists grow.
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
        return  # a misspelt link is reported at its own place
    for index, acronym in unused:
        yield Issue(
            ("acronyms", index, "acronym"),
            f"the acronym {acronym.acronym} is not used, but the list of acronyms prints it",
            f"remove the entry, or link it where a text uses it: `[[{acronym.id}]]`",
        )


def _texts(context: Context) -> Iterator[str]:
    """Yield all texts, and all lines outside the list of acronyms."""
    for text in context.texts:
        yield " ".join(text.text.split("\n"))
    for path, line in context.lines:
        if path[0] != "acronyms":
            yield line


def _is_used(acronym: str, text: str) -> bool:
    """Return whether an acronym, or its plural, is a word of the text or part of a hyphenated one."""
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
_LONG_WORD = pattern_of(r"[^\W\d_]{4,}")
_POSSESSIVE = pattern_of(r"[’']s\b")
_FEWEST_OF_A_MISSION = 4
_WORDS_OF_ALL_MISSIONS = "united nations african european union mission force operation"
_OF_ALL_MISSIONS = frozenset(_WORDS_OF_ALL_MISSIONS.split())
"""Generic words for missions: “the UN Mission (UNMISS)” is not another name."""


class _Owner(NamedTuple):
    """The owner of an acronym: the name to show, every correct name, and where to add another."""

    shown: str
    names: tuple[str, ...]
    remedy: str
    generic: frozenset[str] = frozenset()


@rule("NAM014", WARNING, "acronym next to another name",
      help="write the registered name, or add this one to `also_known_as`")  # fmt: skip
def acronym_of_another_name(context: Context) -> Iterator[Issue]:
    """An acronym is next to a name that is not its expansion.

    What: reports capitalized words before the acronym of an actor or mission in parentheses, if they
    share half of their words with its name but are not one of its registered names: “Front for the
    Liberation (LNF)” for the National Liberation Front. “UN” counts as “United Nations”. Other rules
    report spellings that differ by a letter or two, names with a word or two missing, and words with
    the initials of the acronym.
    Why: the reader looks for two groups, and a name written from memory is often that of another group.
    Source: seen in the 2017 estimate of MINUSMA: three English names of one movement, each next to its
    acronym.
    """
    owners = _owners(context)
    altered = {one.piece.words for one in altered_missions(context)}
    others = {found.words for found in near(context)} | altered
    for written in everything(context):
        if "(" in written.text and written.of_editors and written.path[0] != "sources":
            yield from _in_written(written, owners, others)


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


def _in_written(written: Written, owners: dict[str, _Owner], others: set[str]) -> Iterator[Issue]:
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
                    f"“{words}” is next to {found['acronym']}, the acronym of “{owner.shown}”",
                    owner.remedy,
                )


def _is_a_name(before: str, words: str, owner: _Owner) -> bool:
    """Return whether the words are a registered name, or its end: “… on the Great Lakes Region”."""
    for name in owner.names:
        whole, tail = key(in_full(name)), _POSSESSIVE.sub("", before[-2 * len(name) - 40 :])
        if len(whole) >= len(key(in_full(_POSSESSIVE.sub("", words)))) and key(in_full(tail)).endswith(whole):
            return True
    return False


def _is_another(words: str, acronym: str, owner: _Owner) -> bool:
    """Return whether the words are a variation of the name, but not one of its names."""
    if fits(acronym, words):
        return False
    if owner.generic and _resembles(words, owner.names[0]):
        return True
    long_words = _long_words(words) - owner.generic
    return any(
        len(shared := long_words & _long_words(name)) > 1 and 2 * len(shared) >= len(long_words)
        for name in owner.names
    )


def _resembles(words: str, name: str) -> bool:
    """Return whether words resemble the name of a mission: “UN Peace Mission in Mali”."""
    given, official = in_full(words).split(), name.split()
    return given[:2] == official[:2] and len(_long_words(words) & _long_words(name)) >= _FEWEST_OF_A_MISSION


def _long_words(words: str) -> set[str]:
    return {word.lower() for word in _LONG_WORD.findall(in_full(words))}
