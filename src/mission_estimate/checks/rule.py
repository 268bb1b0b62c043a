"""What a rule is."""

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import NamedTuple

from mission_estimate.checks.subject import Subject
from mission_estimate.findings import Finding, Severity


class Rule(NamedTuple):
    """A rule, made of its module: the docstring is its page."""

    code: str
    severity: Severity
    title: str
    page: str
    check: Callable[[Subject], Iterator[Finding]]


def rule_of(module: ModuleType) -> Rule:
    """Read the constants, the page and the check of a rule's module."""
    return Rule(module.CODE, module.SEVERITY, module.TITLE, module.__doc__ or "", module.check)
