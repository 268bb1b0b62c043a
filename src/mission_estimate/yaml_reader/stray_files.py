"""Report what is in the folder of the estimates and looks like a part of them, and is not read.

No command reads them, so a folder with a misspelled name would go unnoticed.
"""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from mission_estimate.findings import Finding
from mission_estimate.positions import Position
from mission_estimate.workspace import DEVICES, MISSION_NAME, RESERVED, is_edition, is_mission_id
from mission_estimate.yaml_reader.messages import folder as kinds
from mission_estimate.yaml_reader.text import quoted

_MOST_ENTRIES = 2_000
_OWN_FOLDERS = frozenset({"schema"})
_OWN_FILES = frozenset({"settings.yaml"})
_ENDINGS = (".yaml", ".yml")
_HIDING = frozenset({".gitattributes", ".gitmodules"})
_ONLY_IN_EDITIONS = "only files in the folder of an edition are read"
_NO_DAY = "the name of an edition is a day of the calendar, such as 2017-07-10"


def strays(estimates: Path) -> tuple[Finding, ...]:
    """Report what is next to the missions."""
    return tuple(_strays(estimates))


def strays_of(mission: Path) -> tuple[Finding, ...]:
    """Report what is next to the editions of a mission."""
    return tuple(_strays_of(mission))


def _strays(estimates: Path) -> Iterator[Finding]:
    here = Position(estimates.as_posix(), 1, 1)
    entries = _entries(estimates)
    clashes = _clashes([entry.name for entry in entries if entry.is_dir(follow_symlinks=False)])
    for entry in entries:
        name = quoted(entry.name)
        if entry.is_symlink() and is_mission_id(entry.name) and _has_edition(entry.path):
            continue  # it is read as a mission, and refused there
        if finding := _stray_file(entry, here, _OWN_FILES):
            yield finding
        elif not entry.is_dir(follow_symlinks=False) or entry.name in _OWN_FOLDERS or entry.name[0] == ".":
            continue
        elif entry.name in clashes:
            if other := clashes[entry.name]:
                yield kinds.ONE_NAME.at(here, name=quoted(other), other=name)
        elif entry.name.partition(".")[0].lower() in DEVICES:
            yield kinds.FILE_NAME.at(here, name=name, why=", because Windows keeps it for a device")
        elif (why := _why_unread(entry)) and _holds_data(entry.path):
            yield kinds.LEFT_OUT.at(here, name=name, why=why)


def _clashes(names: list[str]) -> dict[str, str]:
    """Return the names that differ in capitals only: the later with the first, and the first with nothing."""
    first: dict[str, str] = {}
    found: dict[str, str] = {}
    for name in names:
        other = first.setdefault(name.casefold(), name)
        if other != name:
            found[name] = other
            found.setdefault(other, "")
    return found


def _why_unread(entry: os.DirEntry[str]) -> str:
    """Say why a folder is not read as a mission; nothing if it is."""
    if entry.name in RESERVED:
        return "it is a reserved name"
    if not is_mission_id(entry.name):
        return MISSION_NAME
    return "" if _has_edition(entry.path) else f"it has no edition: {_NO_DAY}"


def _strays_of(mission: Path) -> Iterator[Finding]:
    here = Position(mission.as_posix(), 1, 1)
    for entry in _entries(mission):
        if is_edition(entry.name):
            continue
        if finding := _stray_file(entry, here, frozenset()):
            yield finding
        elif not entry.is_dir(follow_symlinks=False) or entry.name[0] == ".":
            continue
        elif _holds_data(entry.path):
            yield kinds.LEFT_OUT.at(here, name=quoted(entry.name), why=_NO_DAY)


def _stray_file(entry: os.DirEntry[str], here: Position, own: frozenset[str]) -> Finding | None:
    """Return what is wrong with a link, a file that would be read elsewhere, or one that hides changes."""
    name = quoted(entry.name)
    if entry.name.lower() in _HIDING:
        return kinds.HIDES_CHANGES.at(here, name=name)
    if entry.is_symlink() and entry.name[0] != "." and entry.name not in own:
        return kinds.NOT_A_FILE.at(here, name=name, what="a link")
    is_data = entry.is_file(follow_symlinks=False) and entry.name.lower().endswith(_ENDINGS)
    if is_data and entry.name not in own and entry.name[0] != ".":
        return kinds.LEFT_OUT.at(here, name=name, why=_ONLY_IN_EDITIONS)
    return None


def _entries(folder: Path | str) -> list[os.DirEntry[str]]:
    """Return what is in a folder, by name; nothing where it cannot be read, which is reported elsewhere."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []


def _has_edition(folder: str) -> bool:
    return any(is_edition(entry.name) for entry in _entries(folder))


def _holds_data(folder: str) -> bool:
    """Return whether a folder has parts of an estimate, or no file at all; pictures may be anywhere."""
    files = 0
    for entry in islice(_entries_below(folder), _MOST_ENTRIES):
        if entry.is_dir(follow_symlinks=False):
            continue
        if entry.name.lower().endswith(_ENDINGS):
            return True
        files += 1
    return not files


def _entries_below(folder: str) -> Iterator[os.DirEntry[str]]:
    waiting = [folder]
    while waiting:
        for entry in _entries(waiting.pop()):
            yield entry
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
