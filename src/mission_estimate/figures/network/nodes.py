"""What the network consists of: nodes in units, units in bands, and links between nodes."""

from dataclasses import dataclass
from enum import Enum

from mission_estimate.model.actors import Accord, OriginKind, RelationKind

Tie = RelationKind | OriginKind
"""A relation that holds, or how one group came out of another."""


class Band(Enum):
    """The position of a unit."""

    OUTSIDER = "outsider"
    STATE = "state"
    GROUP = "group"
    OPPONENT = "opponent"


@dataclass(frozen=True, slots=True)
class Node:
    """A box."""

    id: str
    name: str
    sub: str
    shape: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A box, or a field with the boxes of its members."""

    node: Node
    band: Band
    members: tuple[Node, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids that a relation can end at."""
        return (self.node.id, *(member.id for member in self.members))


@dataclass(frozen=True, slots=True)
class Link:
    """A relation between two nodes that are shown; a splinter or merger leads from the older to the newer."""

    source: str
    target: str
    kind: Tie
    since: str


@dataclass(frozen=True, slots=True)
class Network:
    """What is drawn, and how much there was.

    `relations` are all, `told` those that are no splinter or merger. `government` are the ids of the host
    government, `places` the places to the agreement that are recorded of the armed actors drawn.
    """

    units: tuple[Unit, ...]
    links: tuple[Link, ...]
    actors: int
    relations: int
    told: int
    hostile: int
    most_hostile: str = ""
    government: frozenset[str] = frozenset()
    places: frozenset[Accord] = frozenset()

    @property
    def names(self) -> dict[str, str]:
        """Return the names of all nodes by id."""
        return {node.id: node.name for unit in self.units for node in (unit.node, *unit.members)}
