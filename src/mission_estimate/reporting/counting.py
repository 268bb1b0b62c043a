"""Count findings in words: “2 errors, 1 piece of advice”."""

from collections import Counter
from collections.abc import Sequence

from mission_estimate.findings import SEVERITIES, Finding, Severity
from mission_estimate.reporting.printable import printable

_NAMES = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.ADVICE: ("suggestion", "suggestions"),
}


def name_of(severity: Severity, number: int) -> str:
    """Return what so many findings of a severity are called."""
    return _NAMES[severity][number != 1]


def summary(findings: Sequence[Finding], subject: str = "") -> str:
    """Count the findings in one line, the most severe first."""
    counts = Counter(found.severity for found in findings)
    counted = [f"{n} {name_of(severity, n)}" for severity in reversed(SEVERITIES) if (n := counts[severity])]
    about = f" in {printable(subject)}" if subject else ""
    return (", ".join(counted) or "no findings") + about
