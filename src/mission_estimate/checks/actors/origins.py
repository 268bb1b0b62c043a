"""Mergers, splits and other origins that their parents do not support."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.date_paths import dates_of
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.world.date_words import in_words, on_or_in
from mission_estimate.derived_values.chronology import surely_before
from mission_estimate.derived_values.lifetimes import lifetimes
from mission_estimate.model.actors import OriginKind

NEEDED = {OriginKind.MERGER: 2, OriginKind.SPLINTER: 1}


@rule("ACT007", WARNING, "origin without parents", help="name them under `of`, or use another kind of origin")
def origin_without_parents(context: Context) -> Iterator[Issue]:
    """An origin does not name enough parents.

    What: a merger names at least two actors under `of`, a splinter at least one, and none twice.
    Why: the text says "merger" and the network has nothing to join; the reader asks of what.
    Source: the words of the model: actors that merged, or from which one split.
    """
    for index, actor in enumerate(context.estimate.actors):
        for number, origin in enumerate(actor.origins):
            needed, named = NEEDED.get(origin.kind, 0), len(set(origin.of))
            if named < needed:
                given = "none" if named == 0 else "only one"
                message = (
                    f"a {origin.kind} needs {'two actors' if needed == 2 else 'an actor'}, and names {given}"
                )
                yield Issue(("actors", index, "origins", number), message)


@rule(
    "ACT017",
    WARNING,
    "merger and end differ",
    help=("mend one of the two dates; leave out `dissolved` where the group went on"),
)
def merger_date_mismatch(context: Context) -> Iterator[Issue]:
    """A merged actor ended at another time than the merger.

    What: `dissolved` of the actors under `of` of a merger against the date of the merger.
    Why: what merges ends with the merger; two dates for one day make the reader doubt both.
    Source: one fact, two values: the commonest error of documents that repeat themselves.
    """
    lives = lifetimes(context.estimate)
    for index, actor in enumerate(context.estimate.actors):
        for number, origin in enumerate(actor.origins):
            for place, parent in enumerate(origin.of if origin.kind is OriginKind.MERGER else ()):
                life = lives.get(parent)
                if life is None or life.ended is None or origin.date is None:
                    continue
                if surely_before(origin.date, life.ended):
                    message = (
                        f"{life.name} merged into {actor.name} {on_or_in(origin.date)}, "
                        f"and its end is given as {in_words(life.ended)}"
                    )
                    path = ("actors", index, "origins", number, "of", place)
                    because = (*dates_of(context, actor.id), *dates_of(context, parent))
                    yield Issue(path, message, because=because)
