"""The actors and relations of the edition date, and what they weigh."""

from collections import Counter
from datetime import date

from mission_estimate.figures.network.nodes import Band, Link, Node, Tie, Unit
from mission_estimate.figures.network.shapes import ARMED, HOST, MILITARY, OUTSIDE, band_of, node_of
from mission_estimate.model.actors import Accord, Actor, ActorKind, OriginKind, Relation, RelationKind
from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.estimate import Estimate

MOST_RELATIONS, MOST_ORIGINS = 12, 2
STATES, OUTSIDERS, GROUPS, MEMBERS, OPPONENTS = 2, 4, 3, 6, 4
"""Most boxes of each band: together 16."""
WEIGHT: dict[Tie, int] = {
    RelationKind.HOSTILE: 5,
    RelationKind.AGREEMENT: 4,
    RelationKind.MEDIATES: 4,
    RelationKind.TRAINS: 4,
    OriginKind.SPLINTER: 4,
    OriginKind.MERGER: 4,
    RelationKind.SUPPORTS: 3,
    RelationKind.RIVAL: 3,
    RelationKind.ALLIED: 2,
    RelationKind.COOPERATES: 1,
}
DEEDS = {
    RelationKind.HOSTILE: 5,
    RelationKind.MEDIATES: 5,
    RelationKind.TRAINS: 4,
    RelationKind.SUPPORTS: 3,
    RelationKind.AGREEMENT: 2,
}
"""What weighs for an outsider; other relations count 1."""
_FIRST = {**dict.fromkeys(MILITARY, 0), ActorKind.STATE: 1}


class Pool:
    """The actors and relations of the edition date."""

    def __init__(self, estimate: Estimate) -> None:
        self._day = estimate.edition.as_of
        self.actors = {
            str(actor.id): actor
            for actor in estimate.actors
            if actor.dissolved is None or actor.dissolved.earliest > self._day
        }
        self._missions = {str(mission.id): mission for mission in estimate.missions}
        self._primary = str(estimate.primary.id)
        self._hosts = {code for mission in estimate.missions for code in mission.host_states}
        known = set(self.actors) | set(self._missions)
        self.relations = [
            (str(actor.id), relation)
            for actor in self.actors.values()
            for relation in actor.relations
            if _holds(relation, self._day) and str(relation.to) in known
        ]
        origins = [
            Link(str(parent), str(actor.id), origin.kind, str(origin.date or "")[:4])
            for actor in self.actors.values()
            for origin in actor.origins
            for parent in origin.of
            if origin.kind in (OriginKind.SPLINTER, OriginKind.MERGER) and str(parent) in known
        ]
        self.told = [
            Link(source, str(relation.to), relation.kind, str(relation.since or "")[:4])
            for source, relation in self.relations
        ]
        self.every = (*self.told, *origins)
        self.hostile = [link for link in self.told if link.kind is RelationKind.HOSTILE]

    def most_hostile(self) -> str:
        """Return the id of the one actor that has the most hostile relations, or nothing."""
        counts = Counter(end for link in self.hostile for end in (link.source, link.target))
        (first, most), *rest = [*counts.most_common(2), ("", 0)]
        return first if most > 2 and rest[0][1] < most else ""

    def government(self) -> frozenset[str]:
        """Return the ids of the host government."""
        kind = ActorKind.HOST_GOVERNMENT
        return frozenset(name for name, actor in self.actors.items() if actor.kind is kind)

    def places(self, shown: set[str]) -> frozenset[Accord]:
        """Return the places to the agreement that are recorded of the armed actors shown."""
        armed = (self.actors[node] for node in shown if node in self.actors)
        return frozenset(actor.accord for actor in armed if actor.kind in ARMED and actor.accord is not None)

    def groups(self, band: Band) -> list[Unit]:
        """Return the armed units of a band, the weightiest first."""
        top = [
            actor
            for actor in self.actors.values()
            if band_of(actor) is band and actor.heading is not None and not self._parents(actor)
        ]
        top.sort(key=lambda a: (-self._weight(a) - (3 if self._members(a) else 0), a.rank or 99))
        room, units = (MEMBERS, []) if band is Band.GROUP else (OPPONENTS, [])
        for actor in top[:GROUPS]:
            members = self._members(actor)[: min(3 if band is Band.GROUP else 4, room)]
            if room < 1 or not (members or self._weight(actor)):
                continue
            units.append(Unit(node_of(actor), band, tuple(node_of(member) for member in members)))
            room -= max(1, len(members))
        return units

    def states(self) -> list[Unit]:
        """Return the government and the force that has the most relations."""
        found = [
            actor
            for actor in self.actors.values()
            if actor.kind in HOST and (actor.country is None or actor.country in self._hosts)
        ]
        found.sort(key=lambda a: (a.kind is not ActorKind.HOST_GOVERNMENT, -self._weight(a), a.rank or 99))
        return [Unit(node_of(actor), Band.STATE) for actor in found[:STATES]]

    def outsiders(self, shown: set[str]) -> list[Unit]:
        """Return the primary mission and those who do the weightiest things to what is shown."""
        units = [
            Unit(Node(name, str(mission.acronym), "", "mission"), Band.OUTSIDER)
            for name, mission in self._missions.items()
            if name == self._primary
        ]
        candidates = [actor for actor in self.actors.values() if actor.kind in OUTSIDE]
        candidates.sort(key=lambda a: (-self._deeds(a, shown), _FIRST.get(a.kind, 2), a.rank or 99))
        told: set[frozenset[tuple[str, str]]] = set()
        for actor in candidates:
            deeds = self._done(actor, shown)
            if len(units) < OUTSIDERS and deeds and deeds not in told:
                told.add(deeds)
                units.append(Unit(node_of(actor), Band.OUTSIDER))
        return units

    def links(self, shown: set[str]) -> list[Link]:
        """Return the weightiest relations between shown nodes and a few origins, each pair and kind once."""
        found: dict[tuple[frozenset[str], Tie], Link] = {}
        fields = self._fields(shown)
        for link in self.every:
            ends = {link.source, link.target}
            inside = fields.get(link.source, link.source) == fields.get(link.target, link.target)
            if ends <= shown and not inside and not self._repeats(link, shown):
                found.setdefault((frozenset(ends), link.kind), link)
        ordered = sorted(found.values(), key=self._order)
        relations = [link for link in ordered if not isinstance(link.kind, OriginKind)]
        origins = [link for link in ordered if isinstance(link.kind, OriginKind)]
        return [*relations[:MOST_RELATIONS], *origins[:MOST_ORIGINS]]

    def _order(self, link: Link) -> int:
        return -WEIGHT[link.kind] - (3 if self._primary in (link.source, link.target) else 0)

    def _fields(self, shown: set[str]) -> dict[str, str]:
        """Return for each member the actor in whose field it is."""
        return {
            node: str(parent.id)
            for node in shown
            if node in self.actors
            for parent in self._parents(self.actors[node])
            if str(parent.id) in shown
        }

    def _repeats(self, link: Link, shown: set[str]) -> bool:
        """Return whether the coalition of an end has the same relation: its members need no line."""
        actor = self.actors.get(link.source)
        parents = [str(p.id) for p in self._parents(actor) if str(p.id) in shown] if actor else []
        same = {frozenset((one.source, one.target)) for one in self.every if one.kind is link.kind}
        return any(frozenset((parent, link.target)) in same for parent in parents)

    def _deeds(self, actor: Actor, shown: set[str]) -> int:
        kinds = {kind for kind, _ in self._done(actor, shown)}
        weight = sum(DEEDS.get(RelationKind(kind), 1) for kind in kinds)
        mediator = 2 if actor.accord is Accord.MEDIATOR else 0
        return weight + mediator + (1 if actor.kind in MILITARY else 0) if weight else 0

    def _done(self, actor: Actor, shown: set[str]) -> frozenset[tuple[str, str]]:
        return frozenset(
            (str(relation.kind), str(relation.to))
            for source, relation in self.relations
            if source == str(actor.id) and str(relation.to) in shown
        )

    def _weight(self, actor: Actor) -> int:
        """Return what relations to the state, to armed actors of the estimate and to the mission weigh."""
        own = {str(actor.id), *(str(member.id) for member in self._members(actor))}
        total = 0
        for source, relation in self.relations:
            ends = {source, str(relation.to)}
            if len(ends & own) == 1 and self._matters(*(ends - own)):
                total += WEIGHT[relation.kind]
        return total

    def _matters(self, node: str) -> bool:
        actor = self.actors.get(node)
        if actor is None:
            return node in self._missions
        return actor.heading is not None and actor.kind in ARMED | HOST

    def _members(self, actor: Actor) -> list[Actor]:
        if actor.kind not in ARMED:
            return []
        found = [one for one in self.actors.values() if actor in self._parents(one)]
        return sorted(found, key=lambda one: (-self._alone(one), one.rank or 99))

    def _alone(self, actor: Actor) -> int:
        ends = [{source, str(relation.to)} for source, relation in self.relations]
        return min(1, sum(str(actor.id) in pair for pair in ends))

    def _parents(self, actor: Actor) -> list[Actor]:
        """Return the armed actors with a heading to which one belongs."""
        if actor.kind not in ARMED:
            return []
        found = (
            self.actors.get(str(link.actor))
            for link in actor.member_of
            if not _over(link.until, self._day) and _begun(link.since, self._day)
        )
        return [one for one in found if one is not None and one.kind in ARMED and one.heading is not None]


def _holds(relation: Relation, day: date) -> bool:
    return _begun(relation.since, day) and not _over(relation.until, day)


def _begun(since: EdtfDate | None, day: date) -> bool:
    return since is None or since.earliest <= day


def _over(until: EdtfDate | None, day: date) -> bool:
    return until is not None and until.latest <= day
