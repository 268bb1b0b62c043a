"""The owner's side of the PDF engine: start it early, hand it documents, end it surely."""

import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import replace
from types import TracebackType
from typing import BinaryIO, Self

from mission_estimate.errors import CannotGoOn, Unfit
from mission_estimate.rendering.fonts import check_print_faces
from mission_estimate.rendering.pdf.environment_errors import (
    cause,
    crashed,
    ended_from_outside,
    met_deadline,
    needing_temporary_files,
    starved,
)
from mission_estimate.rendering.pdf.libraries import check_libraries
from mission_estimate.rendering.pdf.protocol import PdfJob, PdfResult, read_result, too_slow, write_job

_BOOT = (
    "import json, sys; sys.path[:] = json.loads(sys.argv.pop()); "
    "from mission_estimate.rendering.pdf.worker_pool import main; main()"
)
"""The child sees the modules that we see, and none from the folder in which we happen to be."""

_GRACE = 5.0
_PAUSE = 0.5


class PdfEngine:
    """A process that makes PDFs, ready as early as possible.

    Starting it returns at once; the half second in which the engine is imported
    passes on another core while the estimate is read, checked and rendered. It
    ends with the `with` block, and when this process dies in whatever way.

    `jobs` documents are made at the same time. `stylesheets` are the texts that
    are known beforehand: parsed once, they cost nothing in the single document.
    """

    def __init__(self, *, jobs: int = 1, stylesheets: tuple[str, ...] = ()) -> None:
        """Raise Unfit at once if a system library or a typeface is missing."""
        check_libraries()
        check_print_faces()
        with needing_temporary_files():
            self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the engine
        self._requests, theirs = socket.socketpair()
        path = json.dumps([folder for folder in sys.path if folder])
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603
                [sys.executable, "-P", "-c", _BOOT, str(theirs.fileno()), path],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=self._errors,
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )
        self._tell({"children": jobs, "stylesheets": stylesheets})

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def start(self, job: PdfJob) -> "Rendering":
        """Hand over a document and return at once.

        Each document that waits holds open files, so start a few more than `jobs`
        and not hundreds.
        """
        return Rendering(self, job)

    def make(self, job: PdfJob) -> PdfResult:
        """Hand over a document and wait for its PDF."""
        return self.start(job).result()

    def close(self) -> None:
        """End the engine and every document that it is making."""
        self._requests.close()
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):
                self._process.stdin.close()
        try:
            self._process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.returncode:  # it could not end its children itself
            with contextlib.suppress(OSError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._errors.close()

    def send(self, files: list[int]) -> None:
        """Hand the files of one request to whichever child is free first."""
        try:
            socket.send_fds(self._requests, [b"j"], files)
        except OSError as fault:
            raise self.failure() from fault

    def check(self) -> None:
        """Raise if the engine has died."""
        if self._process.poll() is not None:
            raise self.failure()

    def failure(self) -> CannotGoOn:
        """Return what to raise when the engine itself has died."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_GRACE)
        said = _text(self._errors)
        if not said:
            return ended_from_outside()
        message = f"the process that makes PDFs ended by itself: {cause(said)}"
        return CannotGoOn(message, "run the command again with `--debug`, or build without PDF")

    def _tell(self, wishes: dict[str, object]) -> None:
        if self._process.stdin is not None:
            with contextlib.suppress(BrokenPipeError):
                self._process.stdin.write(json.dumps(wishes).encode() + b"\n")
                self._process.stdin.flush()


class Rendering:
    """One document that is being made."""

    def __init__(self, engine: PdfEngine, job: PdfJob) -> None:
        self._engine = engine
        self._limits = job.limits
        self._overdue = False
        with needing_temporary_files(), ExitStack() as asking:
            self._answer: BinaryIO = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the result
            self._errors: BinaryIO = tempfile.TemporaryFile()  # noqa: SIM115
            asked = asking.enter_context(tempfile.TemporaryFile())
            write_job(job, asked)
            self._line, theirs = socket.socketpair()
            asking.enter_context(theirs)
            engine.send([asked.fileno(), self._answer.fileno(), self._errors.fileno(), theirs.fileno()])

    def result(self) -> PdfResult:
        """Wait for the PDF, at most as long as the limits allow by the clock."""
        try:
            if not self._wait():
                raise self._engine.failure()
            self._answer.seek(0)
            result = read_result(self._answer) or self._lost()
            if result.unfit:
                raise Unfit(*result.unfit)
            return self._with_errors(result)
        finally:
            for held in (self._line, self._answer, self._errors):
                held.close()

    def _wait(self) -> bool:
        """Wait until the child has ended, and return whether it had the document."""
        began = 0.0
        while True:
            if began and time.monotonic() - began > self._limits.by_the_clock:
                self._engine.close()
                self._overdue = True
            if not select.select([self._line], [], [], _PAUSE)[0]:
                self._engine.check()
            elif self._line.recv(1):
                began = time.monotonic()
            else:
                return bool(began)

    def _lost(self) -> PdfResult:
        """Say why a child ended without an answer."""
        said = _text(self._errors)
        if self._overdue:
            raise starved(self._limits)
        if met_deadline(said):
            return PdfResult(None, (too_slow(self._limits),))
        if not said:
            raise ended_from_outside()
        return crashed(said, self._limits)

    def _with_errors(self, result: PdfResult) -> PdfResult:
        """Add what the libraries below the engine wrote to standard error."""
        if result.pdf is None:
            return result
        said = dict.fromkeys(line.strip() for line in _text(self._errors).splitlines() if line.strip())
        sentences = tuple(f"a library of the PDF engine says: {line}" for line in said)
        return replace(result, warnings=(*result.warnings, *sentences))


def _text(errors: BinaryIO) -> str:
    errors.seek(0)
    return errors.read().decode(errors="replace").strip()
