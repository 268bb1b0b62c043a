"""Overlapping terms of office, and vacant posts."""

from collections.abc import Iterator
from itertools import combinations

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.checks.world.date_words import in_words
from mission_estimate.derived_values.chronology import surely_before
from mission_estimate.derived_values.leadership import holder_on
from mission_estimate.model.actors import Leader
from mission_estimate.model.functions import Holder
from mission_estimate.positions import DataPath

_Placed = tuple[DataPath, Leader | Holder]


@rule("DAT009", WARNING, "overlapping terms", help="correct the dates of the two terms")
def overlapping_terms(context: Context) -> Iterator[Issue]:
    """Two people hold one post at the same time.

    What: compares `since` and `until` of the holders of a post, and of the leaders of an actor with the
    same role. Dates without a day overlap only if every reading of them does. Acting holders may
    overlap.
    Why: the document names the holder on the edition date; with overlapping terms it may name the wrong
    one.
    Source: seen in the 2017 estimate of MINUSMA: an office-holder who had left office three months
    before.
    """
    for (_, first), (path, second) in _pairs(context):
        if _overlap(first, second):
            message = (
                f"{first.name} holds the post {_until(first)}, "
                f"but {second.name} from {in_words(second.since) if second.since else 'an unknown day'}"
            )
            yield Issue(path, message)


def _pairs(context: Context) -> Iterator[tuple[_Placed, _Placed]]:
    """Yield each pair of people who hold the same post, or lead an actor in the same role."""
    for number, post in enumerate(context.estimate.functions.command_and_control.posts):
        path: DataPath = ("functions", "command_and_control", "posts", number, "holders")
        held = (((*path, place), one) for place, one in enumerate(post.holders) if not one.acting)
        yield from combinations(held, 2)
    for index, actor in enumerate(context.estimate.actors):
        path = ("actors", index, "leaders")
        led = [((*path, place), one) for place, one in enumerate(actor.leaders) if one.role]
        yield from (two for two in combinations(led, 2) if two[0][1].role == two[1][1].role)


def _overlap(first: Leader | Holder, second: Leader | Holder) -> bool:
    if first.since is None or second.since is None:
        return False
    if surely_before(second.since, first.since):
        first, second = second, first
    return first.until is not None and second.since is not None and surely_before(second.since, first.until)


def _until(holder: Leader | Holder) -> str:
    return f"until {in_words(holder.until)}" if holder.until else "without an end"


@rule("DAT025", WARNING, "vacant post without a note", help="add the new holder, or `vacant_since`")
def unfilled_post(context: Context) -> Iterator[Issue]:
    """A post has neither a holder nor a vacancy on the edition date, or both.

    What: compares the holders of each post on `edition.as_of` with `vacant_since`.
    Why: the cover shows no name and no reason, or it names the holder of a post that is marked vacant.
    Source: seen in the 2017 estimate of MINUSMA: an office-holder who had left office three months
    before.
    """
    day = context.estimate.edition.as_of
    for index, post in enumerate(context.estimate.functions.command_and_control.posts):
        path = ("functions", "command_and_control", "posts", index)
        holder, vacant = holder_on(post, day), post.vacant_since
        if holder is None and vacant is None and post.holders:
            last = post.holders[-1]
            place = len(post.holders) - 1
            message = f"this post has no holder on {in_words(day)}; the last in the list is {last.name}"
            yield Issue((*path, "holders", place), message)
        elif holder is not None and vacant is not None and surely_before(vacant, day):
            message = (
                f"the post is vacant since {in_words(vacant)}, but {holder.name} holds it on {in_words(day)}"
            )
            advice = "give the holder an `until`, or remove `vacant_since`"
            yield Issue((*path, "vacant_since"), message, advice)
