"""Write findings as SARIF 2.1.0, which code scanning on GitHub and editors read."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from mission_estimate import __version__
from mission_estimate.findings import Finding, Severity, Waived
from mission_estimate.positions import Position
from mission_estimate.reporting.printable import printable

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_FINGERPRINT = "missionEstimate/v1"

Node = dict[str, object]


@dataclass(frozen=True, slots=True)
class Described:
    """What SARIF says about a rule: `page` is its manual page, `markdown` the same in Markdown."""

    code: str
    name: str
    severity: Severity
    title: str
    line: str
    page: str
    markdown: str


def codes_of(findings: Sequence[Finding], waived: Sequence[Waived] = ()) -> frozenset[str]:
    """Return the codes whose rules a report has to describe."""
    return frozenset((*(found.code for found in findings), *(one.finding.code for one in waived)))


def render_sarif(
    findings: Sequence[Finding],
    rules: Sequence[Described],
    waived: Sequence[Waived] = (),
    notes: Sequence[str] = (),
) -> str:
    """Return one run as JSON, in ASCII; waived findings are in it as suppressed.

    Of the rules only those that found something are described. `notes` say which rules are off.
    """
    used = codes_of(findings, waived)
    rules = [rule for rule in rules if rule.code in used]
    indexes = {rule.code: index for index, rule in enumerate(rules)}
    prints = _Fingerprints()
    results = [_result(found, indexes, prints) for found in findings]
    results += [
        {**_result(one.finding, indexes, prints), "suppressions": [_suppression(one)]} for one in waived
    ]
    driver = {
        "name": "mission-estimate",
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in rules],
    }
    run: Node = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    if notes:
        run["invocations"] = [_invocation(notes)]
    return f"{json.dumps({'$schema': SCHEMA, 'version': '2.1.0', 'runs': [run]}, indent=2)}\n"


def _rule(rule: Described) -> Node:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.line},
        "help": {"text": rule.page, "markdown": rule.markdown},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _invocation(notes: Sequence[str]) -> Node:
    told = [{"level": "warning", "message": {"text": printable(note)}} for note in notes]
    return {"executionSuccessful": True, "toolConfigurationNotifications": told}


def _result(found: Finding, indexes: dict[str, int], prints: "_Fingerprints") -> Node:
    message = printable(found.message or found.title)
    remedy = f"\nhelp: {printable(found.help)}" if found.help else ""
    result: Node = {
        "ruleId": found.code,
        "level": _LEVELS[found.severity],
        "message": {"text": f"{message}{remedy}"},
        "locations": list(_locations(found)),
        "partialFingerprints": {_FINGERPRINT: prints.of(found)},
    }
    if found.code in indexes:
        result["ruleIndex"] = indexes[found.code]
    return result


def _locations(found: Finding) -> Iterator[Node]:
    position = found.position
    if position is None:
        return
    physical: Node = {"artifactLocation": {"uri": _uri(position.file)}}
    if _has_lines(position):
        physical["region"] = {
            "startLine": position.line,
            "startColumn": position.column,
            "endColumn": position.column + position.width,
        }
    location: Node = {"physicalLocation": physical}
    if found.path:
        location["logicalLocations"] = [{"fullyQualifiedName": ".".join(map(str, found.path))}]
    yield location


def _has_lines(position: Position) -> bool:
    """Return whether the place is in a file: a folder has no lines."""
    return PurePosixPath(position.file).suffix in {".yaml", ".yml", ".json"}


def _uri(file: str) -> str:
    """Return a relative reference: a colon in the first part would make it a scheme."""
    return quote(file.lstrip("/"), safe="/-._~")


def _suppression(one: Waived) -> Node:
    return {"kind": "inSource", "justification": printable(f"{one.why} ({one.by})")}


class _Fingerprints:
    """Number equal findings: neither lines nor indexes are in a fingerprint, for both move."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, found: Finding) -> str:
        file = found.position.file if found.position else ""
        names = [step for step in found.path if isinstance(step, str)]
        text = "\x1f".join((found.code, file, ".".join(names), found.message))
        self._seen[text] += 1
        return f"{hashlib.sha256(text.encode()).hexdigest()[:32]}:{self._seen[text]}"
