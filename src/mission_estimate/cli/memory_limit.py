"""End a piece of work that takes too much memory, before the system ends the whole program for it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mission_estimate.errors import TookTooMuch

if sys.platform == "linux":
    import resource

_MIB = 1024**2


@contextmanager
def memory(mebibytes: int) -> Iterator[None]:
    """Raise TookTooMuch where the work in here takes this much more memory than there was before.

    Only Linux keeps such a limit; elsewhere there is none.
    """
    if sys.platform != "linux":
        yield
        return
    before, most = resource.getrlimit(resource.RLIMIT_AS)
    wanted = _in_use() + mebibytes * _MIB
    unlimited = resource.RLIM_INFINITY
    if any(limit != unlimited and limit <= wanted for limit in (before, most)):
        yield  # the caller's own limit is tighter, and its end is no fault of the work
        return
    resource.setrlimit(resource.RLIMIT_AS, (wanted, most))
    try:
        yield
    except MemoryError as fault:
        raise TookTooMuch(mebibytes) from fault
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (before, most))


def _in_use() -> int:
    """Return the size of this process, which is what the limit counts."""
    pages = Path("/proc/self/statm").read_text("ascii").split()[0]
    return int(pages) * resource.getpagesize()
