"""An acronym stands beside another name than the actor's.

What: capitalised words before a bracket with the acronym of an actor that share half of their words with its
name, and are none of its registered names: “Front for the Liberation (LNF)” of the National Liberation Front.
Spellings that differ by a letter or two, and words with the initials of the acronym, are left to others.
Why: the reader looks for two groups, and a name put together anew is often the name of another group.
Source: seen in the 2017 estimate of MINUSMA: three English names of one movement, each beside its acronym.
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

from mission_estimate.checks.acronyms import fits
from mission_estimate.checks.registered import key, spellings
from mission_estimate.checks.spellings import near, runs
from mission_estimate.checks.subject import Subject
from mission_estimate.checks.written import Written, everything
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.actors import Actor
from mission_estimate.patterns import pattern_of

CODE = "NAM014"
SEVERITY = Severity.WARNING
TITLE = "acronym beside another name"

_IN_BRACKETS = pattern_of(r"\s?\((?:[^()]{3,100}[,;] )?(?P<acronym>[A-Z][A-Za-z]*[A-Z])\)")
_ARTICLES = frozenset(("The", "A", "An"))
_HEAVY = pattern_of(r"[^\W\d_]{4,}")


def check(subject: Subject) -> Iterator[Finding]:
    """Look at the name before each bracket that holds the acronym of an actor."""
    actors = {str(actor.acronym): actor for actor in subject.estimate.actors if actor.acronym}
    misspelt = {found.words for found in near(subject)} if actors else set()
    for written in everything(subject):
        if actors and "(" in written.text and written.path[0] != "sources":
            yield from _beside(written, actors, misspelt)


def _beside(written: Written, actors: dict[str, Actor], misspelt: set[str]) -> Iterator[Finding]:
    for passage in written.paragraphs:
        ends = {run[-1].end(): run for run in runs(passage.words)}
        for found in _IN_BRACKETS.finditer(passage.words):
            actor, run = actors.get(found["acronym"]), ends.get(found.start())
            if actor is None or run is None:
                continue
            first = run[1] if len(run) > 1 and run[0].group() in _ARTICLES else run[0]
            words = passage.words[first.start() : found.start()]
            if words not in misspelt and _is_another(words, actor):
                yield written.finding(
                    (CODE, SEVERITY, TITLE),
                    f"“{words}” stands beside {found['acronym']}, which is “{actor.full_name or actor.name}”",
                    f"write the registered name, or add this one to `also_known_as` of `{actor.id}`",
                    passage.part(first.start(), found.start()),
                )


def _is_another(words: str, actor: Actor) -> bool:
    """Tell whether the words are put together from those of the actor's name, and are none of its names."""
    names = list(spellings(actor))
    if fits(str(actor.acronym), words) or key(words) in {key(name) for name in names}:
        return False
    heavy = {word.lower() for word in _HEAVY.findall(words)}
    return any(
        len(shared := heavy & {word.lower() for word in _HEAVY.findall(name)}) > 1
        and 2 * len(shared) >= len(heavy)
        for name in names
    )
