"""The temporary folder of the process that makes PDFs, and those that killed ones left behind.

A process that is killed cannot remove its folder. So each folder is locked for as long as its
process or a child of it lives: the kernel frees the lock however they end, and the next one
removes the folders that no process has locked.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISDIR

PREFIX = "estimate-pdf-"
_UNLOCKED = "new-"
"""A prefix of the name until the folder is locked, so that no other process removes it as abandoned."""


@contextmanager
def workplace() -> Iterator[Path]:
    """Give a folder, and remove it in the end; before, remove those that were left behind."""
    sweep()
    made = Path(tempfile.mkdtemp(prefix=f"{_UNLOCKED}{PREFIX}"))
    folder = made
    try:
        with suppress(OSError):  # where a disk knows no locks, the folder keeps its first name
            _lock(made)
            folder = made.rename(made.with_name(made.name.removeprefix(_UNLOCKED)))
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def sweep() -> None:
    """Remove the folders of processes that were killed; those of other users are left alone."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with suppress(OSError):
            if _is_ours(folder):
                descriptor = _lock(folder)
                shutil.rmtree(folder, ignore_errors=True)
                os.close(descriptor)


def _is_ours(folder: Path) -> bool:
    status = folder.lstat()
    return S_ISDIR(status.st_mode) and status.st_uid == os.geteuid()


def _lock(folder: Path) -> int:
    """Lock a folder until the descriptor is closed here and in every child, or raise OSError."""
    import fcntl  # noqa: PLC0415 - Windows has none, and makes no PDFs

    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor
