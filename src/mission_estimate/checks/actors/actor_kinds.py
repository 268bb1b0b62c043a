"""The kind of an actor does not go with its country.

What: a host government whose `country` is no host state; a foreign force whose `country` is one; a state
that is one.
Why: the profiles are grouped by kind: a government, or its force, would stand on the wrong side.
Source: the kinds of the model; estimates with several host states have a government for each.
Hint: mend the kind or the country.

Fails:
    # environment.yaml
    -    name: Old Band
    -    kind: armed-movement
    +    name: Old Band
    +    kind: foreign-force
    +    country: SSD

Passes:
    # environment.yaml
    -    name: Old Band
    -    kind: armed-movement
    +    name: Old Band
    +    kind: foreign-force
    +    country: TCD
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.actors import ActorKind
from mission_estimate.model.countries import UN_SHORT_NAMES

CODE = "ACT016"
SEVERITY = Severity.WARNING
TITLE = "kind and country"

FOREIGN = (ActorKind.FOREIGN_FORCE, ActorKind.STATE)


def check(subject: Subject) -> Iterator[Finding]:
    """Compare the kind of each actor with the host states."""
    hosts = {state for mission in subject.estimate.missions for state in mission.host_states}
    for index, actor in enumerate(subject.estimate.actors):
        if actor.country is None or not hosts:
            continue
        is_host = actor.country in hosts
        if (actor.kind is ActorKind.HOST_GOVERNMENT and not is_host) or (actor.kind in FOREIGN and is_host):
            relation = "a host state" if is_host else "no host state"
            message = (
                f"{actor.name} is of the kind {actor.kind}, and {UN_SHORT_NAMES[actor.country]} is {relation}"
            )
            yield Finding(
                CODE, SEVERITY, TITLE, message, "mend the kind or the country", ("actors", index, "country")
            )
