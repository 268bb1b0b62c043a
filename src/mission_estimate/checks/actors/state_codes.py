"""A state has the country code of another.

What: actors of the kind state, whose `country` is compared with the names of the actor.
Why: the code decides flags, contributors and nationalities; NER and NGA are one slip apart.
Source: UN data files lack the codes of states with accents in their names, so they are filled in by hand.
Hint: mend the code, or add the official name under `also_known_as`.

Fails:
    # environment.yaml
    -  - id: old-band
    -    name: Old Band
    -    kind: armed-movement
    +  - id: old-band
    +    name: Niger
    +    kind: state
    +    country: NGA

Passes:
    # environment.yaml
    -  - id: old-band
    -    name: Old Band
    -    kind: armed-movement
    +  - id: old-band
    +    name: Niger
    +    kind: state
    +    country: NER
"""

import unicodedata
from collections.abc import Iterator
from functools import cache

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.actors import Actor, ActorKind
from mission_estimate.model.countries import UN_SHORT_NAMES

CODE = "ACT015"
SEVERITY = Severity.WARNING
TITLE = "country of a state"


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the code of each state with its names, where another state has that name."""
    codes = _codes()
    for index, actor in enumerate(subject.estimate.actors):
        if actor.kind is not ActorKind.STATE or actor.country is None:
            continue
        meant = next((codes[name] for name in _names(actor) if name in codes), None)
        if meant is not None and meant != actor.country:
            message = f"{actor.name} has the code {actor.country}, which is {UN_SHORT_NAMES[actor.country]}"
            help_ = f"write {meant}, if {UN_SHORT_NAMES[meant]} is meant"
            yield Finding(CODE, SEVERITY, TITLE, message, help_, ("actors", index, "country"))


@cache
def _codes() -> dict[str, str]:
    """Return the code of each state by the letters of its name."""
    return {_letters(name): code for code, name in UN_SHORT_NAMES.items()}


def _names(actor: Actor) -> list[str]:
    names = [actor.name, actor.full_name, *(other.name for other in actor.also_known_as)]
    return [_letters(name) for name in names if name]


def _letters(name: str) -> str:
    """Leave the letters only, without accents: names are compared by them."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(character for character in plain if character.isalpha() and character.isascii())
