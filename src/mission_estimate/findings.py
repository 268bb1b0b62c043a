"""What every stage reports: a mistake of the author, with its place and what to do."""

import re
from enum import StrEnum
from typing import NamedTuple

from mission_estimate.positions import DataPath, Position, Positions, TextSpot


class Severity(StrEnum):
    """How much a finding weighs: an error stops the build, a warning is counted."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


SEVERITIES = (Severity.ADVICE, Severity.WARNING, Severity.ERROR)
"""From the lightest to the most severe."""


class Finding(NamedTuple):
    """One thing that is wrong, where, and what to do.

    `title` names the kind of mistake, `message` is one sentence with the values
    in it, `help` begins with a verb. The reader knows positions and gives
    `position`; every later stage gives `path`, from which `locate` finds it.
    `because` names other values on which it rests: where one of them is reported,
    this is not a finding of its own. `rule` is the name of the rule.
    """

    code: str
    severity: Severity
    title: str
    message: str
    help: str
    path: DataPath = ()
    on_key: bool = False
    spot: TextSpot | None = None
    position: Position | None = None
    because: tuple[DataPath, ...] = ()
    rule: str = ""

    @property
    def rule_name(self) -> str:
        """The name of the rule, such as `mandate-gap`; made of the title where no check found it."""
        return self.rule or rule_name_of(self.title)


def rule_name_of(title: str) -> str:
    """Return the name that belongs to a title: its words in lower case, joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


class Waived(NamedTuple):
    """A finding that an editor accepts, with the reason and the name."""

    finding: Finding
    why: str
    by: str


def locate(findings: tuple[Finding, ...], positions: Positions) -> tuple[Finding, ...]:
    """Return the findings with their positions, in the order of the files."""
    placed = [
        found
        if found.position is not None
        else found._replace(position=positions.find(found.path, on_key=found.on_key, spot=found.spot))
        for found in findings
    ]
    unique = dict.fromkeys(placed)
    return tuple(sorted(unique, key=_reading_order))


def reaches(findings: tuple[Finding, ...], threshold: Severity) -> bool:
    """Return whether any finding is at or above the threshold."""
    gravity = SEVERITIES.index
    return any(gravity(found.severity) >= gravity(threshold) for found in findings)


def _reading_order(found: Finding) -> tuple[str, int, int, str, str]:
    position = found.position or Position("", 0, 0)
    return position.file, position.line, position.column, found.code, found.message
