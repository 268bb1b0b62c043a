"""The actor network: what its relations show, in a title, in words and as a list."""

from mission_estimate.figures import wording
from mission_estimate.figures.figure import Figure, Table
from mission_estimate.figures.network.choice import chosen, count_of
from mission_estimate.figures.network.nodes import Band, Network
from mission_estimate.figures.network.sheet import draw_network, word
from mission_estimate.model.actors import RelationKind
from mission_estimate.model.estimate import Estimate

VERBS = {
    RelationKind.ALLIED: "is allied with",
    RelationKind.HOSTILE: "is hostile to",
    RelationKind.RIVAL: "is a rival of",
    RelationKind.SUPPORTS: "supports",
    RelationKind.TRAINS: "trains",
    RelationKind.MEDIATES: "mediates between others for",
    RelationKind.COOPERATES: "cooperates with",
    RelationKind.AGREEMENT: "has an agreement with",
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
        description=f"Relations between the main actors, {day}. Boxes in a tinted field are members.",
        sources=(),
        as_of=day,
        alternative=alternative,
        svg=draw_network(network, alternative),
        table=_table(network),
        note=f"{wording.opening(count_of(network.units))} of {wording.some(network.actors, 'actor')} and"
        f" {wording.in_words(len(network.links))} of {wording.some(network.relations, 'relation')},"
        " chosen by weight; the others are in the cards.",
    )


def _title(network: Network) -> str:
    """Count the hostile relations and name who has most of them, or who signed with whom."""
    names = network.names
    hostile = [link for link in network.links if link.kind in (RelationKind.HOSTILE, RelationKind.RIVAL)]
    agreed = [link for link in network.links if link.kind is RelationKind.AGREEMENT]
    parted = [
        link for link in hostile
        if {link.source, link.target} & {end for one in agreed for end in (one.source, one.target)}
    ]  # fmt: skip
    coalitions = [unit for unit in network.units if unit.band is Band.GROUP and unit.members]
    signed = [
        unit.node.id for unit in coalitions
        if any(unit.node.id in (link.source, link.target) for link in agreed)
    ]  # fmt: skip
    if len(signed) == 2 and any({link.source, link.target} == set(signed) for link in parted):
        both = wording.listing([names[node] for node in signed])
        return f"{both} both have an agreement with the government, and are still rivals"
    if hostile:
        count = wording.in_words(len(hostile))
        shown = wording.in_words(len(network.links))
        verb = "is" if len(hostile) == 1 else "are"
        return f"{wording.capitalized(count)} of the {shown} relations shown {verb} hostile"
    return f"None of the {wording.in_words(len(network.links))} relations shown is hostile"


def _in_words(network: Network) -> str:
    names = network.names
    fields = [
        f"{unit.node.name} has the members {wording.listing([member.name for member in unit.members])}"
        for unit in network.units
        if unit.members
    ]
    relations = [f"{names[k.source]} {VERBS[k.kind]} {names[k.target]}" for k in network.links]
    return " ".join(f"{sentence}." for sentence in (*fields, *relations))


def _table(network: Network) -> Table:
    names = network.names
    rows = tuple(
        (names[link.source], word(link), names[link.target], link.since or "–") for link in network.links
    )
    return Table(("Actor", "Relation", "To", "Since"), rows)
