"""Events, memberships, leaders and relations outside the lifetime of an actor."""

from collections.abc import Iterator

from mission_estimate.checks.context import Context
from mission_estimate.checks.records.date_paths import dates_of
from mission_estimate.checks.records.lifetimes import absence
from mission_estimate.checks.rule import ERROR, WARNING, Issue, rule
from mission_estimate.checks.world.date_words import in_words, on_or_in
from mission_estimate.derived_values.lifetimes import lifetimes
from mission_estimate.model.dates import EdtfDate


@rule("ACT001", ERROR, "actor before or after its time", help="name the predecessor, or mend the date")
def participant_outside_lifetime(context: Context) -> Iterator[Issue]:
    """An actor takes part in an event outside its lifetime.

    What: the actors of each event against their origins and their end; missions by the dates of theirs.
    Why: a group cannot attack before it was formed; the date, or the actor, is wrong.
    Source: seen in the 2017 estimate of MINUSMA: a movement counted in 2012 that was formed in May
    2013.
    """
    lives = lifetimes(context.estimate)
    for index, event in enumerate(context.estimate.events):
        for number, part in enumerate(event.actors):
            reason = absence(lives.get(part.actor), event.date)
            if reason is not None:
                message = f"{reason}, and the event is of {in_words(event.date)}"
                help_ = "name the actor of that time, or mend the date"
                path, because = ("events", index, "actors", number, "actor"), dates_of(context, part.actor)
                yield Issue(path, message, help_, because=because)


@rule("ACT002", ERROR, "membership out of time", help="mend the date of the membership, or of the origin")
def membership_outside_lifetime(context: Context) -> Iterator[Issue]:
    """A membership lies outside the lifetime of the member or of the coalition.

    What: `since` and `until` under `member_of` against the origins and the end of both.
    Why: nobody joins what does not exist; the network would show a tie that cannot have been.
    Source: seen in the 2017 estimate of MINUSMA: a movement counted in 2012 that was formed in May
    2013.
    """
    lives = lifetimes(context.estimate)
    for index, actor in enumerate(context.estimate.actors):
        for number, membership in enumerate(actor.member_of):
            for life in (lives[actor.id], lives.get(membership.actor)):
                for name in ("since", "until"):
                    when: EdtfDate | None = getattr(membership, name)
                    reason = absence(life, when)
                    if when is not None and reason is not None:
                        message = f"{reason}, and this membership has `{name}` {in_words(when)}"
                        help_ = "mend the date of the membership, or that of the actor"
                        path = ("actors", index, "member_of", number, name)
                        because = (*dates_of(context, actor.id), *dates_of(context, membership.actor))
                        yield Issue(path, message, help_, because=because)


@rule(
    "ACT008",
    WARNING,
    "leader out of time",
    help="mend the date, or move the leader to the actor of that time",
)
def leader_outside_lifetime(context: Context) -> Iterator[Issue]:
    """A leader's time lies outside the lifetime of the actor.

    What: `since` and `until` of leaders against the origins and the end of their actor.
    Why: nobody leads a group that does not exist; the leader belongs to a predecessor, or a date is
    wrong.
    Source: seen in the 2017 estimate of MINUSMA: actors told of before they existed.
    """
    lives = lifetimes(context.estimate)
    for index, actor in enumerate(context.estimate.actors):
        for number, leader in enumerate(actor.leaders):
            for name, when in (("since", leader.since), ("until", leader.until)):
                reason = absence(lives[actor.id], when)
                if when is not None and reason is not None:
                    message = f"{reason}, and {leader.name} has `{name}` {in_words(when)}"
                    path, because = ("actors", index, "leaders", number, name), dates_of(context, actor.id)
                    yield Issue(path, message, because=because)


@rule("ACT011", ERROR, "relation out of time", help="mend the date of the relation, or of the actor")
def relation_outside_lifetime(context: Context) -> Iterator[Issue]:
    """A relation lies outside the lifetime of one of the two.

    What: `since` and `until` of relations against the origins and the end of both actors, or the dates
    of a mission.
    Why: no tie holds to what does not exist; the relation belongs to a predecessor, or a date is wrong.
    Source: seen in the 2017 estimate of MINUSMA: actors told of before they existed.
    """
    lives = lifetimes(context.estimate)
    for index, actor in enumerate(context.estimate.actors):
        for number, relation in enumerate(actor.relations):
            for life in (lives[actor.id], lives.get(relation.to)):
                for name in ("since", "until"):
                    when: EdtfDate | None = getattr(relation, name)
                    reason = absence(life, when)
                    if when is not None and reason is not None:
                        message = f"{reason}, and this relation has `{name}` {in_words(when)}"
                        help_ = "mend the date of the relation, or that of the actor"
                        path = ("actors", index, "relations", number, name)
                        because = (*dates_of(context, actor.id), *dates_of(context, relation.to))
                        yield Issue(path, message, help_, because=because)


@rule("ACT014", ERROR, "parent out of time", help="mend one of the dates, or name another parent")
def parent_outside_lifetime(context: Context) -> Iterator[Issue]:
    """An actor comes out of one that was not there.

    What: the actors under `of` of each origin against the date of the origin.
    Why: a group cannot split from one that is formed later or has ended before; one of the dates is
    wrong.
    Source: seen in the 2017 estimate of MINUSMA: actors told of before they existed.
    """
    lives = lifetimes(context.estimate)
    for index, actor in enumerate(context.estimate.actors):
        for number, origin in enumerate(actor.origins):
            for place, parent in enumerate(origin.of):
                reason = absence(lives.get(parent), origin.date)
                if origin.date is not None and reason is not None:
                    message = f"{reason}, and {actor.name} comes out of it {on_or_in(origin.date)}"
                    path = ("actors", index, "origins", number, "of", place)
                    because = (*dates_of(context, actor.id), *dates_of(context, parent))
                    yield Issue(path, message, because=because)
