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
    """One change, with others under `also`, and what is reported of them, each finding in a line."""

    name: str
    file: str
    before: str
    after: str
    findings: str
    also: tuple[tuple[str, str, str], ...] = ()


def cases_of(path: Path) -> list[Case]:
    reading = read_bytes(path.read_bytes(), file=path.name)
    assert reading.findings == (), reading.findings
    return [_case(row) for row in cast("list[dict[str, object]]", reading.data["cases"])]


def _case(row: dict[str, object]) -> Case:
    also = tuple(_change(one) for one in cast("list[dict[str, object]]", row.get("also", [])))
    return Case(str(row["name"]), *_change(row), str(row.get("findings", "")).strip(), also)


def _change(row: dict[str, object]) -> tuple[str, str, str]:
    return str(row["file"]), str(row["replace"]), str(row["with"])


ALL = [pytest.param(case, id=f"{path.stem}-{case.name}") for path in FILES for case in cases_of(path)]


@pytest.mark.parametrize("case", ALL)
def test_a_change_gives_these_findings(changed: Change, workspace: Workspace, case: Case) -> None:
    for other in case.also:
        changed(*other)
    assert told(workspace, changed(case.file, case.before, case.after).findings) == case.findings


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_rule_has_a_good_case_and_a_bad_one(path: Path) -> None:
    found = cases_of(path)
    assert any(case.findings for case in found)
    assert any(path.stem not in case.findings for case in found)
