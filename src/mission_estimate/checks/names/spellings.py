"""Misspelled names of places, actors and persons."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.name_matching import near


@rule(
    "GEO007",
    WARNING,
    "place in another spelling",
    help=("write the registered name, or add the spelling to `also_known_as` of the place"),
)
def place_spelling(context: Context) -> Iterator[Issue]:
    """A place is written in another spelling than its registered names.

    What: capitalised words of texts and titles are compared with the names of all places, without
    accents and hyphens, and with a letter or two of difference.
    Why: the reader looks for the name on the map, and the map shows the registered one.
    Source: UN Group of Experts on Geographical Names: one name, one spelling in a document.
    """
    for found in near(context):
        if found.name.kind == "place" and not found.registered:
            yield found.written.issue(
                found.piece,
                f"“{found.words}” is no registered name, but nearly “{found.name.spelling}”",
                f"write “{found.name.spelling}”, or add this to `also_known_as` of `{found.name.owner}`",
            )


@rule(
    "NAM001",
    WARNING,
    "actor in another spelling",
    help=("write the registered name, or add the spelling to `also_known_as` of the actor"),
)
def actor_spelling(context: Context) -> Iterator[Issue]:
    """An actor is written in another spelling than its registered names.

    What: capitalised words of texts and titles are compared with every name of every actor, without
    accents, hyphens and articles, and with a letter or two of difference. Quotations, and the names of
    places, sources and countries, are left alone.
    Why: a reader takes two spellings for two groups, and a search finds only one of them.
    Source: seen in the 2017 estimate of MINUSMA, which has Ansar Dine, Ansar al Dine and Ansar al-Dine.
    """
    for found in near(context):
        if found.name.kind == "actor" and not found.registered:
            yield found.written.issue(
                found.piece,
                f"“{found.words}” is no registered name, but nearly “{found.name.spelling}”",
                f"write “{found.name.spelling}”, or add this to `also_known_as` of `{found.name.owner}`",
            )


@rule(
    "NAM011",
    WARNING,
    "person in another spelling",
    help="write the name as it is registered, or mend it there",
)
def person_spelling(context: Context) -> Iterator[Issue]:
    """A person is written in another spelling than under the posts and leaders.

    What: capitalised words of texts and titles are compared with the names of leaders and holders,
    whole or by the last word, without accents, hyphens and articles, and with a letter or two of
    difference.
    Why: a misspelt name is the first error that an embassy notices, and an index splits the person in
    two.
    Source: experience: transliterated names come in as many spellings as there are sources.
    """
    for found in near(context):
        if found.name.kind == "person":
            yield found.written.issue(
                found.piece,
                f"“{found.words}” is nearly “{found.name.spelling}”, as {found.name.shown} is registered",
                "write the name as it stands under `leaders` or `holders`, or mend it there",
            )
