"""Names that two actors share, or that one actor has in two spellings."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.known_names import Name, key
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.checks.sentences.name_matching import near
from mission_estimate.model.actors import Actor
from mission_estimate.positions import DataPath


@rule(
    "NAM006",
    ERROR,
    "name of two actors",
    help="leave the name to one of the two, or add what tells them apart",
)
def shared_name(context: Context) -> Iterator[Issue]:
    """One name is registered for two actors.

    What: names, full names, acronyms and further names of all actors are compared without accents,
    hyphens, articles and case; a generic word such as “the movement” counts as a name once it is
    registered.
    Why: whoever searches for the name finds two groups, and no rule can tell which a text means.
    Source: experience: a splinter group inherits the further names of the group it left.
    """
    first: dict[str, Name] = {}
    for index, actor in enumerate(context.estimate.actors):
        for path, spelling in _names(actor):
            wanted = key(spelling)
            earlier = first.setdefault(wanted, Name(spelling, str(actor.id), str(actor.name), "actor"))
            if wanted and earlier.owner != str(actor.id):
                yield Issue(
                    ("actors", index, *path),
                    f"“{spelling}” is a name of `{actor.id}`, and “{earlier.spelling}” of `{earlier.owner}`",
                    "leave the name to one of the two, or add to it what tells them apart",
                )


def _names(actor: Actor) -> Iterator[tuple[DataPath, str]]:
    yield ("name",), actor.name
    if actor.full_name:
        yield ("full_name",), actor.full_name
    if actor.acronym:
        yield ("acronym",), actor.acronym
    for place, other in enumerate(actor.also_known_as):
        yield ("also_known_as", place, "name"), other.name


@rule(
    "NAM010", WARNING, "two spellings of one name", help="write the name of the actor, or link it by its id"
)
def two_spellings(context: Context) -> Iterator[Issue]:
    """An actor goes by two spellings of one name.

    What: a further spelling under `also_known_as` that differs from the name in accents, articles,
    hyphens or a letter or two is for the index; this rule speaks where a text uses it.
    Why: a text that changes between two spellings makes the reader look for two actors.
    Source: seen in the 2017 estimate of MINUSMA; UN and institute style books ask for one spelling in
    one document.
    """
    for found in near(context):
        if found.name.kind == "actor" and found.registered:
            yield found.written.issue(
                found.piece,
                f"“{found.words}” is a second spelling of “{found.name.shown}”",
                f"write “{found.name.shown}” throughout, or link it: `[[{found.name.owner}]]`",
            )
