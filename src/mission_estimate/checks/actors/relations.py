"""Relations and participants that contradict or repeat each other."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from mission_estimate.checks.context import Context
from mission_estimate.checks.rule import WARNING, Issue, rule
from mission_estimate.derived_values.lifetimes import Term, at_once, lifetimes
from mission_estimate.model.actors import RelationKind
from mission_estimate.positions import DataPath

FRIENDLY = (RelationKind.ALLIED, RelationKind.SUPPORTS, RelationKind.TRAINS)
HOSTILE = RelationKind.HOSTILE


class _Tie(NamedTuple):
    """A relation or membership, and the word for it."""

    word: str
    path: DataPath
    term: Term


@rule("ACT003", WARNING, "contradictory relations",
      help="give the relation that ended an `until`, or remove the wrong one")  # fmt: skip
def contradicting_relations(context: Context) -> Iterator[Issue]:
    """Two actors are hostile and friendly at the same time.

    What: reports a hostile relation together with allied, supports, trains or a membership between the
    same two actors, if both are in force on the same day. A relation without dates counts as in force
    on the day of the edition.
    Why: the network shows both ties, and the reader does not know which is true.
    Source: either actor may list the relation, and different authors write the two profiles.
    """
    day = context.estimate.edition.as_of
    lives = lifetimes(context.estimate)
    for pair, ties in _ties(context).items():
        for first, second in combinations(ties, 2):
            one_is_hostile = (first.word == HOSTILE) != (second.word == HOSTILE)
            if one_is_hostile and at_once(first.term, second.term, day):
                names = " and ".join(sorted(lives[name].name for name in pair if name in lives))
                message = f"{names} have the ties “{first.word}” and “{second.word}” at the same time"
                yield Issue(second.path, message)


def _ties(context: Context) -> dict[frozenset[str], list[_Tie]]:
    """Return the hostile and the friendly ties of each pair of actors."""
    found: dict[frozenset[str], list[_Tie]] = {}
    for index, actor in enumerate(context.estimate.actors):
        for number, relation in enumerate(actor.relations):
            if relation.kind in FRIENDLY or relation.kind == HOSTILE:
                tie = _Tie(str(relation.kind), ("actors", index, "relations", number), relation)
                found.setdefault(frozenset((actor.id, relation.to)), []).append(tie)
        for number, membership in enumerate(actor.member_of):
            tie = _Tie("member of", ("actors", index, "member_of", number), membership)
            found.setdefault(frozenset((actor.id, membership.actor)), []).append(tie)
    return found


DIRECTED = (RelationKind.SUPPORTS, RelationKind.TRAINS, RelationKind.MEDIATES)


@rule("ACT004", WARNING, "duplicate relation", help="remove one of the two")
def duplicate_relation(context: Context) -> Iterator[Issue]:
    """A relation or membership between two actors is listed twice.

    What: reports the same kind of relation between the same two actors at the same time, listed at both
    actors or twice at one, and a membership listed twice. Support, training and mediation have a
    direction; agreements differ by their date.
    Why: a relation is shown at both actors, so the second entry is printed twice, and the next revision
    easily misses it.
    Source: the model: "each is written once, at one of the two".
    """
    day = context.estimate.edition.as_of
    lives = lifetimes(context.estimate)
    known: dict[tuple[str, ...], list[Term]] = {}
    for key, path, term in _ties_in_order(context):
        before = known.setdefault(key, [])
        if any(at_once(other, term, day) for other in before):
            names = " and ".join(lives[name].name if name in lives else name for name in key[1:3])
            message = f"{names} already have the tie “{key[0]}”"
            yield Issue(path, message)
        before.append(term)


def _ties_in_order(context: Context) -> Iterator[tuple[tuple[str, ...], DataPath, Term]]:
    for index, actor in enumerate(context.estimate.actors):
        for number, relation in enumerate(actor.relations):
            ends = [str(actor.id), str(relation.to)]
            if relation.kind not in DIRECTED:
                ends.sort()
            date = str(relation.since) if relation.kind is RelationKind.AGREEMENT else ""
            yield (str(relation.kind), *ends, date), ("actors", index, "relations", number), relation
        for number, membership in enumerate(actor.member_of):
            key = ("member of", str(actor.id), str(membership.actor))
            yield key, ("actors", index, "member_of", number), membership


@rule("ACT013", WARNING, "duplicate actor in an event", help="remove one of the two, or name the other actor")
def duplicate_participant(context: Context) -> Iterator[Issue]:
    """An event names the same actor twice.

    What: each actor of an event has one entry, with one role.
    Why: an actor does not attack itself; the id was repeated where another actor was meant.
    Source: authors copy lists of actors from event to event.
    """
    lives = lifetimes(context.estimate)
    for index, event in enumerate(context.estimate.events):
        known: dict[str, str] = {}
        for number, part in enumerate(event.actors):
            first = known.setdefault(part.actor, str(number))
            if first != str(number):
                role = event.actors[int(first)].role
                name = lives[part.actor].name if part.actor in lives else part.actor
                message = f"{name} is {part.role} here, and already {role} of the same event"
                yield Issue(("events", index, "actors", number, "actor"), message)
