"""An actor is a member of its own member.

What: the chain of `member_of` from each actor, over the coalitions to which it belongs now.
Why: the profile of each would be set inside the other; one of the memberships has its sides exchanged.
Source: a coalition contains its members and is not contained in them.
Hint: take out the membership that is the wrong way round.

Fails:
    # environment.yaml
    -    kind: armed-movement
    -    dissolved: 2017
    +    kind: armed-movement
    +    member_of: [{actor: red-band}]
    +  - id: third-band
    +    name: Third Band
    +    kind: armed-movement
    +    member_of: [{actor: fourth-band}]
    +  - id: fourth-band
    +    name: Fourth Band
    +    kind: armed-movement
    +    member_of: [{actor: third-band}]

Passes:
    # environment.yaml
    -    kind: armed-movement
    -    dissolved: 2017
    +    kind: armed-movement
    +    member_of: [{actor: red-band}]
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.reckoning.lifetimes import cycle_from, lifetimes

CODE = "ACT005"
SEVERITY = Severity.ERROR
TITLE = "member of its own member"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each circle of memberships once, at the first of its actors."""
    actors = subject.estimate.actors
    members = {
        str(actor.id): tuple(str(m.actor) for m in actor.member_of if m.until is None) for actor in actors
    }
    lives = lifetimes(subject.estimate)
    told: set[str] = set()
    for index, actor in enumerate(actors):
        way = cycle_from(actor.id, members) if members[actor.id] and actor.id not in told else None
        if way is not None:
            told.update(way)
            chain = ", which is a member of ".join(lives[name].name for name in way[1:])
            message = f"{lives[way[0]].name} is a member of {chain}"
            help_ = "take out the membership that is the wrong way round"
            yield Finding(CODE, SEVERITY, TITLE, message, help_, ("actors", index, "member_of"))
