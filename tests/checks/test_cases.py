"""Cases of the rules as data: a change to the specimen, and every finding that it gives."""

from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest
from specimens import Change, told

from mission_estimate.source import read_bytes
from mission_estimate.workspace import Workspace

CASES = Path(__file__).parent / "cases"
FILES = sorted(CASES.glob("*.yaml"))


@dataclass(frozen=True)
class Case:
    """One change and what is told of it, each finding in a line."""

    name: str
    file: str
    before: str
    after: str
    findings: str


def cases_of(path: Path) -> list[Case]:
    reading = read_bytes(path.read_bytes(), file=path.name)
    assert reading.findings == (), reading.findings
    rows = cast("list[dict[str, str]]", reading.data["cases"])
    return [
        Case(row["name"], row["file"], row["replace"], row["with"], row.get("findings", "").strip())
        for row in rows
    ]


ALL = [pytest.param(case, id=f"{path.stem}-{case.name}") for path in FILES for case in cases_of(path)]


@pytest.mark.parametrize("case", ALL)
def test_a_change_gives_these_findings(changed: Change, workspace: Workspace, case: Case) -> None:
    assert told(workspace, changed(case.file, case.before, case.after).findings) == case.findings


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_rule_has_a_good_case_and_a_bad_one(path: Path) -> None:
    found = cases_of(path)
    assert any(case.findings for case in found)
    assert any(path.stem not in case.findings for case in found)
