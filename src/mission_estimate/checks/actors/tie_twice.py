"""A tie between two actors is written twice.

What: the same kind of relation between the same two actors at either side or twice at one, and a membership
listed twice, at the same time. Support, training and mediation count by their direction; agreements by
their date.
Why: each tie is written once and shown at both; the second one prints double and is forgotten at the next
revision.
Source: the model: "each is written once, at one of the two".
Hint: take one of the two out.

Fails:
    # environment.yaml
    -      - {to: specimen, kind: hostile, since: 2019}
    +      - {to: specimen, kind: hostile, since: 2019}
    +      - {to: specimen, kind: hostile}

Passes:
    # environment.yaml
    -      - {to: specimen, kind: hostile, since: 2019}
    +      - {to: specimen, kind: hostile, since: 2019}
    +      - {to: specimen, kind: hostile, until: 2018}
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.actors import RelationKind
from mission_estimate.positions import DataPath
from mission_estimate.reckoning.lifetimes import Term, at_once, lifetimes

CODE = "ACT004"
SEVERITY = Severity.WARNING
TITLE = "relation written twice"

DIRECTED = (RelationKind.SUPPORTS, RelationKind.TRAINS, RelationKind.MEDIATES)


def check(subject: Subject) -> Iterator[Finding]:
    """Report the second of each pair of equal ties."""
    day = subject.estimate.edition.as_of
    lives = lifetimes(subject.estimate)
    known: dict[tuple[str, ...], list[Term]] = {}
    for key, path, term in _ties(subject):
        before = known.setdefault(key, [])
        if any(at_once(other, term, day) for other in before):
            names = " and ".join(lives[name].name if name in lives else name for name in key[1:3])
            message = f"{names} have the tie “{key[0]}” already"
            yield Finding(CODE, SEVERITY, TITLE, message, "take one of the two out", path)
        before.append(term)


def _ties(subject: Subject) -> Iterator[tuple[tuple[str, ...], DataPath, Term]]:
    for index, actor in enumerate(subject.estimate.actors):
        for number, relation in enumerate(actor.relations):
            ends = [str(actor.id), str(relation.to)]
            if relation.kind not in DIRECTED:
                ends.sort()
            date = str(relation.since) if relation.kind is RelationKind.AGREEMENT else ""
            yield (str(relation.kind), *ends, date), ("actors", index, "relations", number), relation
        for number, membership in enumerate(actor.member_of):
            key = ("member of", str(actor.id), str(membership.actor))
            yield key, ("actors", index, "member_of", number), membership
