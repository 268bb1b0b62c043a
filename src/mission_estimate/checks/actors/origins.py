"""Mergers and splits that contradict the actors from which they come."""

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
    """An origin does not name enough parent actors.

    What: a merger names at least two different actors under `of`, a splinter at least one.
    Why: the text says "merger", but the reader does not learn of which actors.
    Source: the model describes `of` as the actors that merged, or from which one split.
    """
    for index, actor in enumerate(context.estimate.actors):
        for number, origin in enumerate(actor.origins):
            needed, named = NEEDED.get(origin.kind, 0), len(set(origin.of))
            if named < needed:
                given = "none" if named == 0 else "only one"
                wanted = "two actors" if needed == 2 else "an actor"
                message = f"a {origin.kind} needs {wanted} under `of`, but names {given}"
                yield Issue(("actors", index, "origins", number), message)


@rule("ACT017", WARNING, "end of an actor contradicts its merger",
      help="correct one of the two dates; remove `dissolved` if the group continued")  # fmt: skip
def merger_date_mismatch(context: Context) -> Iterator[Issue]:
    """A merged actor ended at a different time than the merger.

    What: compares the date of a merger with `dissolved` of the actors under its `of`.
    Why: an actor that merges ends with the merger; with two dates, readers trust neither.
    Source: the most common error of long documents is one fact with two values.
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
                        f"but its end is dated {in_words(life.ended)}"
                    )
                    path = ("actors", index, "origins", number, "of", place)
                    because = (*dates_of(context, actor.id), *dates_of(context, parent))
                    yield Issue(path, message, because=because)
