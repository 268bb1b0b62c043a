"""Show on a terminal what is being done, when it takes longer than two seconds.

One line on stderr, written over as the work goes on and wiped away at its end. A pipe, a file, a
terminal that cannot wipe a line, and the log of a CI service get nothing.
"""

import shutil
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TextIO

AFTER = 2.0
"""Seconds of work that pass before anything is shown."""

EVERY = 0.25
"""Seconds between two states of the line."""

_WIPE = "\r\x1b[K"
_shown: "StatusLine | None" = None


class StatusLine:
    """One line of a terminal; a thread of its own counts the seconds while the work waits for something."""

    def __init__(self, stream: TextIO, *, after: float, every: float) -> None:
        self._stream = stream
        self._after, self._every = after, every
        self._begun = time.monotonic()
        self._what = ""
        self._ended = threading.Event()
        self._lock = threading.RLock()
        self._is_written = False
        self._thread = threading.Thread(target=self._keep, name="status", daemon=True)

    def start(self) -> None:
        """Begin to count."""
        self._thread.start()

    def show(self, what: str) -> None:
        """Set what is being done, such as “checking minusma 2017-07-10”."""
        with self._lock:
            self._what = what

    def wipe(self) -> None:
        """Take the line away, so that something else can be written; it comes back by itself."""
        with self._lock:
            if self._is_written:
                self._write(_WIPE)
                self._is_written = False

    def end(self) -> None:
        """Stop, and leave nothing behind."""
        self._ended.set()
        self._thread.join()
        self.wipe()

    def _keep(self) -> None:
        wait = self._after
        while not self._ended.wait(wait):
            wait = self._every
            with self._lock:
                if self._what:
                    self._write(f"{_WIPE}{self._line()}")
                    self._is_written = True

    def _line(self) -> str:
        seconds = f", {time.monotonic() - self._begun:.0f} s"
        room = shutil.get_terminal_size().columns - 1 - len(seconds)
        return f"{self._what[: max(room, 0)]}{seconds}"

    def _write(self, text: str) -> None:
        try:
            self._stream.write(text)
            self._stream.flush()
        except (OSError, ValueError):
            self._ended.set()


@contextmanager
def status_line(stream: TextIO | None, environment: Mapping[str, str]) -> Iterator[None]:
    """Show what `doing` says while the work in here lasts, if the stream is a terminal."""
    global _shown  # noqa: PLW0603 - a process has one terminal
    if stream is None or not _can_show(stream, environment):
        yield
        return
    _shown = StatusLine(stream, after=AFTER, every=EVERY)
    _shown.start()
    try:
        yield
    finally:
        _shown.end()
        _shown = None


def _can_show(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Return whether the stream is a terminal with a reader: some CI services give one, and all set `CI`."""
    can_wipe = environment.get("TERM", "dumb") != "dumb"
    return stream.isatty() and can_wipe and not environment.get("CI")


def doing(what: str) -> None:
    """Say what is being done now; without a status line this has no effect."""
    if _shown is not None:
        _shown.show(what)


def make_room() -> None:
    """Wipe the status line, if there is one, before anything else is written to the terminal."""
    if _shown is not None:
        _shown.wipe()
