"""Write findings for a program."""

import json
from collections.abc import Sequence

from mission_estimate.findings import Finding, Waived

SCHEMA = 1


def render_json(findings: Sequence[Finding], waived: Sequence[Waived] = (), notes: Sequence[str] = ()) -> str:
    """Return the findings as JSON, in ASCII: nothing in it can act on a terminal.

    Lines and columns count from 1, widths are in characters. A path is dotted, and
    items of lists are counted from 0: `deployment.contributors.3.troops`. `notes` say
    which rules are off, if any are.
    """
    content: dict[str, object] = {"schema": SCHEMA, "findings": [_entry(found) for found in findings]}
    if waived:
        content["waived"] = [{**_entry(one.finding), "why": one.why, "by": one.by} for one in waived]
    if notes:
        content["notes"] = list(notes)
    return f"{json.dumps(content, indent=2)}\n"


def _entry(found: Finding) -> dict[str, object]:
    position = found.position
    return {
        "code": found.code,
        "rule": found.rule_name,
        "severity": found.severity,
        "title": found.title,
        "message": found.message,
        "help": found.help,
        "file": position and position.file,
        "line": position and position.line,
        "column": position and position.column,
        "width": position and position.width,
        "path": ".".join(map(str, found.path)),
    }
