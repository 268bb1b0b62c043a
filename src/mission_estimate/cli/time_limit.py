"""End a piece of work that takes too long, whatever it is doing then.

What an estimate may hold is bounded so that this is never needed; a rule or an engine
whose time grows faster than anybody knows must not hold up a shared machine all the same.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from mission_estimate.errors import TookTooLong


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raise TookTooLong in here after this many seconds of the processor.

    The processor's time, so that a busy machine and a closed lid do not count. Where the
    system has no such timer, or this is no main thread, there is no deadline.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_: int, __: FrameType | None) -> NoReturn:
        raise TookTooLong(seconds)

    before = signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
