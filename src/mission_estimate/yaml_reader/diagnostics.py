"""Gather the findings of one file, and keep a flood of one kind readable."""

from collections import Counter

from mission_estimate.findings import Finding, Severity
from mission_estimate.positions import Position
from mission_estimate.yaml_reader.messages import Kind


class Notes:
    """The findings of one file or folder so far.

    A file of the wrong sort can hold the same mistake ten thousand times: of each
    kind the first few are kept, and the last of them says how many more there are.
    """

    def __init__(self, per_kind: int, within: str = "file") -> None:
        self._per_kind = per_kind
        self._within = within
        self._kept: list[Finding] = []
        self._counts: Counter[str] = Counter()

    def add(self, kind: Kind, position: Position, **found: object) -> None:
        """Note a mistake; `found` fills the message of its kind."""
        if self._counts[kind.code] < self._per_kind:
            self.keep(kind.at(position, **found))
        else:
            self._counts[kind.code] += 1

    def keep(self, finding: Finding) -> None:
        """Note a mistake that was worded already."""
        self._counts[finding.code] += 1
        if self._counts[finding.code] <= self._per_kind:
            self._kept.append(finding)

    def copy(self) -> "Notes":
        """Return the same notes, to which others can be added."""
        same = Notes(self._per_kind, self._within)
        same._kept, same._counts = list(self._kept), self._counts.copy()
        return same

    def has(self, *kinds: Kind) -> bool:
        """Return whether a mistake of one of these kinds was noted."""
        return any(self._counts[kind.code] for kind in kinds)

    def on_line(self, line: int) -> bool:
        """Return whether an error was noted on this line, which counts from 1."""
        errors = (note for note in self._kept if note.severity is Severity.ERROR)
        return any(note.position is not None and note.position.line == line for note in errors)

    def findings(self) -> tuple[Finding, ...]:
        """Return what is kept, in the order in which it was noted."""
        last = {note.code: index for index, note in enumerate(self._kept)}
        return tuple(
            self._with_rest(note) if index == last[note.code] else note
            for index, note in enumerate(self._kept)
        )

    def _with_rest(self, note: Finding) -> Finding:
        rest = self._counts[note.code] - self._per_kind
        if rest <= 0:
            return note
        more = f"(and {rest:,} more of this kind in the {self._within})"
        return note._replace(message=f"{note.message} {more}")
