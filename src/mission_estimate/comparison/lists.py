"""The lists of two editions side by side: posts, places, trends, judgments, events and titles.

Members are matched by id, places by name. A list that one of the editions does not have is not compared.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from mission_estimate.derived_values.leadership import holder_on, is_vacant
from mission_estimate.model.estimate import Environment, Estimate
from mission_estimate.model.events import VIOLENT, Event
from mission_estimate.model.functions import Post
from mission_estimate.model.judgments import Assessment, Likelihood
from mission_estimate.model.paragraphs import Trend
from mission_estimate.model.places import Place


@dataclass(frozen=True, slots=True)
class Members:
    """What is new in a list, what is gone, and what has another title; `both` counts what stayed."""

    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    retitled: tuple[str, ...] = ()
    both: int = 0

    @property
    def is_same(self) -> bool:
        """Return whether the lists are the same."""
        return not (self.new or self.gone or self.retitled)


@dataclass(frozen=True, slots=True)
class Holders:
    """Who held a post in either edition: a name, "vacant" or "not known"."""

    post: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Trends:
    """The trend of a heading in either edition; None where none is given."""

    key: str
    before: Trend | None
    now: Trend | None


@dataclass(frozen=True, slots=True)
class Judgments:
    """How many judgments are new, gone, of another likelihood or confidence, or in other words."""

    new: int = 0
    gone: int = 0
    likelihood: int = 0
    confidence: int = 0
    reworded: int = 0
    both: int = 0

    @property
    def is_same(self) -> bool:
        """Return whether all judgments are unchanged."""
        return not (self.new or self.gone or self.likelihood or self.confidence or self.reworded)


@dataclass(frozen=True, slots=True)
class Events:
    """Events between the two editions, and those of them that are attacks or clashes.

    `ahead` are new among those to come; `otherwise` have another date, title, kind or toll than before;
    `added` are earlier events that the edition before did not have, `gone` those that only it has.
    """

    since: int = 0
    violent: int = 0
    ahead: int = 0
    otherwise: int = 0
    added: int = 0
    gone: int = 0
    both: int = 0

    @property
    def is_same(self) -> bool:
        """Return whether all events are unchanged."""
        return not (self.since or self.ahead or self.otherwise or self.added or self.gone)


def members(before: dict[str, str], now: dict[str, str]) -> Members:
    """Compare two lists, titles by id."""
    new = tuple(title for key, title in now.items() if key not in before)
    gone = tuple(title for key, title in before.items() if key not in now)
    retitled = tuple(title for key, title in now.items() if before.get(key, title) != title)
    return Members(new, gone, retitled, len(before.keys() & now.keys()))


def posts(earlier: Estimate, now: Estimate) -> Iterator[Holders]:
    """Yield each post whose holder is another one."""
    known = {post.id: post for post in earlier.functions.command_and_control.posts}
    for post in now.functions.command_and_control.posts:
        if post.id in known:
            before = _holder(known[post.id], earlier.edition.as_of)
            after = _holder(post, now.edition.as_of)
            if before != after:
                yield Holders(str(post.title), before, after)


def titles_of_posts(estimate: Estimate) -> dict[str, str]:
    """Return the titles of the posts by id."""
    return {str(post.id): str(post.title) for post in estimate.functions.command_and_control.posts}


def _holder(post: Post, day: date) -> str:
    holder = holder_on(post, day)
    if holder is not None:
        return f"{holder.name} (acting)" if holder.acting else str(holder.name)
    return "vacant" if is_vacant(post, day) else "not known"


def presence(estimate: Estimate) -> dict[str, str]:
    """Return the names of the places where the primary mission is, with what it has there."""
    found = ((str(place.name), _kinds(place, estimate.primary.id)) for place in estimate.places)
    return {name: kinds for name, kinds in found if kinds}


def _kinds(place: Place, mission: str) -> str:
    own = {str(one.kind) for one in place.presence if (one.mission or mission) == mission}
    return ",".join(sorted(own))


def trends(earlier: Estimate, now: Estimate) -> tuple[int, tuple[Trends, ...]]:
    """Return how many headings have a trend in both editions, and each whose trend is another one."""
    pairs = [
        Trends(key, getattr(earlier.environment, key).trend, getattr(now.environment, key).trend)
        for key in Environment.model_fields
    ]
    both = sum(pair.before is not None and pair.now is not None for pair in pairs)
    return both, tuple(pair for pair in pairs if pair.before is not pair.now)


def likelihoods(earlier: Estimate, now: Estimate) -> dict[str, Likelihood]:
    """Return the earlier likelihood of each judgment whose likelihood is another one now."""
    stated = Likelihood.NOT_STATED
    before = {one.id: one.likelihood for one in earlier.assessments if one.likelihood is not stated}
    return {
        str(one.id): before[one.id]
        for one in now.assessments
        if one.id in before and one.likelihood not in (before[one.id], stated)
    }


def judgments(earlier: Iterable[Assessment], now: Iterable[Assessment]) -> Judgments:
    """Count the judgments that are not as they were."""
    before, after = ({one.id: one for one in every} for every in (earlier, now))
    pairs = [(before[key], after[key]) for key in after if key in before]
    return Judgments(
        new=len(after.keys() - before.keys()),
        gone=len(before.keys() - after.keys()),
        likelihood=sum(b.likelihood is not a.likelihood for b, a in pairs),
        confidence=sum(b.confidence is not a.confidence for b, a in pairs),
        reworded=sum(b.judgement != a.judgement for b, a in pairs),
        both=len(pairs),
    )


def events(earlier: Estimate, now: Estimate) -> Events:
    """Count the events between the two editions, and those that the later one gives otherwise."""
    first, last = earlier.edition.as_of, now.edition.as_of
    known = {event.id: event for event in earlier.events}
    new = [event for event in now.events if event.id not in known]
    since = [event for event in now.events if first < event.date.earliest <= last]
    pairs = [(known[event.id], event) for event in now.events if event.id in known]
    return Events(
        since=len(since),
        violent=sum(event.kind in VIOLENT for event in since),
        ahead=sum(event.date.earliest > last for event in new),
        otherwise=sum(_told(before) != _told(after) for before, after in pairs),
        added=sum(event.date.earliest <= first for event in new),
        gone=len(known.keys() - {event.id for event in now.events}),
        both=len(pairs),
    )


def _told(event: Event) -> tuple[object, ...]:
    return event.date.text, event.title, event.kind, event.killed, event.injured
