"""Set aside the findings that an editor accepts, and report the waivers that accept nothing.

A waiver that outlives its finding would hide the next one at the same place, so it
is a finding itself.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mission_estimate.checks.registry import RULES
from mission_estimate.checks.suggestions import did_you_mean
from mission_estimate.findings import Finding, Severity, Waived
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.judgments import Waiver
from mission_estimate.model.walk import follow
from mission_estimate.options import is_essential
from mission_estimate.positions import DataPath

IDLE, UNKNOWN = "WAV001", "WAV002"
TITLES = {IDLE: "waiver accepts nothing", UNKNOWN: "waiver of an unknown rule"}

WAIVABLE = tuple(rule.code for rule in RULES if not is_essential(rule.code, rule.severity))
"""Without the others an estimate could not be read or printed."""

_BY_NAME = {rule.name: rule.code for rule in RULES}


@dataclass(frozen=True, slots=True)
class _Scope:
    """A waiver, the place that it speaks of and the name at which its path breaks off, if it does."""

    index: int
    waiver: Waiver
    code: str
    path: DataPath
    broken: str | None

    def covers(self, found: Finding) -> bool:
        same = found.code == self.code and self.broken is None
        return same and found.path[: len(self.path)] == self.path


def sort_out(
    estimate: Estimate, findings: tuple[Finding, ...], ran: Callable[[str], bool]
) -> tuple[tuple[Finding, ...], tuple[Waived, ...]]:
    """Part the findings into those that stand, those on the waivers among them, and those that are waived.

    `ran` tells of a code whether its rule was asked at all.
    """
    if not estimate.waivers:
        return findings, ()
    scopes = [_scope(estimate, index, waiver) for index, waiver in enumerate(estimate.waivers)]
    usable = [scope for scope in scopes if scope.code in WAIVABLE]
    covering = {found: next((one for one in usable if one.covers(found)), None) for found in findings}
    waived = [Waived(found, scope.waiver.why, scope.waiver.by) for found, scope in covering.items() if scope]
    used = {one.index for one in usable for found in findings if one.covers(found)}
    standing = [found for found in findings if covering[found] is None]
    idle = [one for one in scopes if one.index not in used and ran(one.code)]
    return (*standing, *_on_waivers(idle)), tuple(waived)


def _scope(estimate: Estimate, index: int, waiver: Waiver) -> _Scope:
    names = waiver.at.split(".")
    path, followed = follow(estimate, names)
    code = _BY_NAME.get(waiver.rule.lower(), waiver.rule)
    return _Scope(index, waiver, code, path, names[followed] if followed < len(names) else None)


def _on_waivers(idle: list[_Scope]) -> Iterator[Finding]:
    for scope in idle:
        place = ("waivers", scope.index)
        if scope.code not in WAIVABLE:
            yield _unknown(scope.waiver.rule, (*place, "rule"))
        else:
            yield _idle(scope, (*place, "at"))


def _unknown(rule: str, path: DataPath) -> Finding:
    essential = is_essential(rule, Severity.ERROR)
    if essential:
        message = f"the waiver names {rule}, and errors of reading, structure and form cannot be waived"
    else:
        message = f"the waiver names `{rule}`, and no rule has this code or name"
    remedy = "delete the waiver and mend what is wrong"
    if not essential:
        remedy = did_you_mean(rule, (*WAIVABLE, *_BY_NAME), "`estimate rules` lists them all")
    return Finding(UNKNOWN, Severity.WARNING, TITLES[UNKNOWN], message, remedy, path)


def _idle(scope: _Scope, path: DataPath) -> Finding:
    waiver = scope.waiver
    if scope.broken is None:
        message = f"{waiver.rule} finds nothing at `{waiver.at}` or below it"
        remedy = "delete the waiver, or mend its path if the finding has moved"
    else:
        message = f"the path `{waiver.at}` leads nowhere: there is no `{scope.broken}`"
        remedy = "write the path with names and ids, as `estimate values` lists them; or delete the waiver"
    return Finding(IDLE, Severity.WARNING, TITLES[IDLE], message, remedy, path)
