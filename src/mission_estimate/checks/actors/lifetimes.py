"""Dates at which an actor did not exist yet, or no longer existed."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.date_paths import dates_of
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.checks.world.date_words import in_words, on_or_in
from mission_estimate.derived_values.lifetimes import Lifetime, lifetimes
from mission_estimate.model.actors import Leader, Membership, Relation
from mission_estimate.model.dates import EdtfDate
from mission_estimate.positions import DataPath


class _Claim(NamedTuple):
    """A statement that actors existed at a date; `dated_by` names other actors whose dates it depends on."""

    path: DataPath
    when: EdtfDate | None
    statement: str
    actors: tuple[str, ...]
    dated_by: tuple[str, ...] = ()


@rule("ACT001", ERROR, "event outside the lifetime of an actor",
      help="name the actor that existed then, or correct the date")  # fmt: skip
def participant_outside_lifetime(context: Context) -> Iterator[Issue]:
    """An actor takes part in an event outside its lifetime.

    What: compares the date of each event with the origins and the end of its actors, and with the dates
    of missions.
    Why: a group cannot attack before it was formed; the date or the actor is wrong.
    Source: seen in the 2017 estimate of MINUSMA: a movement counted in 2012 that was formed in May
    2013.
    """
    yield from _contradicted(context, (
        _Claim(("events", index, "actors", number, "actor"), event.date,
               f"the event is dated {in_words(event.date)}", (part.actor,))
        for index, event in enumerate(context.estimate.events)
        for number, part in enumerate(event.actors)
    ))  # fmt: skip


@rule("ACT002", ERROR, "membership outside the lifetime of an actor",
      help="correct the date of the membership or of the actor")  # fmt: skip
def membership_outside_lifetime(context: Context) -> Iterator[Issue]:
    """A membership lies outside the lifetime of the member or of the coalition.

    What: compares `since` and `until` under `member_of` with the origins and the end of both actors.
    Why: an actor cannot join a coalition that does not exist; the network would show a false tie.
    Source: seen in the 2017 estimate of MINUSMA: a movement counted in 2012 that was formed in May
    2013.
    """
    yield from _contradicted(context, (
        claim
        for index, actor in enumerate(context.estimate.actors)
        for number, membership in enumerate(actor.member_of)
        for claim in _term(("actors", index, "member_of", number), membership, "this membership",
                           (actor.id, membership.actor))
    ))  # fmt: skip


@rule("ACT008", WARNING, "leader outside the lifetime of the actor",
      help="correct the date, or move the leader to the actor that existed then")  # fmt: skip
def leader_outside_lifetime(context: Context) -> Iterator[Issue]:
    """A leader's term lies outside the lifetime of the actor.

    What: compares `since` and `until` of leaders with the origins and the end of their actor.
    Why: a group has no leader before it exists; the leader belongs to a predecessor, or a date is wrong.
    Source: seen in the 2017 estimate of MINUSMA: actors described at a time before they existed.
    """
    yield from _contradicted(context, (
        claim
        for index, actor in enumerate(context.estimate.actors)
        for number, leader in enumerate(actor.leaders)
        for claim in _term(("actors", index, "leaders", number), leader, leader.name, (actor.id,))
    ))  # fmt: skip


@rule("ACT011", ERROR, "relation outside the lifetime of an actor",
      help="correct the date of the relation or of the actor")  # fmt: skip
def relation_outside_lifetime(context: Context) -> Iterator[Issue]:
    """A relation lies outside the lifetime of one of the two actors.

    What: compares `since` and `until` of relations with the origins and the end of both actors, or with
    the dates of a mission.
    Why: the relation belongs to a predecessor, or a date is wrong.
    Source: seen in the 2017 estimate of MINUSMA: actors described at a time before they existed.
    """
    yield from _contradicted(context, (
        claim
        for index, actor in enumerate(context.estimate.actors)
        for number, relation in enumerate(actor.relations)
        for claim in _term(("actors", index, "relations", number), relation, "this relation",
                           (actor.id, relation.to))
    ))  # fmt: skip


@rule("ACT014", ERROR, "parent actor did not exist", help="correct one of the dates, or name another parent")
def parent_outside_lifetime(context: Context) -> Iterator[Issue]:
    """An actor originates from an actor that did not exist at the time.

    What: compares the date of each origin with the lifetimes of the actors under its `of`.
    Why: a group cannot split from one that is formed later or has ended before; one of the dates is
    wrong.
    Source: seen in the 2017 estimate of MINUSMA: actors described at a time before they existed.
    """
    yield from _contradicted(context, (
        _Claim(("actors", index, "origins", number, "of", place), origin.date,
               f"{actor.name} originates from it {on_or_in(origin.date)}", (parent,), (actor.id,))
        for index, actor in enumerate(context.estimate.actors)
        for number, origin in enumerate(actor.origins) if origin.date is not None
        for place, parent in enumerate(origin.of)
    ))  # fmt: skip


def _term(
    path: DataPath, record: Leader | Membership | Relation, subject: str, actors: tuple[str, ...]
) -> Iterator[_Claim]:
    """Yield a claim for `since` and one for `until`."""
    for name, when in (("since", record.since), ("until", record.until)):
        if when is not None:
            yield _Claim((*path, name), when, f"{subject} has `{name}` {in_words(when)}", actors)


def _contradicted(context: Context, claims: Iterable[_Claim]) -> Iterator[Issue]:
    """Yield an issue for each actor of a claim that did not exist at its date."""
    lives = lifetimes(context.estimate)
    for path, when, statement, actors, dated_by in claims:
        for actor in actors:
            if reason := _absence(lives.get(actor), when):
                because = tuple(date for name in (*dated_by, *actors) for date in dates_of(context, name))
                yield Issue(path, f"{reason}, but {statement}", because=because)


def _absence(life: Lifetime | None, when: EdtfDate | None) -> str | None:
    """Return why something surely did not exist at a date; None where it may have existed."""
    if life is None or when is None:
        return None
    if life.formed is not None and life.begins_after(when):
        return f"{life.name} was formed {on_or_in(life.formed)}"
    if life.ended is not None and life.ends_before(when):
        return f"{life.name} ended {on_or_in(life.ended)}"
    return None
