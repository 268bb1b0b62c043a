"""An actor is described, and nothing leads to it.

What: actors without a heading that no text links to, no event names, and no origin, membership or relation,
of their own or of another, ties to the rest.
Why: they are printed in the index only, and nobody will find or keep them.
Source: an estimate describes the actors that matter to the mission.
Hint: give it a `heading`, link to it, or delete it.

Fails:
    # environment.yaml
    -  - id: old-band
    -    name: Old Band
    +  - id: lost-band
    +    name: Lost Band
    +    kind: armed-movement
    +  - id: old-band
    +    name: Old Band

Passes:
    # environment.yaml
    -  - id: old-band
    -    name: Old Band
    +  - id: lost-band
    +    name: Lost Band
    +    heading: bands
    +    kind: armed-movement
    +  - id: old-band
    +    name: Old Band
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject, tokens
from mission_estimate.checks.unknowns import unknown_targets
from mission_estimate.findings import Finding, Severity
from mission_estimate.prose import Link

CODE = "ACT009"
SEVERITY = Severity.ADVICE
TITLE = "nothing leads to the actor"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each actor that is neither shown nor tied to anything."""
    known = {str(named.reference) for named in subject.named if named.reference.kind == "actor"}
    known |= {token.target for path, token in tokens(subject) if isinstance(token, Link)}
    for mission in subject.estimate.missions:
        known.update(str(name) for name in mission.predecessors + mission.successors)
    left = len(unknown_targets(subject))
    lonely: list[Finding] = []
    for index, actor in enumerate(subject.estimate.actors):
        tied = actor.heading or actor.member_of or actor.relations or any(o.of for o in actor.origins)
        if not tied and actor.id not in known:
            message = f"{actor.name} has no heading, and no text, event or actor leads to it"
            help_ = "give it a `heading`, link to it, or delete it"
            lonely.append(Finding(CODE, SEVERITY, TITLE, message, help_, ("actors", index, "id")))
    if len(lonely) > left:  # one that is misspelt where it is named is reported there
        yield from lonely
