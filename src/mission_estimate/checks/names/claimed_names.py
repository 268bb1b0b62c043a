"""One name is registered for two actors.

What: names, full names, acronyms and further names of all actors are compared without accents, hyphens,
articles and case; a generic word such as “the movement” counts as a name once it is registered.
Why: whoever searches for the name finds two groups, and no rule can tell which a text means.
Source: experience: a splinter group inherits the further names of the group it left.
Hint: leave the name to one of the two, or add what tells them apart.

Fails:
    # environment.yaml
    -    name: Old Band
    +    name: Old Band
    +    also_known_as: [The Northern-Reds]

Passes:
    # environment.yaml
    -    name: Old Band
    +    name: Old Band
    +    also_known_as: [The Northern Blues]
"""

from collections.abc import Iterator

from mission_estimate.checks.registered import Name, key
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.actors import Actor
from mission_estimate.positions import DataPath

CODE = "NAM006"
SEVERITY = Severity.ERROR
TITLE = "name of two actors"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each name that another actor has already."""
    first: dict[str, Name] = {}
    for index, actor in enumerate(subject.estimate.actors):
        for path, spelling in _names(actor):
            wanted = key(spelling)
            earlier = first.setdefault(wanted, Name(spelling, str(actor.id), str(actor.name), "actor"))
            if wanted and earlier.owner != str(actor.id):
                yield Finding(
                    CODE, SEVERITY, TITLE,
                    f"“{spelling}” is a name of `{actor.id}`, and “{earlier.spelling}” of `{earlier.owner}`",
                    "leave the name to one of the two, or add to it what tells them apart",
                    ("actors", index, *path),
                )  # fmt: skip


def _names(actor: Actor) -> Iterator[tuple[DataPath, str]]:
    yield ("name",), actor.name
    if actor.full_name:
        yield ("full_name",), actor.full_name
    if actor.acronym:
        yield ("acronym",), actor.acronym
    for place, other in enumerate(actor.also_known_as):
        yield ("also_known_as", place, "name"), other.name
