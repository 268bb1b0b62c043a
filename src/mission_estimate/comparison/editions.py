"""What a later edition of an estimate says otherwise than an earlier one, part by part.

What only one of the editions has is not compared. `Comparison.same` names what was compared and found to be
the same, so that a document that reports no change says what it looked at.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from mission_estimate.comparison import figures, lists
from mission_estimate.comparison.actors import Parties, parties
from mission_estimate.comparison.figures import Budgets, Counts, PartCounts
from mission_estimate.comparison.lists import Events, Holders, Judgments, Members, Trends
from mission_estimate.derived_values.mandates import in_force, resolutions_of
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.judgments import Likelihood
from mission_estimate.model.mandate import Resolution


class Titled(Protocol):
    """A member of a list that has an id and a title."""

    @property
    def id(self) -> str:
        """Return what it is known by."""

    @property
    def title(self) -> str:
        """Return what is printed of it."""


@dataclass(frozen=True, slots=True)
class Mandates:
    """The mandate in both editions; `expiry` is the end before and now, where only that has changed."""

    resolutions: tuple[Resolution, ...]
    ended: Resolution | None
    expiry: tuple[date | None, date | None] | None
    ceiling: Counts | None
    parts: tuple[PartCounts, ...]


@dataclass(frozen=True, slots=True)
class People:
    """The personnel, and the dead up to the cut-off days; None or empty where they cannot be compared."""

    uniformed: Counts | None
    parts: tuple[PartCounts, ...]
    deaths: Counts | None
    malicious: Counts | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two editions of one mission side by side; `same` names what is the same in both."""

    since: date
    mandates: Mandates
    people: People
    budgets: tuple[Budgets, ...]
    facts: tuple[str, ...]
    posts: tuple[Holders, ...]
    post_list: Members
    places: Members
    presence: tuple[str, ...]
    trends: tuple[Trends, ...]
    parties: Parties
    events: Events
    judgments: Judgments
    likelihoods: dict[str, Likelihood]
    concerns: Members
    issues: Members
    tasks: Members
    same: tuple[str, ...]


def compare(earlier: Estimate, now: Estimate) -> Comparison:
    """Lay two editions side by side; members of lists are matched by id, places by name."""
    before, after = lists.presence(earlier), lists.presence(now)
    names = ({name: name for name in sorted(found)} for found in (before, after))
    found = Comparison(
        since=earlier.edition.as_of,
        mandates=_mandates(earlier, now),
        people=_people(earlier, now),
        budgets=figures.budgets(earlier, now),
        facts=figures.facts(earlier, now)[1],
        posts=tuple(lists.posts(earlier, now)),
        post_list=lists.members(lists.titles_of_posts(earlier), lists.titles_of_posts(now)),
        places=lists.members(*names) if before and after else Members(),
        presence=tuple(name for name in sorted(after) if before.get(name, after[name]) != after[name]),
        trends=lists.trends(earlier, now)[1],
        parties=parties(earlier, now),
        events=lists.events(earlier, now) if earlier.events and now.events else Events(),
        judgments=_judgments(earlier, now),
        likelihoods=lists.likelihoods(earlier, now),
        concerns=_titles(earlier.summary.concerns, now.summary.concerns),
        issues=_titles(earlier.issues.items, now.issues.items),
        tasks=_titles(earlier.mandate.tasks, now.mandate.tasks),
        same=(),
    )
    return replace(found, same=tuple(_same(earlier, now, found)))


def _mandates(earlier: Estimate, now: Estimate) -> Mandates:
    new = figures.new_resolutions(earlier, now)
    held = [in_force(resolutions_of(e, e.primary.id), e.edition.as_of) for e in (earlier, now)]
    ends = tuple(one.expires if one else None for one in held)
    ended = figures.ended_since(earlier, now)
    moved = all(held) and not new and ends[0] != ends[1]
    return Mandates(new, ended, (ends[0], ends[1]) if moved else None, *figures.ceilings(earlier, now))


def _people(earlier: Estimate, now: Estimate) -> People:
    strengths = earlier.deployment.strength, now.deployment.strength
    dead = figures.deaths(earlier.casualties.fatalities, now.casualties.fatalities)
    return People(figures.uniformed(*strengths), figures.personnel(*strengths), *dead)


def _judgments(earlier: Estimate, now: Estimate) -> Judgments:
    if not earlier.assessments or not now.assessments:
        return Judgments()
    return lists.judgments(earlier.assessments, now.assessments)


def _titles(before: Iterable[Titled], now: Iterable[Titled]) -> Members:
    first, last = ({str(one.id): str(one.title) for one in every} for every in (before, now))
    return lists.members(first, last) if first and last else Members()


def _same(earlier: Estimate, now: Estimate, found: Comparison) -> Iterator[str]:
    """Name what is in both editions and the same in both, in the order of the estimate."""
    yield from _same_figures(earlier, now, found)
    if found.post_list.both and found.post_list.is_same and not found.posts:
        yield "the holders of posts"
    if found.places.both and found.places.is_same and not found.presence:
        yield "the places of the mission"
    if lists.trends(earlier, now)[0] and not found.trends:
        yield "the trends"
    if found.parties.members.both and found.parties.is_same:
        yield "the actors, their sizes, relations and places to the agreement"
    for name, part in (("events", found.events), ("judgments", found.judgments)):
        if part.both and part.is_same:
            yield f"the {name}"
    for name, titles in (("concerns", found.concerns), ("issues", found.issues), ("tasks", found.tasks)):
        if titles.both and titles.is_same:
            yield f"the {name}"


def _same_figures(earlier: Estimate, now: Estimate, found: Comparison) -> Iterator[str]:
    mandates, people = found.mandates, found.people
    held = [figures.held_ceiling(estimate) for estimate in (earlier, now)]
    if all(held) and not (mandates.resolutions or mandates.ended or mandates.expiry):
        yield "the mandate"
    if all(held) and not mandates.parts:
        yield "the ceiling"
    if earlier.deployment.strength and now.deployment.strength and not people.parts:
        yield "the personnel"
    if people.deaths and people.malicious and not (people.deaths.more or people.malicious.more):
        yield "the number of deaths"
    if figures.has_budgets(earlier, now) and not found.budgets:
        yield "the budgets"
    compared, changed = figures.facts(earlier, now)
    if compared and not changed:
        yield "the values of all facts"
