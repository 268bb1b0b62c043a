"""Let only one build of a mission write at a time."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from mission_estimate.errors import Unfit
from mission_estimate.publishing.os_calls import Operations
from mission_estimate.publishing.os_errors import unfit_if_refused

_STEP = 0.1
_OPENING = (
    os.O_RDWR
    | os.O_CREAT
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock on a file in the folder of a mission.

    The file stays when the lock is gone: whoever removes it lets two builds in at
    once. The kernel frees the lock when its process ends, however it ends.
    """

    folder: Path
    operations: Operations
    patience: float
    on_wait: Callable[[str], None]

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock, after waiting a little for a build that holds it."""
        with unfit_if_refused(self.folder):
            descriptor = self._acquire()
        try:
            yield
        finally:
            with suppress(OSError):
                self.operations.close(descriptor)

    def _acquire(self) -> int:
        busy = f"another build of {self.folder.name} is running"
        for attempt in range(round(self.patience / _STEP) + 1):
            if attempt == 1:
                self.on_wait(f"{busy}; waiting for it to end")
            if attempt:
                self.operations.pause(_STEP)
            descriptor = self._attempt()
            if descriptor is not None:
                return descriptor
        raise Unfit(busy, "wait until it has ended, then build again")

    def _attempt(self) -> int | None:
        """Open and lock the file; None where it is taken, or was removed meanwhile."""
        path = str(self.folder / ".lock")
        descriptor = self.operations.open(path, _OPENING, 0o666)
        ours = False
        try:
            ours = self.operations.try_lock(descriptor) and _is_still_at(path, descriptor)
        finally:
            if not ours:
                self.operations.close(descriptor)
        return descriptor if ours else None


def _is_still_at(path: str, descriptor: int) -> bool:
    with suppress(FileNotFoundError):
        return os.path.samestat(os.lstat(path), os.fstat(descriptor))
    return False
