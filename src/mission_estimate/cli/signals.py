"""Ctrl-C, and the signals by which another program ends this one: each ends it with one line.

Imports nothing heavy: this is in force before anything else is loaded.
"""

import os
import signal
from types import FrameType
from typing import NoReturn

LINE = "estimate: interrupted; the last good files are unchanged"
_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
_received: list[int] = []


class Ended(KeyboardInterrupt):
    """A signal ended the command; it cleans up."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = 128 + number


def listen() -> None:
    """Raise Ended for these signals from now on, but not for those that the caller ignores, as nohup does."""
    for name in _NAMES:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _end)


def stop_listening() -> None:
    """Ignore these signals: the work is done, and the interpreter only has to end."""
    for name in _NAMES:
        if (number := getattr(signal, name, None)) is not None:
            signal.signal(number, signal.SIG_IGN)


def was_received() -> bool:
    """Return whether a signal came, even where something turned what it raised into another exception."""
    return bool(_received)


def exit_code() -> int:
    """Return the exit code that says which signal came first."""
    return 128 + (_received[0] if _received else signal.SIGINT)


def say_and_exit() -> NoReturn:
    """Say the line and end at once, where nothing is loaded that could do it."""
    try:
        os.write(2, f"{LINE}\n".encode())
    finally:
        os._exit(exit_code())


def _end(number: int, _: FrameType | None) -> NoReturn:
    again = signal.default_int_handler if number == signal.SIGINT else signal.SIG_IGN
    signal.signal(number, again)
    _received.append(number)
    raise Ended(number)
