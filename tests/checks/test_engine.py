"""A rule that crashes is a finding of its own, and the others run."""

from collections.abc import Iterator
from pathlib import Path

from mission_estimate import checks
from mission_estimate.checks import RULES, Context, Rule, check, context_of
from mission_estimate.checks.registry import MODULES
from mission_estimate.checks.rule import Issue
from mission_estimate.derived_values import reckon
from mission_estimate.findings import Severity
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.index import index_of


def _crash(_: Context) -> Iterator[Issue]:
    raise ZeroDivisionError("no parts")


def _report(_: Context) -> Iterator[Issue]:
    yield Issue((), "seen")


def test_the_others_run(specimen: Estimate) -> None:
    context = context_of(specimen, reckon(specimen), index_of(specimen), ("specimen", "2020-01-31"))
    rules = [
        Rule("TST001", "crash", Severity.ERROR, "t", "do it", "", _crash),
        Rule("TST002", "report", Severity.ADVICE, "t", "do it", "", _report),
    ]
    found = check(context, rules)
    assert [f.code for f in found] == ["CHK001", "TST002"]
    assert found[0].message == "rule TST001 failed with ZeroDivisionError: no parts"


def test_every_module_of_a_rule_is_in_the_list() -> None:
    folder = Path(checks.__file__).parent
    written = [path for path in folder.glob("*/*.py") if "\n@rule(" in path.read_text(encoding="utf-8")]
    assert written
    assert sorted(map(str, written)) == sorted(str(module.__file__) for module in MODULES)


def test_every_rule_has_a_page() -> None:
    for rule in RULES:
        assert "What:" in rule.page, rule.code
        assert "Why:" in rule.page, rule.code
