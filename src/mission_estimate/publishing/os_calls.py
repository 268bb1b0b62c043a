"""All that publishing asks of the operating system.

Tests put another object in this place, which makes one call after the other fail.
"""

import os
import sys
import time

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


def try_lock(descriptor: int) -> bool:
    """Lock an open file, or report that another process has it; the kernel frees it in any case."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def sync_folder(path: str) -> None:
    """Let the disk keep the names in a folder; Windows does so by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class Operations:
    """The calls by which files are written and moved; `replace` takes the place of what is there."""

    close = staticmethod(os.close)
    fsync = staticmethod(os.fsync)
    listdir = staticmethod(os.listdir)
    lstat = staticmethod(os.lstat)
    makedirs = staticmethod(os.makedirs)
    mkdir = staticmethod(os.mkdir)
    open = staticmethod(os.open)
    pause = staticmethod(time.sleep)
    replace = staticmethod(os.replace)
    rmdir = staticmethod(os.rmdir)
    sync_folder = staticmethod(sync_folder)
    try_lock = staticmethod(try_lock)
    unlink = staticmethod(os.unlink)
    write = staticmethod(os.write)


OPERATIONS = Operations()
