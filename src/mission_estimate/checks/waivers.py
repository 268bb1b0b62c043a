"""Apply the waivers of an estimate to its findings, and report unused waivers.

An unused waiver would hide the next finding at the same place, so it is a finding itself.
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

UNUSED, UNKNOWN = "WAV001", "WAV002"
TITLES = {UNUSED: "unused waiver", UNKNOWN: "waiver of an unknown rule"}

WAIVABLE = tuple(rule.code for rule in RULES if not is_essential(rule.code, rule.severity))
"""An estimate with findings of the others could not be read or printed."""

_BY_NAME = {rule.name: rule.code for rule in RULES}


@dataclass(frozen=True, slots=True)
class _Scope:
    """A waiver, the place it applies to, and the first unknown name in its path, if there is one."""

    index: int
    waiver: Waiver
    code: str
    path: DataPath
    broken: str | None

    def covers(self, found: Finding) -> bool:
        same = found.code == self.code and self.broken is None
        return same and found.path[: len(self.path)] == self.path


def apply_waivers(
    estimate: Estimate, findings: tuple[Finding, ...], ran: Callable[[str], bool]
) -> tuple[tuple[Finding, ...], tuple[Waived, ...]]:
    """Return the remaining findings, including those on the waivers, and the waived ones.

    `ran` returns whether the rule with a code was run.
    """
    if not estimate.waivers:
        return findings, ()
    scopes = [_scope(estimate, index, waiver) for index, waiver in enumerate(estimate.waivers)]
    usable = [scope for scope in scopes if scope.code in WAIVABLE]
    covering = {found: next((one for one in usable if one.covers(found)), None) for found in findings}
    waived = [Waived(found, scope.waiver.why, scope.waiver.by) for found, scope in covering.items() if scope]
    used = {one.index for one in usable for found in findings if one.covers(found)}
    remaining = [found for found in findings if covering[found] is None]
    unused = [one for one in scopes if one.index not in used and ran(one.code)]
    return (*remaining, *_on_waivers(unused)), tuple(waived)


def _scope(estimate: Estimate, index: int, waiver: Waiver) -> _Scope:
    names = waiver.at.split(".")
    path, followed = follow(estimate, names)
    code = _BY_NAME.get(waiver.rule.lower(), waiver.rule)
    return _Scope(index, waiver, code, path, names[followed] if followed < len(names) else None)


def _on_waivers(unused: list[_Scope]) -> Iterator[Finding]:
    for scope in unused:
        place = ("waivers", scope.index)
        if scope.code not in WAIVABLE:
            yield _unknown(scope.waiver.rule, (*place, "rule"))
        else:
            yield _unused(scope, (*place, "at"))


def _unknown(rule: str, path: DataPath) -> Finding:
    essential = is_essential(rule, Severity.ERROR)
    if essential:
        message = f"the waiver names {rule}, but errors of reading, structure and markup cannot be waived"
    else:
        message = f"the waiver names `{rule}`, but no rule has this code or name"
    remedy = "remove the waiver and fix the error"
    if not essential:
        remedy = did_you_mean(rule, (*WAIVABLE, *_BY_NAME), "`estimate rules` lists them all")
    return Finding(UNKNOWN, Severity.WARNING, TITLES[UNKNOWN], message, remedy, path)


def _unused(scope: _Scope, path: DataPath) -> Finding:
    waiver = scope.waiver
    if scope.broken is None:
        message = f"{waiver.rule} has no finding at `{waiver.at}` or below it"
        remedy = "remove the waiver, or correct its path if the finding has moved"
    else:
        message = f"the path `{waiver.at}` does not exist: there is no `{scope.broken}`"
        remedy = "write the path with names and ids, as `estimate values` lists them; or remove the waiver"
    return Finding(UNUSED, Severity.WARNING, TITLES[UNUSED], message, remedy, path)
