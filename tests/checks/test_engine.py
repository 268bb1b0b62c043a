"""A rule that crashes is a finding of its own, and the others run."""

from collections.abc import Iterator
from pathlib import Path

from mission_estimate import checks
from mission_estimate.checks import RULES, Rule, Subject, check, subject_of
from mission_estimate.findings import Finding, Severity
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.index import index_of
from mission_estimate.reckoning import reckon


def _crash(_: Subject) -> Iterator[Finding]:
    raise ZeroDivisionError("no parts")


def _report(_: Subject) -> Iterator[Finding]:
    yield Finding("TST002", Severity.ADVICE, "t", "seen", "do it")


def test_the_others_run(specimen: Estimate) -> None:
    subject = subject_of(specimen, reckon(specimen), index_of(specimen), ("specimen", "2020-01-31"))
    rules = [
        Rule("TST001", Severity.ERROR, "t", "", _crash),
        Rule("TST002", Severity.ADVICE, "t", "", _report),
    ]
    found = check(subject, rules)
    assert [f.code for f in found] == ["CHK001", "TST002"]
    assert found[0].message == "the rule TST001 stopped with ZeroDivisionError: no parts"


def test_every_module_of_a_rule_is_in_the_list() -> None:
    folder = Path(checks.__file__).parent
    modules = [path for path in folder.glob("*/*.py") if path.name != "__init__.py"]
    assert modules
    assert len(modules) == len(RULES) == len({rule.code for rule in RULES})


def test_every_rule_has_a_page() -> None:
    for rule in RULES:
        assert "What:" in rule.page, rule.code
        assert "Why:" in rule.page, rule.code
