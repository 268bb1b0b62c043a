"""Lines of label and entries below an actor or an event."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mission_estimate.derived_values.values import Value
from mission_estimate.model.actors import Actor, Membership, Origin, OriginKind, RelationKind
from mission_estimate.model.dates import EdtfDate
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.events import ActorRole, Event, Involvement
from mission_estimate.model.index import Index
from mission_estimate.model.quantities import Cited, Toll
from mission_estimate.rendering.labels import words
from mission_estimate.rendering.link_names import naming
from mission_estimate.rendering.wording import in_prose, written_date


@dataclass(frozen=True, slots=True)
class Part:
    """An entry: words before it, the thing itself (with a link), words after it, its sources."""

    text: str
    lead: str = ""
    tail: str = ""
    anchor: str = ""
    language: str | None = None
    sources: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and its entries."""

    label: str
    parts: tuple[Part, ...]


class Pairs:
    """Makes the lines; knows the names of all actors and which of them can be linked."""

    def __init__(self, estimate: Estimate, index: Index, anchors: frozenset[str]) -> None:
        self._estimate = estimate
        self._index = index
        self._anchors = anchors

    def of_event(self, event: Event) -> tuple[Pair, ...]:
        """Return who did what to whom, and the toll."""
        return _kept(
            Pair("Killed", (_toll(event.killed),) if event.killed else ()),
            Pair("Injured", (_toll(event.injured),) if event.injured else ()),
            Pair("Actors", tuple(self._involved(involved) for involved in event.actors)),
        )

    def toll_of(self, event: Event) -> tuple[Pair, ...]:
        """Return the toll, and who did it or is said to have; other roles are left to the text."""
        done = tuple(
            replace(self._involved(involved), lead=_BY.get(str(involved.attribution or ""), "by"))
            for involved in event.actors
            if involved.role is ActorRole.PERPETRATOR
        )
        tolls = (pair for pair in self.of_event(event) if pair.label != "Actors")
        return (*tolls, *_kept(Pair("", done)))

    def of_actor(self, actor: Actor) -> tuple[Pair, ...]:
        """Return names, origin, memberships, relations, stance, places and leaders."""
        return self._lines(
            actor,
            tuple(self._membership(str(m.actor), m) for m in actor.member_of),
            tuple(self._members(actor)),
            tuple(self._relations(actor)),
        )

    def in_directory(self, actor: Actor, listed: frozenset[str]) -> tuple[Pair, ...]:
        """Return the lines of an entry of a directory in which each relation is given once.

        `listed` are the actors that have an entry. A membership is given at the group, a relation at the
        actor that declares it, unless that one has no entry.
        """
        return self._lines(
            actor,
            tuple(self._membership(str(m.actor), m) for m in actor.member_of if str(m.actor) not in listed),
            tuple(self._members(actor, in_full=True)),
            tuple(self._relations(actor, but=listed)),
        )

    def _lines(
        self, actor: Actor, groups: tuple[Part, ...], members: tuple[Part, ...], relations: tuple[Part, ...]
    ) -> tuple[Pair, ...]:
        return _kept(
            Pair("Also known as", tuple(Part(n.name, language=n.language) for n in actor.also_known_as)),
            Pair("Origin", tuple(self._origins(actor))),
            Pair("Dissolved", (Part(written_date(actor.dissolved)),) if actor.dissolved else ()),
            Pair("Member of", groups),
            Pair("Members", members),
            Pair("Relations", relations),
            Pair("Stance", tuple(_stance(actor))),
            Pair("Peace agreement", (Part(words(actor.accord)),) if actor.accord else ()),
            Pair("Active in", tuple(self._place(place) for place in actor.active_in)),
            Pair("Leaders", tuple(_leaders(actor))),
            Pair("Strength", tuple(_strength(actor))),
        )

    def _membership(self, named: str, membership: Membership, *, in_full: bool = True) -> Part:
        note, sources = (membership.note, membership.sources) if in_full else (None, ())
        return self._named(named, "", membership.since, membership.until, note, sources)

    def _involved(self, involved: Involvement) -> Part:
        said = f" ({involved.attribution})" if involved.attribution else ""
        return self._named(involved.actor, f"{words(involved.role)}{said}:", sources=involved.sources)

    def _origins(self, actor: Actor) -> Iterator[Part]:
        for origin in actor.origins:
            if not origin.of:
                yield Part(_origin_words(origin), sources=origin.sources)
            for place, source in enumerate(origin.of):
                last = place == len(origin.of) - 1
                lead = (
                    _origin_words(origin) + (" of" if origin.kind is OriginKind.MERGER else " from")
                    if not place
                    else "and"
                )
                yield self._named(
                    source, lead, note=origin.note if last else None, sources=origin.sources if last else ()
                )

    def _members(self, actor: Actor, *, in_full: bool = False) -> Iterator[Part]:
        for other in self._estimate.actors:
            for membership in other.member_of:
                if membership.actor == actor.id:
                    yield self._membership(str(other.id), membership, in_full=in_full)

    def _relations(self, actor: Actor, but: frozenset[str] = frozenset()) -> Iterator[Part]:
        """Yield the relations, those of a kind together, with its word before the first only.

        What is known of a relation is on the card of the actor that declares it. Those that the actors in
        `but` declare are left out.
        """
        said = [
            self._named(r.to, _relation_words(r.kind), r.since, r.until, r.note, r.sources)
            for r in actor.relations
        ]
        said += [
            self._named(str(other.id), _relation_words(relation.kind, inverse=True))
            for other in self._estimate.actors
            if str(other.id) not in but
            for relation in other.relations
            if relation.to == actor.id
        ]
        for lead in dict.fromkeys(part.lead for part in said):
            first, *rest = (part for part in said if part.lead == lead)
            yield first
            yield from (replace(part, lead="") for part in rest)

    def _place(self, place: str) -> Part:
        return self._named(place)

    def _named(  # noqa: PLR0913, PLR0917 - the parts of one printed entry
        self, target: str, lead: str = "", since: EdtfDate | None = None, until: EdtfDate | None = None,
        note: str | None = None, sources: tuple[Cited, ...] = (),
    ) -> Part:  # fmt: skip
        entry = self._index.by_id[str(target)]
        found = naming(entry.record)
        tail = ", ".join(filter(None, (_span(since, until), note)))
        anchor = str(target) if str(target) in self._anchors else ""
        return Part(found.short, lead, f"({tail})" if tail else "", anchor, None, sources)


_BY = {"claimed": "claimed by", "alleged": "allegedly by"}
"""How an attribution is worded before the name of a perpetrator."""


def _kept(*pairs: Pair) -> tuple[Pair, ...]:
    return tuple(pair for pair in pairs if pair.parts)


def _span(since: EdtfDate | None, until: EdtfDate | None) -> str:
    if since and until:
        return f"{written_date(since)} to {written_date(until)}"
    if since:
        return f"since {written_date(since)}"
    return f"until {written_date(until)}" if until else ""


def _toll(toll: Toll) -> Part:
    number = toll.value if toll.value is not None else toll.low
    text = in_prose(Value("", number or 0, None, toll.bound, toll.high))
    return Part(text, tail=str(toll.whom or ""))


def _origin_words(origin: Origin) -> str:
    said = {"founded": "founded", "merger": "merger", "splinter": "split", "renamed": "renamed"}[origin.kind]
    former = f", formerly {origin.former_name}" if origin.former_name else ""
    dated = f" {written_date(origin.date)}" if origin.date else ""
    alone = f" ({origin.note})" if origin.note and not origin.of else ""
    return f"{said}{dated}{former}{alone}"


_INVERSE = {
    RelationKind.SUPPORTS: "supported by",
    RelationKind.TRAINS: "trained by",
    RelationKind.MEDIATES: "mediated by",
}
_FORWARD = {
    RelationKind.ALLIED: "allied with", RelationKind.HOSTILE: "hostile to", RelationKind.RIVAL: "rival of",
    RelationKind.SUPPORTS: "supports", RelationKind.TRAINS: "trains", RelationKind.MEDIATES: "mediates for",
    RelationKind.COOPERATES: "cooperates with", RelationKind.AGREEMENT: "agreement with",
}  # fmt: skip


def _relation_words(kind: RelationKind, *, inverse: bool = False) -> str:
    return _INVERSE.get(kind, _FORWARD[kind]) if inverse else _FORWARD[kind]


def _stance(actor: Actor) -> Iterator[Part]:
    if actor.stance and actor.stance.government:
        yield Part(words(actor.stance.government), tail="to the government")
    if actor.stance and actor.stance.mission:
        yield Part(words(actor.stance.mission), tail="to the mission")


def _leaders(actor: Actor) -> Iterator[Part]:
    for leader in actor.leaders:
        tail = ", ".join(filter(None, (leader.role, _span(leader.since, leader.until))))
        yield Part(leader.name, tail=f"({tail})" if tail else "", sources=leader.sources)


def _strength(actor: Actor) -> Iterator[Part]:
    if actor.strength is None:
        return
    number = actor.strength.value if actor.strength.value is not None else actor.strength.low
    text = in_prose(Value("", number or 0, None, actor.strength.bound, actor.strength.high))
    said = [f"claimed by {actor.strength.claimed_by}" if actor.strength.claimed_by else ""]
    said.append(written_date(actor.strength.as_of) if actor.strength.as_of else "")
    tail = ", ".join(filter(None, said))
    yield Part(text, tail=f"({tail})" if tail else "", sources=actor.strength.sources)
