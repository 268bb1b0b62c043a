"""Leave parts out of what was read, all at once, and let the places follow.

One pass over the data and one over the places, however many parts there are: the
number of mistakes in a file is the choice of whoever wrote it.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping

from mission_estimate.positions import DataPath, Place, Positions


def data_without(data: object, cuts: Collection[DataPath], path: DataPath = ()) -> object:
    """Return the data without the keys and list items at these paths."""
    if isinstance(data, Mapping):
        return {
            key: data_without(value, cuts, (*path, key))
            for key, value in data.items()
            if (*path, key) not in cuts
        }
    if isinstance(data, list):
        return [
            data_without(item, cuts, (*path, index))
            for index, item in enumerate(data)
            if (*path, index) not in cuts
        ]
    return data


def positions_without(positions: Positions, cuts: Collection[DataPath]) -> Positions:
    """Drop the places of what is cut; list items behind one that is cut move up."""
    gone = _gone(cuts)
    kept: dict[DataPath, Place] = {}
    for path, place in positions.places.items():
        moved = _moved(path, cuts, gone)
        if moved is not None:
            kept[moved] = place
    return Positions(kept, positions.folder)


def paths_without(paths: Collection[DataPath], cuts: Collection[DataPath]) -> set[DataPath]:
    """Return where these paths lead once something is cut; what is cut itself is dropped."""
    gone = _gone(cuts)
    return {moved for path in paths if (moved := _moved(path, cuts, gone)) is not None}


def _gone(cuts: Collection[DataPath]) -> Mapping[DataPath, list[int]]:
    """Return which items are cut from each list, in their order."""
    gone: defaultdict[DataPath, list[int]] = defaultdict(list)
    for *parent, last in cuts:
        if isinstance(last, int):
            gone[tuple(parent)].append(last)
    for indexes in gone.values():
        indexes.sort()
    return gone


def _moved(path: DataPath, cuts: Collection[DataPath], gone: Mapping[DataPath, list[int]]) -> DataPath | None:
    """Return the path that leads to the same value afterwards, or None where it is cut."""
    moved: list[str | int] = []
    for length, step in enumerate(path):
        if path[: length + 1] in cuts:
            return None
        before = gone.get(path[:length]) if isinstance(step, int) else None
        moved.append(step - bisect_left(before, step) if before and isinstance(step, int) else step)
    return tuple(moved)
