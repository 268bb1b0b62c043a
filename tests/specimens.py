"""Where the specimen estimate is, and how its findings are told in one line each."""

from collections.abc import Callable
from pathlib import Path

from mission_estimate.findings import Finding
from mission_estimate.workflow import Examined
from mission_estimate.workspace import EditionName, Workspace

REPOSITORY = Path(__file__).parent.parent
TEMPLATES = REPOSITORY / "templates"
SAMPLES = Path(__file__).parent / "samples"
SPECIMEN = EditionName("specimen", "2020-01-31")

Change = Callable[[str, str, str], Examined]
"""Replace a piece of a file of the specimen, once, and examine the result."""


def told(workspace: Workspace, findings: tuple[Finding, ...]) -> str:
    """Print findings in one line each: place, code, message, help."""
    root = workspace.shown_as(SPECIMEN)
    lines = []
    for found in findings:
        place = found.position
        where = (
            f"{place.file.removeprefix(root).lstrip('/')}:{place.line}:{place.column}" if place else "nowhere"
        )
        lines.append(f"{where} {found.code} {found.message} | {found.help}")
    return "\n".join(lines).replace(f"{root}/", "")
