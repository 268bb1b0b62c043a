"""The actors of two editions side by side, matched by id: who is there, how large, how they are related."""

from collections.abc import Iterator
from dataclasses import dataclass

from mission_estimate.comparison.lists import Members, members
from mission_estimate.model.actors import Accord, Actor, ActorStrength
from mission_estimate.model.estimate import Estimate


@dataclass(frozen=True, slots=True)
class Sizes:
    """The size of an actor in either edition; None where it is not known."""

    actor: str
    before: ActorStrength | None
    now: ActorStrength | None


@dataclass(frozen=True, slots=True)
class Accords:
    """The place of an actor to the agreement in either edition; None where it is not recorded."""

    actor: str
    before: Accord | None
    now: Accord | None


@dataclass(frozen=True, slots=True)
class Parties:
    """The actors: who is new, gone or dissolved, and what of them has changed."""

    members: Members
    dissolved: tuple[str, ...] = ()
    sizes: tuple[Sizes, ...] = ()
    accords: tuple[Accords, ...] = ()
    new_ties: int = 0
    ended_ties: int = 0

    @property
    def is_same(self) -> bool:
        """Return whether the actors are unchanged."""
        changed = self.dissolved or self.sizes or self.accords or self.new_ties or self.ended_ties
        return self.members.is_same and not changed


def parties(earlier: Estimate, now: Estimate) -> Parties:
    """Compare the actors, where both editions have some."""
    if not earlier.actors or not now.actors:
        return Parties(Members())
    before, after = _relations(earlier), _relations(now)
    return Parties(
        members(_names(earlier), _names(now)),
        _dissolved(earlier, now),
        _sizes(earlier, now),
        _accords(earlier, now),
        len(after - before),
        len(before - after),
    )


def _names(estimate: Estimate) -> dict[str, str]:
    """Return the names of the actors by id."""
    return {str(actor.id): str(actor.name) for actor in estimate.actors}


def _dissolved(earlier: Estimate, now: Estimate) -> tuple[str, ...]:
    """Return the actors of both editions that only the later one calls dissolved."""
    return tuple(str(a.name) for b, a in _in_both(earlier, now) if a.dissolved and not b.dissolved)


def _sizes(earlier: Estimate, now: Estimate) -> tuple[Sizes, ...]:
    """Return each actor of both editions whose size is another one."""
    return tuple(
        Sizes(str(a.name), b.strength, a.strength)
        for b, a in _in_both(earlier, now)
        if _size(b.strength) != _size(a.strength)
    )


def _accords(earlier: Estimate, now: Estimate) -> tuple[Accords, ...]:
    """Return each actor of both editions whose place to the agreement is another one."""
    return tuple(
        Accords(str(a.name), b.accord, a.accord)
        for b, a in _in_both(earlier, now)
        if b.accord is not a.accord
    )


def _in_both(earlier: Estimate, now: Estimate) -> Iterator[tuple[Actor, Actor]]:
    known = {actor.id: actor for actor in earlier.actors}
    yield from ((known[actor.id], actor) for actor in now.actors if actor.id in known)


def _size(strength: ActorStrength | None) -> tuple[object, ...]:
    return (strength.value, strength.low, strength.high, strength.bound) if strength else ()


def _relations(estimate: Estimate) -> frozenset[tuple[str, str, str]]:
    """Return the relations and memberships between actors that hold on the day of an edition."""
    day = estimate.edition.as_of
    found = set()
    for actor in estimate.actors:
        ties = [(str(r.kind), r.to, r.since, r.until) for r in actor.relations]
        ties += [("member", m.actor, m.since, m.until) for m in actor.member_of]
        for kind, other, since, until in ties:
            if (since is None or since.earliest <= day) and (until is None or until.latest > day):
                found.add((str(actor.id), kind, str(other)))
    return frozenset(found)
