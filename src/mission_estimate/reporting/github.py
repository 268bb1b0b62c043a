"""Write findings as workflow commands, which GitHub shows at the lines of a pull request."""

from collections.abc import Sequence

from mission_estimate.findings import Finding, Severity
from mission_estimate.reporting.printable import printable

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def render_github(findings: Sequence[Finding]) -> str:
    """Return one line for each finding.

    The runner obeys every line that begins with `::`, so no text of an author may
    begin a line or end a property.
    """
    return "".join(f"{_command(found)}\n" for found in findings)


def _command(found: Finding) -> str:
    title = f"{found.code} {printable(found.title)}"
    properties = {**_place(found), "title": title}
    listed = ",".join(f"{name}={value.translate(_IN_PROPERTIES)}" for name, value in properties.items())
    remedy = f"\nhelp: {printable(found.help)}" if found.help else ""
    message = f"{printable(found.message)}{remedy}".translate(_IN_MESSAGES)
    return f"::{_COMMANDS[found.severity]} {listed}::{message}"


def _place(found: Finding) -> dict[str, str]:
    """Return where GitHub shows it; the column of the end is the first one behind the spot."""
    position = found.position
    if position is None:
        return {}
    return {
        "file": printable(position.file),
        "line": str(position.line),
        "col": str(position.column),
        "endColumn": str(position.column + position.width),
    }
