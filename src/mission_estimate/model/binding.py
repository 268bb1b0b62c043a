"""Bind what the reader delivers to the models, and say what does not fit.

All misfits are reported in one run. What does not fit is then left out and the
rest bound, so that the checks of references still see everything else.
"""

import typing
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from mission_estimate.findings import Finding
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.misfits import misfit
from mission_estimate.positions import DataPath, Place, Positions

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
    try:
        return Binding(Estimate.model_validate(dict(data)), (), positions)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False)
    findings = tuple(dict.fromkeys(misfit(found) for found in errors[:MOST_FINDINGS]))
    return _bind_rest(data, positions, errors, findings)


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
        cuts = [cut for found in errors if (cut := _cut(rest, found)) is not None]
        if not cuts:
            break
        for cut in sorted(set(cuts), key=_last_first, reverse=True):
            rest = _without(rest, cut)
            positions = _positions_without(positions, cut)
            incomplete.add(_map_around(cut))
        try:
            estimate = Estimate.model_validate(rest)
        except ValidationError as error:
            errors = error.errors(include_url=False, include_input=False)
        else:
            return Binding(estimate, findings, positions, ids - _ids(rest), frozenset(incomplete))
    return Binding(None, findings, positions, ids)


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


def _last_first(path: DataPath) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (0, step) for step in path)


def _without(data: object, path: DataPath) -> object:
    if not _exists(data, path):
        return data
    step, rest = path[0], path[1:]
    if isinstance(data, Mapping):
        if not rest:
            return {key: value for key, value in data.items() if key != step}
        return {key: _without(value, rest) if key == step else value for key, value in data.items()}
    items = typing.cast("list[object]", data)
    if not rest:
        return [item for index, item in enumerate(items) if index != step]
    return [_without(item, rest) if index == step else item for index, item in enumerate(items)]


def _positions_without(positions: Positions, cut: DataPath) -> Positions:
    """Drop the places below `cut`; where it was a list item, later items move up."""
    parent, last = cut[:-1], cut[-1]
    kept: dict[DataPath, Place] = {}
    for path, place in positions.places.items():
        if path[: len(cut)] == cut:
            continue
        if isinstance(last, int) and path[: len(parent)] == parent and len(path) > len(parent):
            step = path[len(parent)]
            if isinstance(step, int) and step > last:
                kept[(*parent, step - 1, *path[len(cut) :])] = place
                continue
        kept[path] = place
    return Positions(kept, positions.folder)


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
