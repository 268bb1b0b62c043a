"""Every rule is needed: without it there is a mistake that no other rule reports."""

import re

import pytest

from mission_estimate.checks import RULES, Rule
from mission_estimate.rule_docs.case_files import cases_of


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_one_case_of_a_rule_is_reported_by_no_other_rule(rule: Rule) -> None:
    findings = [case.findings for case in cases_of(rule.code)]
    assert any(_is_alone(rule.code, lines) for lines in findings), findings


def _is_alone(code: str, lines: str) -> bool:
    """Tell whether a place is reported by this rule alone."""
    found = re.findall(r"^(\S+) ([A-Z]{3}\d{3}) ", lines, re.MULTILINE)
    own = {place for place, other in found if other == code}
    return bool(own - {place for place, other in found if other != code})
