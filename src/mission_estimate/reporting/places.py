"""Write the place of a finding as editors and terminals know it: `file:line:column`."""

from collections.abc import Container

from mission_estimate.findings import Finding
from mission_estimate.reporting.printable import printable


def place_of(found: Finding, opened: Container[str]) -> str:
    """Return file, line and column; a folder, or a file that is not among those `opened`, has no lines."""
    position = found.position
    if position is None:
        return ""
    spot = f":{position.line}:{position.column}" if position.file in opened else ""
    return f"{printable(position.file)}{spot}"
