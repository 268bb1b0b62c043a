"""Where the estimates for the tests are, and how the findings of the specimen are told in one line each.

The specimen is invented and small. The frozen edition is large and real: a copy of the estimate of MINUSMA as it was at
commit 21f2749. It is never edited for its content, so that whoever improves the live estimate breaks no test of code.
"""

from collections.abc import Callable
from pathlib import Path

from mission_estimate.findings import Finding
from mission_estimate.pipeline.examine import Examined
from mission_estimate.workspace import EditionName, Workspace

REPOSITORY = Path(__file__).parent.parent
TEMPLATES = REPOSITORY / "templates"
SAMPLES = Path(__file__).parent / "samples"
SPECIMEN = EditionName("specimen", "2020-01-31")
FROZEN = Path(__file__).parent / "frozen"
LARGE = EditionName("minusma", "2017-07-10")

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
