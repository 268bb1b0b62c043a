"""Names shared by two actors, and names with two spellings."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.known_names import Name, key
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.checks.sentences.name_matching import near
from mission_estimate.model.actors import Actor
from mission_estimate.positions import DataPath


@rule("NAM006", ERROR, "name shared by two actors",
      help="keep the name for one of the two, or add a word that distinguishes them")  # fmt: skip
def shared_name(context: Context) -> Iterator[Issue]:
    """Two actors have the same registered name.

    What: compares names, full names, acronyms and other names of all actors without accents, hyphens,
    articles and case. A generic word such as “the movement” counts as a name if it is registered.
    Why: a reader who searches for the name finds two groups, and a text does not say which it means.
    Source: experience: a splinter group inherits the other names of the group it left.
    """
    first: dict[str, Name] = {}
    for index, actor in enumerate(context.estimate.actors):
        for path, spelling in _names(actor):
            wanted = key(spelling)
            earlier = first.setdefault(wanted, Name(spelling, str(actor.id), str(actor.name), "actor"))
            if wanted and earlier.owner != str(actor.id):
                yield Issue(
                    ("actors", index, *path),
                    f"“{spelling}” names `{actor.id}`, but “{earlier.spelling}” names `{earlier.owner}`",
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
    "NAM010", WARNING, "second spelling of a name", help="write the name of the actor, or link it by its id"
)
def two_spellings(context: Context) -> Iterator[Issue]:
    """A text uses a second spelling of the name of an actor.

    What: reports spellings under `also_known_as` that differ from the name only in accents, articles,
    hyphens or a letter or two, where a text uses them; they are for the index.
    Why: with two spellings, the reader looks for two actors.
    Source: seen in the 2017 estimate of MINUSMA; style guides require one spelling in a document.
    """
    for found in near(context):
        if found.name.kind == "actor" and found.registered:
            yield found.written.issue(
                found.piece,
                f"“{found.words}” is a second spelling of “{found.name.shown}”",
                f"write “{found.name.shown}” throughout, or link it: `[[{found.name.owner}]]`",
            )
