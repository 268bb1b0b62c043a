"""A host state is counted among the contributors to its own mission.

What: the table of contributors of each mission against its host states.
Why: no state sends peacekeepers to itself; a count of its soldiers or a wrong code has slipped in.
Source: seen in the 2017 estimate of MINUSMA: Mali counted among the contributors to its own mission.
Hint: take the state out, or mend its code.

Fails:
    # overview.yaml
    -      - {country: CIV, count: 300}
    +      - {country: SDN, count: 300}

Passes:
    # overview.yaml
    -      - {country: CIV, count: 300}
    +      - {country: TCD, count: 300}
"""

from collections.abc import Iterator

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.countries import UN_SHORT_NAMES
from mission_estimate.model.deployment import Contributors
from mission_estimate.model.missions import Mission
from mission_estimate.positions import DataPath

CODE = "ACT006"
SEVERITY = Severity.ERROR
TITLE = "host among the contributors"


def check(subject: Subject) -> Iterator[Finding]:
    """Look for the host states among the contributors of each mission."""
    deployment = subject.estimate.deployment
    missions = {mission.id: mission for mission in subject.estimate.missions}
    if deployment.contributors is not None:
        yield from _hosts(deployment.contributors, subject.estimate.primary, ("deployment", "contributors"))
    for index, further in enumerate(deployment.further):
        if further.contributors is not None and further.mission in missions:
            path = ("deployment", "further", index, "contributors")
            yield from _hosts(further.contributors, missions[further.mission], path)


def _hosts(contributors: Contributors, mission: Mission, path: DataPath) -> Iterator[Finding]:
    for index, state in enumerate(contributors.states):
        if state.country in mission.host_states:
            message = (
                f"{UN_SHORT_NAMES[state.country]} hosts {mission.acronym} and is listed as a contributor"
            )
            help_ = "take the state out, or mend its code"
            yield Finding(CODE, SEVERITY, TITLE, message, help_, (*path, "states", index, "country"))
