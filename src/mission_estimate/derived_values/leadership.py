"""Who held a post on a day."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mission_estimate.derived_values.values import Value, reckoned
from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.functions import Holder, Post


class Term(NamedTuple):
    """From when to when a person held an office; what is not written is open."""

    name: str
    begins: date
    ends: date


def holder_on(post: Post, day: date) -> Holder | None:
    """Return the last holder whose term had begun and not ended; None for a vacant post."""
    held = [holder for holder in post.holders if _begins(holder) <= day and _ends(holder) >= day]
    return held[-1] if held else None


def is_vacant(post: Post, day: date) -> bool:
    """Return whether it is recorded that no one holds a post on a day."""
    since = post.vacant_since
    return holder_on(post, day) is None and since is not None and since.earliest <= day


def _begins(holder: Holder) -> date:
    written = holder.since or holder.appointed
    return written.earliest if written else date.min


def _ends(holder: Holder) -> date:
    return holder.until.latest if holder.until else date.max


def terms_of_posts(estimate: Estimate) -> Iterator[tuple[Post, list[Term]]]:
    """Yield each post with the terms of its holders; where no end is written, the next holder ends a term."""
    for post in estimate.functions.command_and_control.posts:
        nexts = [_begins(holder) for holder in post.holders[1:]] + [date.max]
        yield (
            post,
            [
                Term(
                    str(holder.name),
                    _begins(holder),
                    _ends(holder) if holder.until else max(after, _begins(holder)),
                )
                for holder, after in zip(post.holders, nexts, strict=False)
            ],
        )


def terms_of_leaders(estimate: Estimate) -> Iterator[tuple[str, Term]]:
    """Yield the role and the term of each leader of an actor who has a role."""
    for actor in estimate.actors:
        for leader in actor.leaders:
            if leader.role:
                begins = leader.since.earliest if leader.since else date.min
                ends = leader.until.latest if leader.until else date.max
                yield str(leader.role), Term(str(leader.name), begins, ends)


def leadership_values(estimate: Estimate) -> Iterator[Value]:
    """Yield the holder of each post on the edition date."""
    for post in estimate.functions.command_and_control.posts:
        holder = holder_on(post, estimate.edition.as_of)
        if holder is None:
            continue
        path = f"functions.command_and_control.posts.{post.id}"
        yield reckoned(f"{path}.holder", str(holder.name))
        began: EdtfDate | None = holder.since or holder.appointed
        if began is not None:
            yield reckoned(f"{path}.since", began)
