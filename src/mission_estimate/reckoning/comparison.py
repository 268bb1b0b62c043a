"""What a later edition of an estimate says otherwise than an earlier one, part by part."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mission_estimate.model.casualties import Fatalities
from mission_estimate.model.deployment import Strength
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.judgements import Likelihood
from mission_estimate.model.mandate import Resolution
from mission_estimate.model.places import Place
from mission_estimate.reckoning.deployments import totals
from mission_estimate.reckoning.fatalities import by_cause, total
from mission_estimate.reckoning.leadership import holder_on
from mission_estimate.reckoning.mandates import ceiling_total, in_force, resolutions_of


@dataclass(frozen=True, slots=True)
class Counts:
    """One number on two days."""

    before: int
    now: int
    since: date
    until: date

    @property
    def more(self) -> int:
        """By how much the number has grown."""
        return self.now - self.before


@dataclass(frozen=True, slots=True)
class Holders:
    """Who held a post in either edition; an empty name is a post that nobody held."""

    post: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two editions of one mission side by side; what is the same, or in one only, is None or empty."""

    since: date
    resolutions: tuple[Resolution, ...]
    ceiling: Counts | None
    uniformed: Counts | None
    deaths: Counts | None
    malicious: Counts | None
    posts: tuple[Holders, ...]
    opened: tuple[str, ...]
    left: tuple[str, ...]
    likelihoods: dict[str, Likelihood]


def compare(earlier: Estimate, now: Estimate) -> Comparison:
    """Lay two editions side by side; judgments and posts are matched by id, places by name."""
    deaths, malicious = _deaths(earlier.casualties.fatalities, now.casualties.fatalities)
    before, after = _present(earlier), _present(now)
    return Comparison(
        since=earlier.edition.as_of,
        resolutions=_new(earlier, now),
        ceiling=_ceiling(earlier, now),
        uniformed=_uniformed(earlier.deployment.strength, now.deployment.strength),
        deaths=deaths,
        malicious=malicious,
        posts=tuple(_posts(earlier, now)),
        opened=tuple(sorted(after - before)) if before else (),
        left=tuple(sorted(before - after)) if after else (),
        likelihoods=_likelihoods(earlier, now),
    )


def _new(earlier: Estimate, now: Estimate) -> tuple[Resolution, ...]:
    own = resolutions_of(now, now.primary.id)
    return tuple(one for one in own if earlier.edition.as_of < one.adopted <= now.edition.as_of)


def _ceiling(earlier: Estimate, now: Estimate) -> Counts | None:
    days = earlier.edition.as_of, now.edition.as_of
    held = [in_force(resolutions_of(e, e.primary.id), e.edition.as_of) for e in (earlier, now)]
    before, after = (ceiling_total(one.ceiling) if one and one.ceiling else 0 for one in held)
    return Counts(before, after, *days) if before and after and before != after else None


def _uniformed(before: Strength | None, now: Strength | None) -> Counts | None:
    if before is None or now is None or not before.as_of < now.as_of:
        return None
    first, last = totals(before).uniformed, totals(now).uniformed
    return None if first is None or last is None else Counts(first, last, before.as_of, now.as_of)


def _deaths(before: Fatalities | None, now: Fatalities | None) -> tuple[Counts | None, Counts | None]:
    """Count those who died between the two cut-off days; where records were withdrawn, nothing is said."""
    if before is None or now is None or not before.as_of < now.as_of:
        return None, None
    days = before.as_of, now.as_of
    every = Counts(total(before), total(now), *days)
    malicious = Counts(by_cause(before)["malicious_act"], by_cause(now)["malicious_act"], *days)
    return (every, malicious) if every.more >= malicious.more >= 0 else (None, None)


def _posts(earlier: Estimate, now: Estimate) -> Iterator[Holders]:
    known = {post.id: post for post in earlier.functions.command_and_control.posts}
    for post in now.functions.command_and_control.posts:
        if post.id not in known:
            continue
        first = holder_on(known[post.id], earlier.edition.as_of)
        last = holder_on(post, now.edition.as_of)
        before, after = (str(holder.name) if holder else "" for holder in (first, last))
        if before != after:
            yield Holders(str(post.title), before, after)


def _present(estimate: Estimate) -> frozenset[str]:
    primary = estimate.primary.id
    return frozenset(str(place.name) for place in estimate.places if _is_held(place, primary))


def _is_held(place: Place, mission: str) -> bool:
    return any((one.mission or mission) == mission for one in place.presence)


def _likelihoods(earlier: Estimate, now: Estimate) -> dict[str, Likelihood]:
    """Return the earlier likelihood of each judgment whose likelihood is another now."""
    stated = Likelihood.NOT_STATED
    before = {one.id: one.likelihood for one in earlier.assessments if one.likelihood is not stated}
    return {
        str(one.id): before[one.id]
        for one in now.assessments
        if one.id in before and one.likelihood not in (before[one.id], stated)
    }
