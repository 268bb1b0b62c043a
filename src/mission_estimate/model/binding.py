"""Bind what the reader delivers to the models, and say what does not fit.

All misfits are reported in one run. What does not fit is then left out and the
rest bound, so that the checks of references still see everything else.
"""

import typing
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from mission_estimate.findings import Finding, Severity
from mission_estimate.model.csl.accepting import accept_sources
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.misfits import misfit
from mission_estimate.model.pruning import data_without, positions_without
from mission_estimate.positions import DataPath, Positions

MOST_FINDINGS = 200
_ATTEMPTS = 8


@dataclass(frozen=True, slots=True)
class Binding:
    """An estimate, whole or in part, and what did not fit.

    `left_out` are ids of what was left out: they exist, so a reference to them is
    no mistake. `incomplete` are the maps of which something was left out: what is
    reckoned from them may be wrong. `positions` follow the list items that remain.
    """

    estimate: Estimate | None
    findings: tuple[Finding, ...]
    positions: Positions
    left_out: frozenset[str] = field(default_factory=frozenset)
    incomplete: frozenset[DataPath] = field(default_factory=frozenset)


def bind(data: Mapping[str, object], positions: Positions) -> Binding:
    """Make the frozen estimate of the texts, maps and lists of the reader."""
    data, accepted = accept_sources(data, positions)
    try:
        return Binding(Estimate.model_validate(data), accepted, positions)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False)
    findings = tuple(dict.fromkeys(misfit(found) for found in errors[:MOST_FINDINGS]))
    if len(errors) > MOST_FINDINGS:
        findings = (*findings, _more(len(errors) - MOST_FINDINGS, tuple(errors[MOST_FINDINGS]["loc"])))
    return _bind_rest(data, positions, errors, (*accepted, *findings))


def _bind_rest(
    data: Mapping[str, object],
    positions: Positions,
    errors: list[ErrorDetails],
    findings: tuple[Finding, ...],
) -> Binding:
    rest: object = data
    ids = _ids(data)
    incomplete: set[DataPath] = set()
    for _ in range(_ATTEMPTS):
        cuts = {cut for found in errors if (cut := _cut(rest, found)) is not None}
        if not cuts:
            break
        rest, positions = data_without(rest, cuts), positions_without(positions, cuts)
        incomplete.update(_map_around(cut) for cut in cuts)
        try:
            estimate = Estimate.model_validate(rest)
        except ValidationError as error:
            errors = error.errors(include_url=False, include_input=False)
        else:
            return Binding(estimate, findings, positions, ids - _ids(rest), frozenset(incomplete))
    return Binding(None, findings, positions, ids)


def _more(count: int, path: DataPath) -> Finding:
    message = f"{count:,} more values do not fit the models; {MOST_FINDINGS} are told"
    remedy = "mend those that are told, then check again"
    return Finding("CHK002", Severity.WARNING, "more findings than are told", message, remedy, path)


def _cut(data: object, found: ErrorDetails) -> DataPath | None:
    """Return the smallest part to leave out so that this error goes: a key or a list item."""
    path = tuple(found["loc"])
    if found["type"] == "extra_forbidden":
        return path
    if found["type"] == "missing":
        path = path[:-1]
    for length in range(len(path), 0, -1):
        if isinstance(path[length - 1], int) and _exists(data, path[:length]):
            return path[:length]
    return path if len(path) > 1 and found["type"] != "missing" and _exists(data, path) else None


def _map_around(cut: DataPath) -> DataPath:
    """Return the path of the map that a key was cut from, or that holds the list of a cut item."""
    return cut[:-1] if isinstance(cut[-1], str) else cut[:-2]


def _exists(data: object, path: DataPath) -> bool:
    here = data
    for step in path:
        within = isinstance(here, list) and isinstance(step, int) and step < len(here)
        if not within and not (isinstance(here, Mapping) and step in here):
            return False
        here = typing.cast("dict[str | int, object]", here)[step]
    return True


def _ids(data: object) -> frozenset[str]:
    found: set[str] = set()
    stack: list[object] = [data]
    while stack:
        here = stack.pop()
        if isinstance(here, Mapping):
            if isinstance(here.get("id"), str):
                found.add(here["id"])
            stack.extend(here.values())
        elif isinstance(here, Iterable) and not isinstance(here, str):
            stack.extend(here)
    return frozenset(found)
