"""Bind what the reader delivers to the models, and say what does not fit.

All misfits are reported in one run. What does not fit is then left out and the
rest bound, so that the checks of references still see everything else.
"""

import typing
from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from mission_estimate.findings import Finding, Severity
from mission_estimate.model.csl.accepting import accept_sources
from mission_estimate.model.dependent_errors import NO_ID, with_own_cause, without_follow_ups
from mission_estimate.model.estimate import Estimate
from mission_estimate.model.omitted_parts import ANY, LeftOut, item_kind, nameless_in, names_in
from mission_estimate.model.pruning import data_without, paths_without, positions_without
from mission_estimate.model.validation_errors import misfit
from mission_estimate.positions import DataPath, Positions

MOST_FINDINGS = 200
_ATTEMPTS = 8
_NO_STAND_IN = ("edition", "missions", "summary")
"""Parts without which nothing else can be checked."""

_NO_GAPS: frozenset[DataPath] = frozenset()


@dataclass(frozen=True, slots=True)
class Binding:
    """An estimate, whole or in part, and what did not fit.

    `left_out` says what was left out: it exists, so a reference to it is no mistake.
    `incomplete` are the maps of which something was left out: what is computed from
    them may be wrong. `positions` follow the list items that remain.
    """

    estimate: Estimate | None
    findings: tuple[Finding, ...]
    positions: Positions
    left_out: LeftOut = field(default_factory=LeftOut)
    incomplete: frozenset[DataPath] = field(default_factory=frozenset)


def bind(data: Mapping[str, object], positions: Positions, gaps: frozenset[DataPath] = _NO_GAPS) -> Binding:
    """Make the frozen estimate of the texts, maps and lists of the reader.

    `gaps` are the maps and lists of which the reader refused a part, and reported it.
    """
    data, accepted = accept_sources(data, positions)
    try:
        estimate = Estimate.model_validate(data)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False)
    else:
        left_out = LeftOut(nameless=_kinds_behind(gaps, accepted), gaps=gaps)
        accepted = with_own_cause(accepted, (), gaps)
        return Binding(estimate, accepted, positions, left_out, frozenset(filter(None, gaps)))
    nameless, accepted = _kinds_behind(gaps, accepted), with_own_cause(accepted, errors, gaps)
    told = without_follow_ups(errors, gaps)
    findings = tuple(dict.fromkeys(misfit(found, data) for found in told[:MOST_FINDINGS]))
    if len(told) > MOST_FINDINGS:
        findings = (*findings, _more(len(told) - MOST_FINDINGS, tuple(told[MOST_FINDINGS]["loc"])))
    return _bind_rest(data, positions, errors, (*accepted, *findings), LeftOut(nameless=nameless, gaps=gaps))


def _bind_rest(
    data: Mapping[str, object],
    positions: Positions,
    errors: list[ErrorDetails],
    findings: tuple[Finding, ...],
    refused: LeftOut,
) -> Binding:
    """Leave out what does not fit until the rest does."""
    rest: object = data
    gaps, incomplete = set(refused.gaps), set(filter(None, refused.gaps))
    nameless = set(refused.nameless)
    for _ in range(_ATTEMPTS):
        unread = {path for found in errors if (path := _unread(found, gaps)) is not None}
        misfits = [found for found in errors if tuple(found["loc"]) not in unread]
        cuts = {cut for found in misfits if (cut := _cut(rest, found)) is not None}
        if not cuts and not unread:
            break
        nameless.update(nameless_in(rest, cuts))
        incomplete = paths_without(incomplete | {_map_around(cut) for cut in cuts}, cuts)
        gaps = paths_without(gaps | {cut[:-1] for cut in cuts}, cuts)
        rest, positions = data_without(rest, cuts), positions_without(positions, cuts)
        rest, gaps, incomplete = _with_stand_ins(rest, unread), gaps | unread, incomplete | unread
        try:
            estimate = Estimate.model_validate(rest)
        except ValidationError as error:
            errors = error.errors(include_url=False, include_input=False)
        else:
            left_out = LeftOut(names_in(data) - names_in(rest), frozenset(nameless), frozenset(gaps))
            return Binding(estimate, findings, positions, left_out, frozenset(incomplete))
    return Binding(None, findings, positions, LeftOut(names_in(data)))


def _kinds_behind(gaps: frozenset[DataPath], accepted: tuple[Finding, ...]) -> frozenset[str]:
    """Return what may have an id that no one read.

    Below a key that the reader refused at the top this is anything, elsewhere a section or an item of the
    list around it; and a source whose id is missing has one that was made for it.
    """
    sources = {"source" for one in accepted if one.code == NO_ID}
    lists = {kind for gap in gaps if (kind := item_kind(gap))}
    return frozenset(ANY if not gap else "section" for gap in gaps) | sources | lists


def _more(count: int, path: DataPath) -> Finding:
    message = f"{count:,} more values do not fit; {MOST_FINDINGS} are shown"
    remedy = "fix those that are shown, then check again"
    return Finding("CHK002", Severity.WARNING, "more findings than are shown", message, remedy, path)


def _cut(data: object, found: ErrorDetails) -> DataPath | None:
    """Return the smallest part to leave out so that this error goes: a key or a list item.

    Where a key is needed, its absence is the next error, and what holds it is left out then.
    """
    path = tuple(found["loc"])
    if found["type"] == "extra_forbidden":
        return path
    if found["type"] == "missing":
        path = path[:-1]
    return next((path[:length] for length in range(len(path), 0, -1) if _exists(data, path[:length])), None)


def _unread(found: ErrorDetails, gaps: set[DataPath]) -> DataPath | None:
    """Return the path of a part that may be in what could not be read, if an empty part can replace it."""
    path = tuple(found["loc"])
    is_part = found["type"] == "missing" and path[:-1] in gaps and path[0] not in _NO_STAND_IN
    return path if is_part and not any(isinstance(step, int) for step in path) else None


def _with_stand_ins(data: object, paths: set[DataPath], path: DataPath = ()) -> object:
    """Put an empty part where one could not be read, so that the others can be checked."""
    if not isinstance(data, Mapping) or not paths:
        return data
    kept = {key: _with_stand_ins(value, paths, (*path, key)) for key, value in data.items()}
    return {**kept, **{str(one[-1]): {} for one in paths if one[:-1] == path}}


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
