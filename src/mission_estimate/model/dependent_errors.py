"""Drop the misfits that follow from another one: one cause gives one finding."""

from collections import Counter
from collections.abc import Sequence
from difflib import get_close_matches

from pydantic_core import ErrorDetails

from mission_estimate.findings import Finding
from mission_estimate.positions import DataPath

NO_ID = "STR001"
UNKNOWN, MISSING, EMPTY, OURS = "extra_forbidden", "missing", "too_short", "estimate"
SHAPES = ("tuple_type", "list_type", "dict_type", "model_type", "model_attributes_type")


def without_follow_ups(errors: Sequence[ErrorDetails], gaps: frozenset[DataPath]) -> list[ErrorDetails]:
    """Return the errors that have a cause of their own.

    A key that is missing where another is unknown was misspelt; what is missing in a map or a
    list of which the reader refused a part was reported by the reader.
    """
    unknown: dict[DataPath, list[str]] = {}
    for error in errors:
        if error["type"] == UNKNOWN:
            unknown.setdefault(tuple(error["loc"][:-1]), []).append(str(error["loc"][-1]))
    missing = [tuple(error["loc"]) for error in errors if error["type"] == MISSING]
    siblings = Counter(path[:-1] for path in missing)
    misspelt = {
        path for path in missing if _is_misspelt(path, siblings[path[:-1]], unknown.get(path[:-1], []))
    }
    beneath = {tuple(error["loc"][:length]) for error in errors for length in range(len(error["loc"]))}
    return [error for error in errors if not _follows(error, misspelt, gaps, beneath)]


def with_own_cause(
    findings: Sequence[Finding], errors: Sequence[ErrorDetails], gaps: frozenset[DataPath]
) -> tuple[Finding, ...]:
    """Return the findings on sources without those on an id whose key was misspelt or refused."""
    unknown = {tuple(error["loc"][:-1]) for error in errors if error["type"] == UNKNOWN}
    caused = unknown | gaps
    return tuple(one for one in findings if not (one.code == NO_ID and one.path in caused))


def _is_misspelt(path: DataPath, missing: int, unknown: Sequence[str]) -> bool:
    """Return whether a missing key is one of the unknown keys; `missing` counts those of the same record."""
    alone = len(unknown) == 1 and missing == 1
    plain = [key.lower().replace("-", "_") for key in unknown]
    return alone or bool(get_close_matches(str(path[-1]), plain, n=1, cutoff=0.6))


def _follows(
    error: ErrorDetails, misspelt: set[DataPath], gaps: frozenset[DataPath], beneath: set[DataPath]
) -> bool:
    """Return whether something else was reported; `beneath` holds all that has an error below it."""
    path = tuple(error["loc"])
    if error["type"] == EMPTY and path in beneath:
        return True
    if error["type"] == MISSING:
        return path in misspelt or path[:-1] in gaps
    return error["type"] in {EMPTY, OURS, *SHAPES} and path in gaps
