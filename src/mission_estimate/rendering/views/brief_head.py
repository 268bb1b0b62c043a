"""What the brief says of the mission itself: where it is, its mandate, who leads it."""

from collections.abc import Iterator
from dataclasses import dataclass

from mission_estimate.derived_values.leadership import holder_on, is_vacant
from mission_estimate.model.countries import UN_SHORT_NAMES
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.functions import Post, PostRole
from mission_estimate.rendering.views.changes import mandate_of
from mission_estimate.rendering.views.mandates import ended_in_words
from mission_estimate.rendering.wording import written_date

MOST_POSTS = 5


@dataclass(frozen=True, slots=True)
class Leader:
    """A post and who holds it."""

    post: str
    holder: str
    country: str


def subject(estimate: Estimate, told: frozenset[str]) -> str:
    """Say which missions, as far as the bottom line does not, and in which states."""
    names = [UN_SHORT_NAMES[code] for code in estimate.primary.host_states]
    places = ", ".join(names[:-1]) + (" and " if len(names) > 1 else "") + "".join(names[-1:])
    missions = [str(mission.name) for mission in estimate.missions if mission.id in told]
    return "; ".join(filter(None, (*missions, places)))


def mandate_line(estimate: Estimate) -> str:
    """Say how long the mandate holds, and which resolution gave it, or which has ended it."""
    if ended := ended_in_words(estimate):
        return f"Mandate {ended}"
    resolution = mandate_of(estimate)
    if resolution is None:
        return ""
    until = f"Mandate to {written_date(resolution.expires)}" if resolution.expires else "Mandate"
    chapter = f"Chapter {resolution.chapter}" if resolution.chapter else ""
    return ", ".join(filter(None, (until, str(resolution.symbol), chapter)))


_ROLES = {
    PostRole.HEAD_OF_MISSION: "Head of mission",
    PostRole.DEPUTY: "Deputy head",
    PostRole.FORCE_COMMANDER: "Force Commander",
    PostRole.POLICE_COMMISSIONER: "Police Commissioner",
}


def leaders(estimate: Estimate) -> tuple[Leader, ...]:
    """Return the holders of the posts that a commander asks for."""
    return tuple(_leaders(estimate))


def _leaders(estimate: Estimate) -> Iterator[Leader]:
    own = [p for p in estimate.functions.command_and_control.posts if _is_own(p, estimate)]
    named = [post for post in own if post.role in _ROLES]
    for post in named[:MOST_POSTS]:
        holder = holder_on(post, estimate.edition.as_of)
        if holder is None:
            vacant = is_vacant(post, estimate.edition.as_of)
            yield Leader(_ROLES[post.role], "vacant" if vacant else "not known", "")
            continue
        acting = " (acting)" if holder.acting else ""
        name = " ".join(filter(None, (holder.rank, holder.name))) + acting
        country = UN_SHORT_NAMES[holder.country] if holder.country else ""
        yield Leader(_ROLES[post.role], name, country)


def _is_own(post: Post, estimate: Estimate) -> bool:
    return (post.mission or estimate.primary.id) == estimate.primary.id
