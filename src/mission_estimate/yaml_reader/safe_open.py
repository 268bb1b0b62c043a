"""Open a file only if it is a plain one, and read no more of it than is allowed.

A named pipe would be waited for without end, a device never ends, and a link
could lead to any file of the machine: the kernel is asked after opening, so
so that the file cannot be replaced between the check and the read.
"""

import errno
import os
import stat
from pathlib import Path

from mission_estimate.findings import Finding
from mission_estimate.positions import Position
from mission_estimate.yaml_reader.messages import folder as kinds
from mission_estimate.yaml_reader.text import quoted

_FLAGS = ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY")
"""Those that the system knows are used; `O_BINARY` is for Windows."""

_SORTS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def open_bytes(path: Path, shown_as: str, limit: int) -> bytes | Finding:
    """Return the bytes of a file, at most one more than the limit, or why it is not read."""
    position, name = Position(shown_as, 1, 1), quoted(path.name)
    try:
        if path.is_symlink():
            return kinds.NOT_A_FILE.at(position, name=name, what="a link")
        return _read(path, position, name, limit)
    except OSError as error:
        if error.errno == errno.ENXIO:
            return kinds.NOT_A_FILE.at(position, name=name, what="a socket")
        why = error.strerror or "the system does not say why"
        return kinds.UNREADABLE.at(position, name=name, why=why)


def _read(path: Path, position: Position, name: str, limit: int) -> bytes | Finding:
    flags = os.O_RDONLY
    for flag in _FLAGS:
        flags |= getattr(os, flag, 0)
    descriptor = os.open(path, flags)
    with os.fdopen(descriptor, "rb") as file:
        mode = os.fstat(descriptor).st_mode
        if not stat.S_ISREG(mode):
            what = next((what for is_sort, what in _SORTS if is_sort(mode)), "something else than a file")
            return kinds.NOT_A_FILE.at(position, name=name, what=what)
        return file.read(limit + 1)
