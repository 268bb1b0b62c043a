"""Read a file in spite of the errors at which a parser stops: each is fixed, and the file read again."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from yaml.events import ScalarEvent

from mission_estimate.findings import Finding, Severity
from mission_estimate.lazy_regex import pattern_of
from mission_estimate.positions import DataPath, Position
from mission_estimate.yaml_reader.diagnostics import Notes
from mission_estimate.yaml_reader.event_walker import Walk
from mission_estimate.yaml_reader.messages import characters, structure, yaml_syntax
from mission_estimate.yaml_reader.parse_error import Trouble
from mission_estimate.yaml_reader.syntax import diagnose
from mission_estimate.yaml_reader.syntax_repair import mended, restored
from mission_estimate.yaml_reader.text import FileText

MOST_ERRORS = 20
"""Errors of one file after which the rest is not read: each costs another reading."""

MOST_CHARACTERS = 2_000_000
"""Characters that are read again for the sake of further errors: large files have fewer attempts."""

_OUT_OF_PLACE = (yaml_syntax.INDENTATION.code, yaml_syntax.NO_KEY.code)
_ONLY_SPACES = pattern_of(r"^ +$", re.MULTILINE)

Attempt = Callable[[FileText, Notes], "Walk | Trouble | None"]
"""Read a text once: what it says, where the parser stopped, or None if it must not be read."""


class Outcome(NamedTuple):
    """What a file says, None if nothing of it can be used, and all that is wrong with it."""

    walk: Walk | None
    findings: tuple[Finding, ...]


def read_on(text: FileText, notes: Notes, attempt: Attempt) -> Outcome:
    """Read a text, and go on after each error as long as something can be done about it."""
    stops: list[Finding] = []
    lost: list[int] = []
    seen, before = notes, text
    for _ in range(1 + min(MOST_ERRORS, MOST_CHARACTERS // (len(text.text) + 1))):
        seen = notes.copy()
        read = attempt(text, seen)
        if not isinstance(read, Trouble):
            return _outcome(read, notes, seen, stops, lost)
        found = diagnose(read)
        if not _follows(found, before, [_line(one) for one in stops] + [line + 1 for line in lost]):
            stops += _causes(found, seen, stops)
        further = mended(read.text, found)
        if further is None:
            break
        text = further.text
        lost += [] if further.left_out is None else [further.left_out]
    return Outcome(None, _in_order(notes, seen, stops))


def restoring(events: Iterable[Any]) -> Iterator[Any]:
    """Yield the events of a fixed text with the signs that were replaced, without lines of spaces only."""
    for event in events:
        if isinstance(event, ScalarEvent):
            event.value = _ONLY_SPACES.sub("", restored(event.value))
        yield event


def _follows(found: Finding, text: FileText, lines: Sequence[int]) -> bool:
    """Return whether a line fits nowhere because of one before it: the next one, or an item like it."""
    if found.code not in _OUT_OF_PLACE:
        return False
    line = _line(found)
    return line - 1 in lines or any(_are_items(text, line, other) for other in lines)


def _are_items(text: FileText, line: int, other: int) -> bool:
    one, two = text.line_at(line - 1), text.line_at(other - 1)
    begin = len(one) - len(one.lstrip(" "))
    return one[begin : begin + 2] == "- " == two[begin : begin + 2] and not two[:begin].strip()


def _causes(found: Finding, seen: Notes, stops: Sequence[Finding]) -> Iterator[Finding]:
    """Yield what explains an error: what was noted in its line, or the error itself.

    A tab or a strange space anywhere was noted before, and explains every error.
    """
    if _line(found) in _lines(stops) or seen.has(characters.TAB, characters.WRONG_SPACE):
        return
    noted = [note for note in seen.findings() if _line(note) == _line(found)]
    yield from noted
    if not any(note.severity is Severity.ERROR for note in noted):
        yield _shown(found)


def _shown(found: Finding) -> Finding:
    return found._replace(message=restored(found.message), help=restored(found.help))


def _outcome(
    walk: Walk | None, notes: Notes, seen: Notes, stops: Sequence[Finding], lost: Sequence[int]
) -> Outcome:
    if walk is not None:
        walk.gaps.update(_around(walk, lost))
    return Outcome(walk, _in_order(notes, seen, stops))


def _in_order(before: Notes, seen: Notes, stops: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return what was noted and where the parser stopped; a line in which it stopped has one finding."""
    if not stops:
        return seen.findings()
    lines, known = _lines(stops), set(before.findings())
    kept = [note for note in seen.findings() if note in known or _is_apart(note, lines)]
    unique = dict.fromkeys([*kept, *stops])
    return tuple(sorted(unique, key=lambda note: note.position or Position("", 0, 0)))


def _is_apart(note: Finding, lines: set[int]) -> bool:
    """Return whether a note follows from no error: it is in another line, and not about an empty file."""
    return _line(note) not in lines and note.code != structure.EMPTY_FILE.code


def _lines(findings: Sequence[Finding]) -> set[int]:
    return {_line(found) for found in findings}


def _line(found: Finding) -> int:
    return found.position.line if found.position else 0


def _around(walk: Walk, lost: Sequence[int]) -> Iterator[DataPath]:
    """Yield the maps and lists around a line that was left out: something may be missing in each.

    The estimate itself is one of them only for a line at the left edge, where a part begins.
    """
    for line in lost:
        before = [path for path, (_, mark, *_) in walk.places.items() if mark[0] < line]
        after = next((path for path, (_, mark, *_) in walk.places.items() if mark[0] > line), ())
        outermost = 1 if walk.text.line_at(line).startswith(" ") else 0
        for path in (before[-1] if before else (), after):
            yield from (path[:length] for length in range(outermost, len(path) + 1))
