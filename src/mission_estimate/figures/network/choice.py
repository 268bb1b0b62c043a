"""Choose by rule which actors and relations the network shows; the rest stays in the cards.

Nodes: at most 16, from four bands. Armed actors that carry members, then those with the
weightiest relations; the state and its forces; outsiders by what they do in the conflict.
Relations: at most 12, the weightiest first, and two splinters or mergers. What has ended before
the edition date is left out.
"""

from collections.abc import Iterable

from mission_estimate.figures.network.nodes import Band, Network, Unit
from mission_estimate.figures.network.select import Pool
from mission_estimate.model.estimate import Estimate


def chosen(estimate: Estimate) -> Network | None:
    """Return the network, or None where fewer than two relations join armed actors and others."""
    pool = Pool(estimate)
    units = [*pool.groups(Band.GROUP), *pool.groups(Band.OPPONENT), *pool.states()]
    if not any(unit.band in (Band.GROUP, Band.OPPONENT) for unit in units):
        return None
    units += pool.outsiders({node for unit in units for node in unit.ids})
    links = pool.links({node for unit in units for node in unit.ids})
    joined = {end for link in links for end in (link.source, link.target)}
    kept = tuple(unit for unit in units if unit.members or joined & set(unit.ids))
    if len(links) < 2:
        return None
    missions = sum(unit.node.id not in pool.actors for unit in kept)
    most = pool.most_hostile()
    drawn = {node for unit in kept for node in unit.ids}
    return Network(
        kept, tuple(links), len(pool.actors) + missions,
        relations=len(pool.every), told=len(pool.told), hostile=len(pool.hostile), most_hostile=most,
        government=pool.government(), places=pool.places(drawn),
    )  # fmt: skip


def count_of(units: Iterable[Unit]) -> int:
    """Return how many boxes are drawn: a field with members is none."""
    return sum(len(unit.members) or 1 for unit in units)
