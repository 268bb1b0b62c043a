"""Count findings by rule, for the table at the end of a long list."""

from collections.abc import Sequence
from typing import NamedTuple

from mission_estimate.findings import SEVERITIES, Finding, Severity


class Row(NamedTuple):
    """A rule, and how many findings it has."""

    code: str
    severity: Severity
    title: str
    number: int
    first: Finding


def rows(findings: Sequence[Finding]) -> tuple[Row, ...]:
    """Return a row for each rule: the lightest first, and of one severity those with the fewest findings."""
    alike: dict[tuple[str, Severity], list[Finding]] = {}
    for found in findings:
        alike.setdefault((found.code, found.severity), []).append(found)
    every = [
        Row(code, severity, found[0].title, len(found), found[0]) for (code, severity), found in alike.items()
    ]
    return tuple(sorted(every, key=lambda row: (SEVERITIES.index(row.severity), row.number, row.code)))
