"""Two actors are hostile and friendly at the same time.

What: relations between the same two actors, and memberships of one in the other: hostile beside allied,
supports, trains or a membership, where both surely held on one day. What has no date is taken to hold on
the day of the edition.
Why: the network shows both ties, and the reader does not know which is true.
Source: relations are written at either side, by different hands.
Hint: end the one that is over with `until`, or take out the wrong one.

Fails:
    # environment.yaml
    -      - {to: specimen, kind: hostile, since: 2019}
    +      - {to: specimen, kind: hostile, since: 2019}
    +      - {to: old-band, kind: hostile, until: 2017}
    +      - {to: old-band, kind: allied, since: 2016, until: 2017}

Passes:
    # environment.yaml
    -      - {to: specimen, kind: hostile, since: 2019}
    +      - {to: specimen, kind: hostile, since: 2019}
    +      - {to: old-band, kind: hostile, until: 2017}
    +      - {to: old-band, kind: rival, until: 2017}
"""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.actors import RelationKind
from mission_estimate.positions import DataPath
from mission_estimate.reckoning.lifetimes import Term, at_once, lifetimes

CODE = "ACT003"
SEVERITY = Severity.WARNING
TITLE = "contradicting relations"

FRIENDLY = (RelationKind.ALLIED, RelationKind.SUPPORTS, RelationKind.TRAINS)
HOSTILE = RelationKind.HOSTILE


class _Tie(NamedTuple):
    """A relation or membership, by the word for it."""

    word: str
    path: DataPath
    term: Term


def check(subject: Subject) -> Iterator[Finding]:
    """Compare all ties between the same two actors."""
    day = subject.estimate.edition.as_of
    lives = lifetimes(subject.estimate)
    for pair, ties in _ties(subject).items():
        for first, second in combinations(ties, 2):
            one_is_hostile = (first.word == HOSTILE) != (second.word == HOSTILE)
            if one_is_hostile and at_once(first.term, second.term, day):
                names = " and ".join(sorted(lives[name].name for name in pair if name in lives))
                message = f"{names} have the ties “{first.word}” and “{second.word}” at the same time"
                help_ = "end the one that is over with `until`, or take out the wrong one"
                yield Finding(CODE, SEVERITY, TITLE, message, help_, second.path)


def _ties(subject: Subject) -> dict[frozenset[str], list[_Tie]]:
    """Return the hostile and the friendly ties of each pair of actors."""
    found: dict[frozenset[str], list[_Tie]] = {}
    for index, actor in enumerate(subject.estimate.actors):
        for number, relation in enumerate(actor.relations):
            if relation.kind in FRIENDLY or relation.kind == HOSTILE:
                tie = _Tie(str(relation.kind), ("actors", index, "relations", number), relation)
                found.setdefault(frozenset((actor.id, relation.to)), []).append(tie)
        for number, membership in enumerate(actor.member_of):
            tie = _Tie("member of", ("actors", index, "member_of", number), membership)
            found.setdefault(frozenset((actor.id, membership.actor)), []).append(tie)
    return found
