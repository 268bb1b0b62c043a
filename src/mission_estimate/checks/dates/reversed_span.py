"""Periods that end before they begin."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.date_paths import dates_of
from mission_estimate.checks.rule import ERROR, Issue, rule
from mission_estimate.checks.world.date_words import on_or_in
from mission_estimate.derived_values.chronology import surely_before
from mission_estimate.derived_values.lifetimes import lifetimes

PAIRS = {
    "until": (("since", "began"), ("appointed", "was appointed")),
    "since": (("appointed", "was appointed"),),
    "end": (("start", "began"),),
    "deployed": (("established", "was established"),),
    "closed": (("established", "was established"), ("deployed", "was deployed")),
}
WORDS = {
    "until": "ended",
    "since": "began",
    "end": "ended",
    "deployed": "was deployed",
    "closed": "was closed",
}


@rule("DAT024", ERROR, "period ends before it begins", help="correct the date that is wrong")
def reversed_span(context: Context) -> Iterator[Issue]:
    """A period ends before it begins.

    What: compares the dates of one record: since and until, start and end, appointed and since,
    established, deployed and closed, formed and dissolved. Resolutions have a separate rule.
    Why: one of the two dates is wrong, and the documents would print both.
    Source: the order of the dates.
    """
    known = {dated.path: dated.date for dated in context.dates}
    for path, late in known.items():
        for earlier, word in PAIRS.get(str(path[-1]), ()):
            early = known.get((*path[:-1], earlier))
            if early is not None and surely_before(late, early):
                message = f"this {WORDS[str(path[-1])]} {on_or_in(late)}, before it {word} {on_or_in(early)}"
                yield Issue(path, message, because=((*path[:-1], earlier),))
    lives = lifetimes(context.estimate)
    for index, actor in enumerate(context.estimate.actors):
        formed = lives[actor.id].formed
        if formed is not None and actor.dissolved is not None and surely_before(actor.dissolved, formed):
            message = (
                f"{actor.name} ended {on_or_in(actor.dissolved)}, before it was formed {on_or_in(formed)}"
            )
            path, because = ("actors", index, "dissolved"), dates_of(context, actor.id)
            yield Issue(path, message, because=because)
