"""Every rule is needed: without it there is a mistake that nothing tells."""

import re
from collections.abc import Iterator

import pytest
from checks.test_cases import FILES, cases_of
from checks.test_pages import WITH_EXAMPLES, Replacement, example
from specimens import SPECIMEN, told

from mission_estimate.checks import Rule
from mission_estimate.workflow import examine
from mission_estimate.workspace import Workspace


@pytest.mark.parametrize("rule", WITH_EXAMPLES, ids=lambda rule: rule.code)
def test_without_a_rule_a_mistake_is_lost(workspace: Workspace, rule: Rule) -> None:
    """Of its failing example and its cases, one at least is told at its place by no other rule."""
    change = example(rule.page, "Fails")
    _apply(workspace, change)
    lines = told(workspace, examine(workspace, SPECIMEN).findings)

    assert any(_only(rule.code, lines) for lines in (lines, *_of_cases(rule.code))), lines


def _apply(workspace: Workspace, change: Replacement) -> None:
    path = workspace.folder(SPECIMEN) / change.file
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(change.before, change.after), encoding="utf-8")


def _of_cases(code: str) -> Iterator[str]:
    for path in FILES:
        if path.stem == code:
            yield from (case.findings for case in cases_of(path))


def _only(code: str, lines: str) -> bool:
    """Tell whether a place is told of by this rule alone."""
    found = re.findall(r"^(\S+) ([A-Z]{3}\d{3}) ", lines, re.MULTILINE)
    own = {place for place, other in found if other == code}
    return bool(own - {place for place, other in found if other != code})
