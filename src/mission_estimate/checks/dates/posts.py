"""Terms of office that overlap, and posts without a holder."""

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


@rule("DAT009", WARNING, "terms overlap", help="mend the dates of the two terms")
def overlapping_terms(context: Context) -> Iterator[Issue]:
    """Two people hold one post at the same time.

    What: `since` and `until` of the holders of a post, and of leaders of an actor with the same role,
    in the order in which they are written; months and years overlap only where they must. Acting
    holders may overlap.
    Why: the document names the holder on the day of the edition; with overlapping terms it may name the
    wrong one.
    Source: seen in the 2017 estimate of MINUSMA: an office-holder who had left office three months
    before.
    """
    for (_, first), (path, second) in _pairs(context):
        if _overlap(first, second):
            message = (
                f"{first.name} holds the post {_until(first)}, "
                f"and {second.name} from {in_words(second.since) if second.since else 'an unknown day'}"
            )
            yield Issue(path, message)


def _pairs(context: Context) -> Iterator[tuple[_Placed, _Placed]]:
    """Yield each two that hold one post, or lead an actor in one role."""
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


@rule("DAT025", WARNING, "nobody in the post", help="add the new holder, or `vacant_since`")
def unfilled_post(context: Context) -> Iterator[Issue]:
    """A post has neither a holder nor a vacancy on the day of the edition, or both.

    What: the holders of each post on `edition.as_of`, and `vacant_since`.
    Why: the cover names nobody, and nobody says why; or it names someone whose post is called vacant.
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
            message = f"nobody holds this post on {in_words(day)}; the last in the list is {last.name}"
            help_ = "add the new holder, or `vacant_since`"
            yield Issue((*path, "holders", place), message, help_)
        elif holder is not None and vacant is not None and surely_before(vacant, day):
            message = (
                f"the post is vacant since {in_words(vacant)}, and {holder.name} holds it on {in_words(day)}"
            )
            help_ = "give the holder an end, or take out `vacant_since`"
            yield Issue((*path, "vacant_since"), message, help_)
