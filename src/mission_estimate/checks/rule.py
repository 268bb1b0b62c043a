"""The class of rules, and the decorator that turns a function into one.

A rule is a generator over the context that yields issues. Its name is the name of the function, and its page
is the docstring; code, severity, title and help are arguments of the decorator.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from mission_estimate.checks.context import Context
from mission_estimate.findings import Finding, Severity
from mission_estimate.positions import DataPath, TextSpot

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE


class Issue(NamedTuple):
    """One thing that a rule found: where, and one sentence with the values in it.

    `help` is given where the help of the rule does not fit; `spot` is the part of a
    text that is meant; `code` and `title` are given by the rule that reports several codes;
    `because` names values on which the issue rests, as in a finding.
    """

    path: DataPath
    message: str
    help: str = ""
    on_key: bool = False
    spot: TextSpot | None = None
    code: str = ""
    because: tuple[DataPath, ...] = ()
    title: str = ""


Find = Callable[[Context], Iterator[Issue]]


class Rule(NamedTuple):
    """A rule: `find` yields issues, `check` yields them as findings."""

    code: str
    name: str
    severity: Severity
    title: str
    help: str
    page: str
    find: Find

    def check(self, context: Context) -> Iterator[Finding]:
        """Yield a finding for each issue."""
        for issue in self.find(context):
            yield Finding(
                issue.code or self.code,
                self.severity,
                issue.title or self.title,
                issue.message,
                issue.help or self.help,
                issue.path,
                on_key=issue.on_key,
                spot=issue.spot,
                because=issue.because,
                rule="" if issue.code else self.name,
            )


def rule(code: str, severity: Severity, title: str, *, help: str) -> Callable[[Find], Rule]:  # noqa: A002 - as in Issue
    """Turn a function into a rule; its name with hyphens is the name of the rule."""

    def made(find: Find) -> Rule:
        return Rule(code, find.__name__.replace("_", "-"), severity, title, help, find.__doc__ or "", find)

    return made
