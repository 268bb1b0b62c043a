"""Run the rules; one that crashes is a finding of its own and the others go on."""

from collections.abc import Iterable

from mission_estimate.checks.echoes import without_echoes
from mission_estimate.checks.once import forget
from mission_estimate.checks.rule import Rule
from mission_estimate.checks.rules import RULES
from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity


def check(subject: Subject, rules: Iterable[Rule] = RULES) -> tuple[Finding, ...]:
    """Return the findings of all rules; what repeats another one is left out."""
    found: list[Finding] = []
    try:
        for rule in rules:
            found += _run(rule, subject)
    finally:
        forget()
    return tuple(without_echoes(found))


def _run(rule: Rule, subject: Subject) -> list[Finding]:
    try:
        return list(rule.check(subject))
    except Exception as fault:  # noqa: BLE001 - whatever a rule does, the others must run
        return [
            Finding(
                "CHK001",
                Severity.ERROR,
                "a rule failed",
                f"the rule {rule.code} stopped with {type(fault).__name__}: {fault}",
                "report it as a fault of the program, with the estimate; the other rules have run",
            )
        ]
