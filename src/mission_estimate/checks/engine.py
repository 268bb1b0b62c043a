"""Run the rules. A rule that fails is reported as a finding, and the others still run."""

from collections.abc import Iterable
from itertools import islice

from mission_estimate.checks.context import Context
from mission_estimate.checks.follow_ups.repeated_dates import without_repeats
from mission_estimate.checks.memoize import forget
from mission_estimate.checks.registry import RULES
from mission_estimate.checks.rule import Rule
from mission_estimate.findings import Finding, Severity

MOST_FINDINGS = 300
"""The limit of findings of one rule: more of them have one cause."""


def check(context: Context, rules: Iterable[Rule] = RULES) -> tuple[Finding, ...]:
    """Return the findings of all rules without those that repeat another one."""
    found: list[Finding] = []
    try:
        for rule in rules:
            found += _run(rule, context)
    finally:
        forget()
    return tuple(without_repeats(found))


def too_many(code: str, first: Finding) -> Finding:
    """Return a finding about too many findings of a rule; `first` is the first one left out."""
    message = f"{code} has more than {MOST_FINDINGS} findings; the rest are not shown"
    remedy = "fix the findings that are shown, then check again"
    finding = Finding("CHK002", Severity.WARNING, "too many findings", message, remedy, first.path)
    return finding._replace(position=first.position)


def _run(rule: Rule, context: Context) -> list[Finding]:
    try:
        found = list(islice(rule.check(context), MOST_FINDINGS + 1))
    except Exception as fault:  # noqa: BLE001 - whatever a rule does, the others must run
        return [
            Finding(
                "CHK001",
                Severity.ERROR,
                "internal error in a rule",
                f"rule {rule.code} failed with {type(fault).__name__}: {fault}",
                "report this as a bug, with the estimate; the other rules have run",
            )
        ]
    if len(found) > MOST_FINDINGS:
        return [*found[:MOST_FINDINGS], too_many(found[-1].code, found[-1])]
    return found
