"""The contributions of states do not fit the strength of the same day.

What: a complete list must make the strength that it counts, an incomplete one must not exceed it; and
`number_of_states` must fit the list.
Why: a state is missing or counted twice, or the list counts other people than the table of personnel.
Source: seen in the 2017 estimate of MINUSMA: figures of uniformed personnel under the heading of troop
contributors.
Hint: fix the count, or say with `counted` and `complete` what the list holds; record a conflict of sources
under `discrepancies` with `path: deployment.contributors.listed`.

Fails:
    # overview.yaml
    -      - {country: BGD, count: 625}
    +      - {country: BGD, count: 652}

Passes:
    # overview.yaml
    -      - {country: BGD, count: 625}
    +      - {country: BGD, count: 600}
    +      - {country: GHA, count: 25}
"""

from collections.abc import Iterator

from mission_estimate.checks.disputes import is_disputed, recorded_under
from mission_estimate.checks.personnel import Deployed, deployments
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.deployment import Contributors
from mission_estimate.model.walk import names_of
from mission_estimate.reckoning.deployments import counted_in

CODE = "NUM003"
SEVERITY = Severity.ERROR
TITLE = "contributors do not fit the strength"


def check(subject: Subject) -> Iterator[Finding]:
    """Report each list of contributors that the strength or the number of states contradicts."""
    for deployed in deployments(subject.estimate):
        listed = deployed.contributors
        path = (*deployed.path, "contributors")
        if listed is None:
            continue
        made, name = sum(state.count for state in listed.states), f"{names_of(subject.estimate, path)}.listed"
        if is_disputed(subject, path, name, numbers=(made,)):
            continue
        message = _against_strength(deployed, listed)
        if message:
            remedy = (
                "fix the count that is wrong, say with `counted` and `complete` what the list holds, or"
                f" {recorded_under(subject, name)}"
            )
            yield Finding(CODE, SEVERITY, TITLE, message, remedy, path, on_key=True)
        number, rows = listed.number_of_states, len(listed.states)
        if number is not None and (number < rows or (listed.complete and number != rows)):
            yield Finding(
                CODE, SEVERITY, TITLE,
                f"the list has {rows:,} states, and the number of states is {number:,}",
                "mend the number, or complete the list", (*path, "number_of_states"),
            )  # fmt: skip


def _against_strength(deployed: Deployed, listed: Contributors) -> str | None:
    strength = deployed.strength
    if strength is None or strength.as_of != listed.as_of:
        return None
    whole = counted_in(strength, listed.counted)
    made = sum(state.count for state in listed.states)
    if whole is None or made == whole or (made < whole and not listed.complete):
        return None
    kind = "complete" if listed.complete else "incomplete"
    what = f"{listed.counted} personnel" if listed.counted != "troops" else "troops"
    return (
        f"the {kind} list of contributors makes {made:,}, and the strength of that day has {whole:,} {what}"
    )
