"""Join the readings of several files into one edition.

Lists of the same key are joined in the order of the files; a map or a text in
two files would hide one of the two, so both places are named.
"""

from collections.abc import Iterable, Mapping

from mission_estimate.findings import Finding
from mission_estimate.positions import DataPath, Position, Positions
from mission_estimate.yaml_reader.messages import structure
from mission_estimate.yaml_reader.reading import Node, Reading
from mission_estimate.yaml_reader.text import quoted
from mission_estimate.yaml_reader.value_positions import Places, Written, position_of


def join(readings: Iterable[Reading], folder: str) -> Reading:
    """Return one reading of all files, in the order in which they come."""
    edition = _Edition()
    for reading in readings:
        edition.take(reading)
    return Reading(
        edition.data,
        Positions(Places(edition.places), folder),
        tuple(edition.findings),
        edition.lines,
        edition.digests,
        edition.complete,
        frozenset(edition.gaps),
    )


class _Edition:
    """What was joined so far; only `join` sees it."""

    def __init__(self) -> None:
        self.data: dict[str, Node] = {}
        self.places: dict[DataPath, Written] = {}
        self.findings: list[Finding] = []
        self.lines: dict[str, tuple[str, ...]] = {}
        self.digests: dict[str, str] = {}
        self.complete = True
        self.gaps: set[DataPath] = set()

    def take(self, reading: Reading) -> None:
        self.findings.extend(reading.findings)
        self.lines.update(reading.lines)
        self.digests.update(reading.digests)
        self.complete = self.complete and reading.complete
        written = _written(reading)
        offsets = {key: self._take_part(key, value, written) for key, value in reading.data.items()}
        self.gaps.update(_moved(path, offsets) for path in reading.gaps)
        moved = {key for key, offset in offsets.items() if offset != 0}
        for path, places in written.items():
            if path[0] in moved:
                self._take_place(path, places, offsets[str(path[0])])
            else:
                self.places.setdefault(path, places)

    def _take_part(self, key: str, value: Node, written: Mapping[DataPath, Written]) -> int | None:
        """Take one part; return how far its items move, or None where it is left out."""
        present = self.data.get(key)
        if present is None:
            self.data[key] = list(value) if isinstance(value, list) else value
            return 0
        if isinstance(present, list) and isinstance(value, list):
            offset = len(present)
            present.extend(value)
            return offset
        self._note_two_files(key, written)
        return None

    def _take_place(self, path: DataPath, places: Written, offset: int | None) -> None:
        if offset is None:
            return
        if offset and len(path) > 1:
            path = (path[0], int(path[1]) + offset, *path[2:])
        self.places.setdefault(path, places)

    def _note_two_files(self, key: str, written: Mapping[DataPath, Written]) -> None:
        first, second = _key_of(self.places[(key,)]), _key_of(written[(key,)])
        finding = structure.TWO_FILES.at(
            second,
            key=quoted(key),
            first=first.file,
            first_line=first.line,
            second=second.file,
            second_line=second.line,
        )
        self.findings.append(finding)


def _moved(path: DataPath, offsets: Mapping[str, int | None]) -> DataPath:
    """Return where a gap is in the edition; a part that was left out as a whole is one."""
    offset = offsets.get(str(path[0])) if path else 0
    if offset is None:
        return path[:1]
    return (path[0], int(path[1]) + offset, *path[2:]) if offset and len(path) > 1 else path


def _written(reading: Reading) -> Mapping[DataPath, Written]:
    places = reading.positions.places
    if not isinstance(places, Places):
        raise TypeError("only what was read from files can be joined")
    return places.written


def _key_of(places: Written) -> Position:
    file, value, key, _ = places
    return position_of(file, key or value)
