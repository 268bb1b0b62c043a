"""An acronym is next to another name than the one it stands for.

What: capitalized words before a bracket with the acronym of an actor or mission that share half of their
words with its name, and are none of its registered names: “Front for the Liberation (LNF)” of the National
Liberation Front. “UN” counts as “United Nations”. Spellings that differ by a letter or two, names with a
word or two missing, and words with the initials of the acronym, are left to others.
Why: the reader looks for two groups, and a name put together from memory is often the name of another
group.
Source: seen in the 2017 estimate of MINUSMA: three English names of one movement, each next to its acronym.
Hint: write the registered name, or add this one to `also_known_as`.

Fails:
    # functions.yaml
    -      Patrols go out.
    +      The Band of the Red North (RBN) watches the patrols.

Passes:
    # functions.yaml
    -      Patrols go out.
    +      The Red Band of the North (RBN) watches the patrols.
"""

from collections.abc import Iterator
from typing import NamedTuple

from mission_estimate.checks.acronyms import fits, in_full
from mission_estimate.checks.official import altered_missions
from mission_estimate.checks.registered import key, spellings
from mission_estimate.checks.spellings import near, runs
from mission_estimate.checks.subject import Subject
from mission_estimate.checks.written import Written, everything
from mission_estimate.findings import Finding, Severity
from mission_estimate.patterns import pattern_of

CODE = "NAM014"
SEVERITY = Severity.WARNING
TITLE = "acronym next to another name"

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


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the name before each bracket that holds a registered acronym."""
    owners = _owners(subject)
    altered = {one.piece.words for one in altered_missions(subject)}
    others = {found.words for found in near(subject)} | altered
    for written in everything(subject):
        if "(" in written.text and written.of_editors and written.path[0] != "sources":
            yield from _beside(written, owners, others)


def _owners(subject: Subject) -> dict[str, _Owner]:
    found = {
        str(mission.acronym): _Owner(
            str(mission.name),
            (str(mission.name), str(mission.name).removeprefix("United Nations ")),
            "write the official name, or link the mission: `[[id]]`",
            _OF_ALL_MISSIONS,
        )
        for mission in subject.estimate.missions
    }
    for actor in subject.estimate.actors:
        if actor.acronym:
            remedy = f"write the registered name, or add this one to `also_known_as` of `{actor.id}`"
            shown = str(actor.full_name or actor.name)
            found.setdefault(str(actor.acronym), _Owner(shown, tuple(spellings(actor)), remedy))
    return found


def _beside(written: Written, owners: dict[str, _Owner], others: set[str]) -> Iterator[Finding]:
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
                yield written.finding(
                    (CODE, SEVERITY, TITLE),
                    f"“{words}” is next to {found['acronym']}, which stands for “{owner.shown}”",
                    owner.remedy,
                    passage.part(first.start(), found.start()),
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
