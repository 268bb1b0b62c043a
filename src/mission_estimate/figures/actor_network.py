"""The actor network: what its relations show, in a title, in words and as a list."""

from mission_estimate.figures import wording
from mission_estimate.figures.figure import Figure, Table
from mission_estimate.figures.network.choice import chosen
from mission_estimate.figures.network.draw import draw_network, word
from mission_estimate.figures.network.nodes import Band, Link, Network, Tie
from mission_estimate.model.actors import OriginKind, RelationKind
from mission_estimate.model.estimate import Estimate

VERBS: dict[Tie, str] = {
    RelationKind.ALLIED: "is allied with",
    RelationKind.HOSTILE: "is hostile to",
    RelationKind.RIVAL: "is a rival of",
    RelationKind.SUPPORTS: "supports",
    RelationKind.TRAINS: "trains",
    RelationKind.MEDIATES: "mediates with",
    RelationKind.COOPERATES: "cooperates with",
    RelationKind.AGREEMENT: "has an agreement with",
    OriginKind.SPLINTER: "split from",
    OriginKind.MERGER: "emerged by merger from",
}


def network_figure(estimate: Estimate) -> Figure | None:
    """Return the network, where relations join armed actors and others."""
    network = chosen(estimate)
    if network is None:
        return None
    title = _title(network)
    alternative = f"{title}. {_in_words(network)}"
    day = wording.day(estimate.edition.as_of)
    return Figure(
        id="actor-network",
        title=title,
        description=f"Relations between the main actors, {day}; boxes in a tinted field are its main members",
        sources=(),
        as_of=day,
        alternative=alternative,
        svg=draw_network(network, alternative),
        table=_table(network),
        note=_note(network),
    )


def _title(network: Network) -> str:
    """Count the hostile relations and name who has most of them, or who signed together."""
    if told := _rivals_in_peace(network):
        return told
    names, hostile, every = network.names, network.hostile, wording.in_words(network.told)
    if network.told <= 1:
        return "Actors, and the one relation that is recorded" if network.told else "Actors and their origins"
    if not hostile:
        return f"None of the {every} relations recorded is hostile"
    if hostile == network.told:
        return f"{'Both' if hostile == 2 else f'All {every}'} relations recorded are hostile"
    verb = "is" if hostile == 1 else "are"
    most = f"; {names[network.most_hostile]} has the most" if network.most_hostile in names else ""
    return f"{wording.opening(hostile)} of the {every} relations recorded {verb} hostile{most}"


def _rivals_in_peace(network: Network) -> str:
    """Say of two coalitions that they are rivals although each has an agreement with the government."""
    agreed = [
        frozenset((link.source, link.target)) for link in network.links if link.kind is RelationKind.AGREEMENT
    ]
    coalitions = [unit.node.id for unit in network.units if unit.band is Band.GROUP and unit.members]
    for government in sorted(network.government):
        signed = [node for node in coalitions if {node, government} in agreed]
        rivals = {link.kind for link in network.links if {link.source, link.target} == set(signed)}
        if len(signed) == 2 and rivals & {RelationKind.RIVAL, RelationKind.HOSTILE}:
            both = wording.listing([network.names[node] for node in signed])
            other = "rivals" if RelationKind.RIVAL in rivals else "hostile to each other"
            return f"{both} both have an agreement with the government, and are still {other}"
    return ""


def _note(network: Network) -> str:
    """Say how much is shown, and how it was chosen; each format says where the rest is."""
    drawn = sum(1 + len(unit.members) for unit in network.units)
    if drawn == network.actors and len(network.links) == network.relations:
        return ""
    actors = f"{wording.opening(drawn)} of {wording.some(network.actors, 'actor')}"
    relations = f"{wording.in_words(len(network.links))} of {wording.some(network.relations, 'relation')}"
    return f"{actors} and {relations}, chosen by weight."


def _in_words(network: Network) -> str:
    names = network.names
    fields = [
        f"{unit.node.name} has the members {wording.listing([member.name for member in unit.members])}"
        for unit in network.units
        if unit.members
    ]
    relations = [_sentence(link, names) for link in network.links]
    return " ".join(f"{sentence}." for sentence in (*fields, *relations))


def _sentence(link: Link, names: dict[str, str]) -> str:
    """Describe a relation; a splinter or merger is described with the newer group."""
    ends = names[link.source], names[link.target]
    first, second = reversed(ends) if isinstance(link.kind, OriginKind) else ends
    return f"{first} {VERBS[link.kind]} {second}"


def _table(network: Network) -> Table:
    names = network.names
    rows = tuple(
        (names[link.source], word(link), names[link.target], link.since or "–") for link in network.links
    )
    return Table(("Actor", "Relation", "To", "Since"), rows)
