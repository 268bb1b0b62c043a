"""Who held a post on a day."""

from collections.abc import Iterator
from datetime import date

from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.functions import Holder, Post
from mission_estimate.reckoning.values import Value, reckoned


def holder_on(post: Post, day: date) -> Holder | None:
    """Return the last holder whose term had begun and not ended; None for a vacant post."""
    held = [holder for holder in post.holders if _begins(holder) <= day and _ends(holder) >= day]
    return held[-1] if held else None


def _begins(holder: Holder) -> date:
    written = holder.since or holder.appointed
    return written.earliest if written else date.min


def _ends(holder: Holder) -> date:
    return holder.until.latest if holder.until else date.max


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
