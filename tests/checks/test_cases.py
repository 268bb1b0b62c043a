"""Cases of the rules as data: a change to the specimen estimate, and every finding that it causes."""

import pytest
from checks.updating import write_findings
from specimens import Change, told

from mission_estimate.checks import RULES, Rule
from mission_estimate.rule_docs.case_files import Case, case_files, cases_of
from mission_estimate.workspace import Workspace

ALL = [
    pytest.param(path.stem, case, id=f"{path.stem}-{case.name}")
    for path in case_files()
    for case in cases_of(path.stem)
]


@pytest.mark.parametrize(("code", "case"), ALL)
def test_a_change_gives_these_findings(
    changed: Change, workspace: Workspace, code: str, case: Case, pytestconfig: pytest.Config
) -> None:
    for other in case.also:
        changed(*other)
    found = told(workspace, changed(case.file, case.before, case.after).findings)
    if found != case.findings and pytestconfig.getoption("update_cases"):
        write_findings(code, case.name, found)
        return
    assert found == case.findings


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_a_case_that_is_reported_and_one_that_is_not(rule: Rule) -> None:
    cases = cases_of(rule.code)
    assert any(case.reports(rule.code) for case in cases), f"{rule.code} has no case that it reports"
    assert any(not case.reports(rule.code) for case in cases), (
        f"{rule.code} has no case that it does not report"
    )


def test_every_file_of_cases_belongs_to_a_rule() -> None:
    codes = {rule.code for rule in RULES}
    assert case_files()
    assert {path.stem for path in case_files()} <= codes
    assert [
        path.stem
        for path in case_files()
        if len({c.name for c in cases_of(path.stem)}) < len(cases_of(path.stem))
    ] == []
