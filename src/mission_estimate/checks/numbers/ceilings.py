"""More people are deployed than the mandate authorizes.

What: military and police of the strength, and of every month, are compared with the ceiling in force on that
day.
Why: a mission rarely exceeds its ceiling; far more often a digit has slipped, or an old ceiling stands where
a new one holds.
Source: mandates of the Security Council, which fix military and police ceilings apart.
Hint: check the strength and the ceiling; where the excess is real, record it under `discrepancies`.

Fails:
    # overview.yaml
    -      ceiling: {military: 1000, police: 100}
    +      ceiling: {military: 800, police: 100}

Passes:
    # overview.yaml
    -      ceiling: {military: 1000, police: 100}
    +      ceiling: {military: 850, police: 100}
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from mission_estimate.checks.disputes import is_disputed
from mission_estimate.checks.personnel import Deployed, deployments
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.mandate import Resolution
from mission_estimate.positions import DataPath
from mission_estimate.reckoning.deployments import totals
from mission_estimate.reckoning.mandates import in_force, resolutions_of

CODE = "NUM004"
SEVERITY = Severity.WARNING
TITLE = "strength above the ceiling"

Present = tuple[DataPath, date, str, int | None]
"""Where a number of people stands, its day, of which part it is, and how many they are."""


def check(subject: Subject) -> Iterator[Finding]:
    """Report military and police above the ceiling of their day."""
    for deployed in deployments(subject.estimate):
        resolutions = resolutions_of(subject.estimate, deployed.mission)
        for path, day, part, present in _present(deployed):
            held = in_force(resolutions, day)
            allowed = getattr(held.ceiling, part) if held else None
            if present and held and allowed and present > allowed and not is_disputed(subject, path):
                yield _finding(path, part, present, held, allowed)


def _finding(path: DataPath, part: str, present: int, held: Resolution, allowed: int) -> Finding:
    return Finding(
        CODE, SEVERITY, TITLE,
        f"{present:,} {part} personnel are above the {allowed:,} that {held.symbol} authorizes",
        "check both figures; where the excess is real, record it under `discrepancies`", path, on_key=True,
    )  # fmt: skip


def _present(deployed: Deployed) -> Iterator[Present]:
    if deployed.strength is not None:
        sums = totals(deployed.strength)
        path = (*deployed.path, "strength", "uniformed")
        yield path, deployed.strength.as_of, "military", sums.military
        yield path, deployed.strength.as_of, "police", sums.police
    for index, month in enumerate(deployed.monthly.months if deployed.monthly else ()):
        year, number = int(month.month[:4]), int(month.month[5:])
        day = date(year, number, monthrange(year, number)[1])
        path = (*deployed.path, "monthly", "months", index)
        yield (*path, "troops"), day, "military", (month.troops or 0) + (month.observers or 0)
        yield (*path, "police"), day, "police", month.police
