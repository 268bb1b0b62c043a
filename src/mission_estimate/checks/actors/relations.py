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
    """A relation or membership, by the word for it."""

    word: str
    path: DataPath
    term: Term


@rule(
    "ACT003",
    WARNING,
    "contradicting relations",
    help="end the one that is over with `until`, or take out the wrong one",
)
def contradicting_relations(context: Context) -> Iterator[Issue]:
    """Two actors are hostile and friendly at the same time.

    What: relations between the same two actors, and memberships of one in the other: hostile beside
    allied, supports, trains or a membership, where both surely held on one day. What has no date is
    taken to hold on the day of the edition.
    Why: the network shows both ties, and the reader does not know which is true.
    Source: relations are written at either side, by different hands.
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


@rule("ACT004", WARNING, "relation written twice", help="take one of the two out")
def duplicate_relation(context: Context) -> Iterator[Issue]:
    """A tie between two actors is written twice.

    What: the same kind of relation between the same two actors at either side or twice at one, and a
    membership listed twice, at the same time. Support, training and mediation count by their direction;
    agreements by their date.
    Why: each tie is written once and shown at both; the second one prints double and is forgotten at
    the next revision.
    Source: the model: "each is written once, at one of the two".
    """
    day = context.estimate.edition.as_of
    lives = lifetimes(context.estimate)
    known: dict[tuple[str, ...], list[Term]] = {}
    for key, path, term in _ties_of_duplicate_relation(context):
        before = known.setdefault(key, [])
        if any(at_once(other, term, day) for other in before):
            names = " and ".join(lives[name].name if name in lives else name for name in key[1:3])
            message = f"{names} have the tie “{key[0]}” already"
            yield Issue(path, message)
        before.append(term)


def _ties_of_duplicate_relation(context: Context) -> Iterator[tuple[tuple[str, ...], DataPath, Term]]:
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


@rule("ACT013", WARNING, "actor twice in an event", help="take one of the two out, or name the other actor")
def duplicate_participant(context: Context) -> Iterator[Issue]:
    """An event names one actor twice.

    What: the actors of each event, which each have one role.
    Why: nobody attacks itself; an id was repeated where another was meant.
    Source: lists of parties are copied from event to event.
    """
    lives = lifetimes(context.estimate)
    for index, event in enumerate(context.estimate.events):
        known: dict[str, str] = {}
        for number, part in enumerate(event.actors):
            first = known.setdefault(part.actor, str(number))
            if first != str(number):
                role = event.actors[int(first)].role
                name = lives[part.actor].name if part.actor in lives else part.actor
                message = f"{name} is {part.role} here, and {role} of the same event already"
                yield Issue(("events", index, "actors", number, "actor"), message)
