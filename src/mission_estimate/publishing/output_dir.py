"""The folder of one edition below the output folder: write, move and remove files in it.

No link is followed below the output folder, whether to a folder or to a file: a
link that was committed there could lead anywhere.
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR, S_ISLNK

from mission_estimate.publishing.os_calls import Operations
from mission_estimate.publishing.os_errors import in_the_way
from mission_estimate.publishing.safe_names import FIGURES

NEW, OLD, MARK = ".new~", ".old~", ".mark~"
"""What a file is called before it has its name, and after it has lost it."""

_TEMPORARY = re.compile(r"\.(?:new|old|mark)~[a-z0-9._-]+")
_OPENING = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_JUNCTION = 0xA0000003


@dataclass(frozen=True, slots=True)
class Place:
    """Names are relative to `folder`; the only folder inside is the one for figures."""

    folder: Path
    operations: Operations

    def write(self, name: str, content: bytes) -> None:
        """Make a new file and see it onto the disk."""
        path = self._path(name)
        descriptor = self.operations.open(path, _OPENING, 0o666)
        try:
            self._fill(descriptor, content)
            self.operations.fsync(descriptor)
        except OSError as error:
            error.filename = path
            raise
        finally:
            self.operations.close(descriptor)

    def _fill(self, descriptor: int, content: bytes) -> None:
        """Write until all is written: the system may take less at once."""
        rest = memoryview(content)
        while rest:
            rest = rest[self.operations.write(descriptor, rest) :]

    def move(self, source: str, target: str) -> None:
        """Rename a file, in the place of what has the name."""
        self.operations.replace(self._path(source), self._path(target))

    def remove(self, name: str) -> None:
        """Remove a file or link, if it is there."""
        with suppress(FileNotFoundError):
            self.operations.unlink(self._path(name))

    def has(self, name: str) -> bool:
        """Return whether anything has this name, be it a link to nothing."""
        try:
            self.operations.lstat(self._path(name))
        except FileNotFoundError:
            return False
        return True

    def make_folders(self, names: Iterable[str]) -> None:
        """Make the folders for the files, and make sure that no folder has the name of a file."""
        enter(self.folder, self.operations)
        for name in names:
            if "/" in name:
                enter(self.folder / FIGURES, self.operations)
            if is_folder(self.folder / name, self.operations):
                raise in_the_way(self.folder / name, "a folder", "file")

    def sync(self) -> None:
        """Let the disk keep the names."""
        for folder in self._folders():
            self.operations.sync_folder(str(folder))

    def sweep(self) -> None:
        """Remove what was written under passing names, as far as possible: it does no harm."""
        with suppress(OSError):
            for folder in self._folders():
                self._sweep_one(folder)
            if is_folder(self.folder, self.operations):
                self.operations.rmdir(str(self.folder / FIGURES))

    def has_leftovers(self) -> bool:
        """Return whether a file has a passing name, or whether that cannot be seen."""
        try:
            return any(
                _TEMPORARY.fullmatch(name) and not is_folder(folder / name, self.operations)
                for folder in self._folders()
                for name in self.operations.listdir(str(folder))
            )
        except OSError:
            return True

    def _sweep_one(self, folder: Path) -> None:
        for name in sorted(self.operations.listdir(str(folder))):
            if _TEMPORARY.fullmatch(name):
                with suppress(OSError):
                    self.operations.unlink(str(folder / name))

    def _folders(self) -> Iterator[Path]:
        for folder in (self.folder / FIGURES, self.folder):
            if is_folder(folder, self.operations):
                yield folder

    def _path(self, name: str) -> str:
        return str(self.folder / name)


def temporary(prefix: str, name: str) -> str:
    """Return the passing name of a file, in the same folder."""
    folder, slash, base = name.rpartition("/")
    return f"{folder}{slash}{prefix}{base}"


def enter(folder: Path, operations: Operations) -> None:
    """Make a folder, or make sure that it is one, and no link to one elsewhere."""
    try:
        operations.mkdir(str(folder))
        operations.sync_folder(str(folder.parent))
    except FileExistsError:
        if not is_folder(folder, operations):
            what = "a link" if _is_link(operations.lstat(str(folder))) else "a file"
            raise in_the_way(folder, what, "folder") from None


def is_folder(path: Path, operations: Operations) -> bool:
    """Return whether this is a folder, and no link to one."""
    try:
        status = operations.lstat(str(path))
    except (FileNotFoundError, NotADirectoryError):
        return False
    return S_ISDIR(status.st_mode) and not _is_link(status)


def _is_link(status: os.stat_result) -> bool:
    return S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _JUNCTION
