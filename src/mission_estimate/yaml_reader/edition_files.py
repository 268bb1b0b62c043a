"""List the files of an edition, in a fixed order, and say which are left out and why."""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from mission_estimate.lazy_regex import pattern_of
from mission_estimate.positions import Position
from mission_estimate.workspace import DEVICES
from mission_estimate.yaml_reader.diagnostics import Notes
from mission_estimate.yaml_reader.limits import Limits
from mission_estimate.yaml_reader.messages import Kind
from mission_estimate.yaml_reader.messages import folder as kinds
from mission_estimate.yaml_reader.text import quoted

ENDING = ".yaml"
OTHER_ENDING = ".json"

_NAME = pattern_of(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_WRONG_ENDING = pattern_of(r"\.ya?ml", re.IGNORECASE)
_SPARE_COPY = pattern_of(r"\.ya?ml[^A-Za-z]", re.IGNORECASE)


@dataclass(slots=True)
class Listing:
    """The files to be read, by their names relative to the folder, and what is wrong with others."""

    here: Position
    notes: Notes
    names: list[str] = field(default_factory=list)

    def refuse(self, kind: Kind, name: str, **found: object) -> None:
        """Note a file or folder that is not read."""
        self.notes.add(kind, self.here, name=quoted(name), **found)


def list_files(folder: Path, shown_as: str, limits: Limits) -> Listing:
    """List what an edition consists of: the files in the folder and in the folders in it."""
    listing = Listing(Position(shown_as, 1, 1), Notes(limits.findings_per_kind, "folder"))
    for place in (folder.parent, folder):
        if place.is_symlink():
            listing.refuse(kinds.NOT_A_FILE, place.name, what="a link")
            return listing
    _list_folder(folder, "", listing)
    if not listing.names and not listing.notes.findings():
        why = f"the folder holds no file that ends in {ENDING}"
        listing.notes.add(kinds.NOTHING_TO_READ, listing.here, why=why)
    listing.names.sort()
    _refuse_equal_names(listing)
    return listing


def _refuse_equal_names(listing: Listing) -> None:
    """Refuse what has one name with another file or folder where capitals make no difference."""
    first: dict[str, str] = {}
    kept = []
    for name in listing.names:
        steps = [name, *(name[:end] for end, sign in enumerate(name) if sign == "/")]
        clash = next((step for step in steps if first.setdefault(step.casefold(), step) != step), None)
        if clash is None:
            kept.append(name)
        else:
            listing.refuse(kinds.ONE_NAME, clash, other=quoted(first[clash.casefold()]))
    listing.names = kept


def _list_folder(folder: Path, within: str, listing: Listing) -> None:
    try:
        entries = _visible(folder)
    except OSError as error:
        why = error.strerror or "the system does not say why"
        listing.refuse(kinds.UNREADABLE, within or listing.here.file, why=why)
        return
    for entry in entries:
        _list_entry(entry, f"{within}{entry.name}", listing)


def _visible(folder: Path) -> list[os.DirEntry[str]]:
    """Return the entries by name, without those of editors and systems, which begin with a dot."""
    with os.scandir(folder) as entries:
        visible = [entry for entry in entries if not entry.name.startswith(".")]
    return sorted(visible, key=lambda entry: entry.name)


def _list_entry(entry: os.DirEntry[str], name: str, listing: Listing) -> None:
    if entry.is_symlink():
        listing.refuse(kinds.NOT_A_FILE, name, what="a link")
    elif entry.is_dir(follow_symlinks=False):
        _list_inner_folder(entry, name, listing)
    elif name.endswith((ENDING, OTHER_ENDING)):
        _list_file(entry.name, name, listing)
    elif _WRONG_ENDING.fullmatch(Path(name).suffix):
        listing.refuse(kinds.WRONG_ENDING, name, wanted=quoted(Path(name).stem + ENDING))
    elif Path(name).suffix.lower() == OTHER_ENDING:
        listing.refuse(kinds.WRONG_ENDING, name, wanted=quoted(Path(name).stem + OTHER_ENDING))
    elif _SPARE_COPY.search(entry.name):
        listing.refuse(kinds.LEFT_OUT, name, why=f"its name does not end in {ENDING}")


def _list_file(bare: str, name: str, listing: Listing) -> None:
    if _NAME.fullmatch(bare) and not _is_device(bare):
        listing.names.append(name)
    else:
        _refuse_name(listing, bare, name)


def _is_device(bare: str) -> bool:
    return bare.partition(".")[0].lower() in DEVICES


def _refuse_name(listing: Listing, bare: str, name: str) -> None:
    why = ", because Windows keeps it for a device" if _is_device(bare) else ""
    listing.refuse(kinds.FILE_NAME, name, why=why)


def _list_inner_folder(entry: os.DirEntry[str], name: str, listing: Listing) -> None:
    if entry.name.endswith((ENDING, OTHER_ENDING)):
        listing.refuse(kinds.NOT_A_FILE, name, what="a folder")
    elif "/" in name:
        listing.refuse(kinds.LEFT_OUT, name, why="only folders directly in the edition are read")
    elif _NAME.fullmatch(entry.name) and not _is_device(entry.name):
        _list_folder(Path(entry.path), f"{name}/", listing)
    else:
        _refuse_name(listing, entry.name, name)
