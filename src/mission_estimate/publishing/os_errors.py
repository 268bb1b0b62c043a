"""Turn what the operating system refuses into a sentence and a remedy."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mission_estimate.errors import Unfit

_FULL = (
    "no space left on the disk, or its quota is reached",
    "free some space, then build again",
)
_DENIED = (
    "permission is denied",
    "change who may write there, or close the program that holds the file open",
)
_IN_THE_WAY = (
    "a file of this name is not a plain file or folder",
    "move it or remove it, then build again",
)
_REASONS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.EROFS: ("the disk is read-only", "make it writable, or choose another output folder"),
    errno.ENOENT: ("its parent folder does not exist", "create it, or choose another output folder"),
    errno.EEXIST: _IN_THE_WAY,
    errno.EISDIR: _IN_THE_WAY,
    errno.ELOOP: _IN_THE_WAY,
    errno.ENOTDIR: _IN_THE_WAY,
    errno.ENOLCK: ("this disk does not support locks", "choose an output folder on a disk of this machine"),
    errno.ENAMETOOLONG: ("the path is too long", "choose an output folder with a shorter path"),
}


@contextmanager
def unfit_if_refused(folder: Path) -> Iterator[None]:
    """Name the file, or else the folder, that the system did not let us write."""
    try:
        yield
    except OSError as error:
        raise _unfit(error, folder) from error


def in_the_way(path: Path, what: str, wanted: str) -> Unfit:
    """Say that another kind of file has the name that we have to write."""
    return Unfit(
        f"{path} is {what}, and a {wanted} is needed there", "move it or remove it, then build again"
    )


def _unfit(error: OSError, folder: Path) -> Unfit:
    name = error.filename if isinstance(error.filename, str) else str(folder)
    base = os.path.basename(name)  # noqa: PTH119 - a path as the system gave it
    shown = name.removesuffix(base) + base.rpartition("~")[2]
    fault = (error.strerror or str(error), "check the disk, then build again")
    why, remedy = _REASONS.get(error.errno or 0, fault)
    return Unfit(f"{shown} cannot be written: {why}", remedy)
