"""Misspelt names of places, actors and persons."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.sentences.name_matching import near


@rule("GEO007", WARNING, "misspelt place",
      help="write the registered name, or add the spelling to `also_known_as` of the place")  # fmt: skip
def place_spelling(context: Context) -> Iterator[Issue]:
    """The spelling of a place differs from its registered names.

    What: compares capitalized words in texts and titles with the names of all places; accents and
    hyphens are ignored, and the words may differ in a letter or two.
    Why: the reader looks for the name on the map, but the map shows the registered one.
    Source: UN Group of Experts on Geographical Names: one spelling of a name in a document.
    """
    yield from _misspelt(context, "place")


@rule("NAM001", WARNING, "misspelt actor",
      help="write the registered name, or add the spelling to `also_known_as` of the actor")  # fmt: skip
def actor_spelling(context: Context) -> Iterator[Issue]:
    """The spelling of an actor differs from its registered names.

    What: compares capitalized words in texts and titles with every name of every actor; accents, hyphens
    and articles are ignored, and the words may differ in a letter or two. Quotations, and the names of
    places, sources and countries, are skipped.
    Why: a reader takes two spellings for two groups, and a search finds only one of them.
    Source: seen in the 2017 estimate of MINUSMA, which has Ansar Dine, Ansar al Dine and Ansar al-Dine.
    """
    yield from _misspelt(context, "actor")


def _misspelt(context: Context, kind: str) -> Iterator[Issue]:
    for found in near(context):
        if found.name.kind == kind and not found.registered:
            yield found.written.issue(
                found.piece,
                f"“{found.words}” is not a registered name, but nearly “{found.name.spelling}”",
                f"write “{found.name.spelling}”, or add this to `also_known_as` of `{found.name.owner}`",
            )


@rule("NAM011", WARNING, "misspelt person",
      help="write the name as under `leaders` or `holders`, or correct it there")  # fmt: skip
def person_spelling(context: Context) -> Iterator[Issue]:
    """The spelling of a person differs from that under posts and leaders.

    What: compares capitalized words in texts and titles with the full and last names of leaders and
    holders; accents, hyphens and articles are ignored, and the words may differ in a letter or two.
    Why: embassies notice misspelt names first, and an index lists the person twice.
    Source: experience: transliterated names have as many spellings as there are sources.
    """
    for found in near(context):
        if found.name.kind == "person":
            yield found.written.issue(
                found.piece,
                f"“{found.words}” is nearly “{found.name.spelling}”, as registered for {found.name.shown}",
            )
