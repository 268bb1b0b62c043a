"""Say what a kind of mistake is.

The codes are stable: a kind that goes leaves its number unused. `{…}` in a
message is filled by the reader with what it found.
"""

from typing import NamedTuple

from mission_estimate.findings import Finding, Severity
from mission_estimate.positions import Position


class Kind(NamedTuple):
    """One kind of mistake."""

    code: str
    title: str
    message: str
    help: str
    severity: Severity = Severity.ERROR

    def at(self, position: Position, **found: object) -> Finding:
        """Return the finding of this kind at a position."""
        message, remedy = self.message.format(**found), self.help.format(**found)
        return Finding(self.code, self.severity, self.title, message, remedy, position=position)
