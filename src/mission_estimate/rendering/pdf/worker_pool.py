"""The process behind `PdfEngine`: it gets ready, then raises a child for each document.

It imports the engine and parses the stylesheets once, and never prints itself.
Each document is printed in a child forked from it, so that a document that hangs,
eats all memory or crashes takes nothing else along, and no document sees what
another left behind. A child takes one request from the socket that all share:
three files (the job, the result, standard error) and a socket that is open as
long as the child lives. When standard input ends, the owner is gone, and the
worker pool ends with all its children.
"""

import contextlib
import ctypes
import faulthandler
import gc
import json
import os
import resource
import select
import shutil
import signal
import socket
import sys
import tempfile
import traceback
import warnings
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mission_estimate.rendering.fonts import TEXT_FAMILIES, substitutes
from mission_estimate.rendering.pdf.environment_errors import (
    FACES_VANISHED,
    NO_FACES,
    out_of_memory,
    refused_temporary,
)
from mission_estimate.rendering.pdf.libraries import fast_lookup
from mission_estimate.rendering.pdf.protocol import PdfJob, PdfResult, read_job, write_result
from mission_estimate.rendering.pdf.temp_dir import workplace

if TYPE_CHECKING:
    from mission_estimate.rendering.pdf.renderer import Faces, Press

STARTED = b"s"
UNREADY = 3
"""The exit code of a child that failed before it took a document."""

_FILES_OF_A_REQUEST = 4
_PR_SET_PDEATHSIG = 1

_FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<cachedir>{folder}</cachedir>
{rules}
</fontconfig>
"""
_FAMILY_RULE = """<match target="pattern"><test name="family"><string>{family}</string></test>
<edit name="family" mode="append" binding="strong">{substitutes}</edit></match>
"""
"""Letters that a text face lacks come from the substitutes, and never from the other text face."""


def main() -> None:
    """Get ready, then keep children at work until standard input ends."""
    requests = socket.socket(fileno=int(sys.argv[1]))
    wishes = json.loads(sys.stdin.buffer.readline())
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with workplace() as folder:
        nursery = Nursery(requests, wishes["children"], folder)
        try:
            nursery.keep(get_ready(folder, wishes["stylesheets"]))
        finally:
            nursery.end()


def get_ready(folder: Path, stylesheets: list[str]) -> "Press":
    """Import the engine, with no font but ours in sight, and parse the stylesheets."""
    behind = "".join(f"<string>{name}</string>" for name in substitutes())
    rules = "".join(_FAMILY_RULE.format(family=name, substitutes=behind) for name in TEXT_FAMILIES)
    configuration = folder / "fonts.conf"
    configuration.write_text(_FONTCONFIG.format(folder=folder, rules=rules), "utf-8")
    os.environ["FONTCONFIG_FILE"] = str(configuration)  # noqa: TID251 - where the engine looks for it
    warnings.simplefilter("ignore")
    with fast_lookup():
        from mission_estimate.rendering.pdf.renderer import Press  # noqa: PLC0415 - not before this

        press = Press(stylesheets)
    gc.collect()
    gc.freeze()
    return press


class Nursery:
    """The children that are alive, each with a pipe that ends when it does."""

    def __init__(self, requests: socket.socket, places: int, folder: Path) -> None:
        self._requests = requests
        self._places = places
        self._folder = folder
        self._children: dict[int, int] = {}

    def keep(self, press: "Press") -> None:
        """Keep every place filled until standard input ends.

        The first children make the font map before there is a document, while the
        estimate is still being read; the later ones only once they have work.
        """
        for _ in range(self._places):
            self._raise(press, eager=True)
        while True:
            ready, _, _ = select.select([sys.stdin.fileno(), *self._children], [], [])
            if sys.stdin.fileno() in ready:
                return
            for pipe in ready:
                if self._bury(pipe) == UNREADY:
                    sys.exit(1)  # the next one would do no better, and so on without end
                self._raise(press, eager=False)

    def end(self) -> None:
        """Kill and reap all workers."""
        for child in self._children.values():
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        for pipe in list(self._children):
            self._bury(pipe)

    def _raise(self, press: "Press", *, eager: bool) -> None:
        reading, writing = os.pipe()
        nursery, child = os.getpid(), os.fork()
        if child == 0:
            _end_with(nursery)
            self._children.clear()
            live(self._requests, press, self._folder, eager=eager)
        os.close(writing)
        self._children[reading] = child

    def _bury(self, pipe: int) -> int:
        """Reap a child and remove what it left: one that was killed could not do so itself."""
        child = self._children.pop(pipe)
        status = os.waitpid(child, 0)[1]
        os.close(pipe)
        shutil.rmtree(_own_folder(self._folder, child), ignore_errors=True)
        return os.waitstatus_to_exitcode(status)


def _end_with(nursery: int) -> None:
    """Have the kernel end this child when the worker pool is killed; only on Linux.

    It would continue without a reader, and keep a core busy until its deadline.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != nursery:  # it died before that was asked for
            os._exit(1)


def _own_folder(folder: Path, child: int) -> Path:
    return folder / str(child)


def live(requests: socket.socket, press: "Press", folder: Path, *, eager: bool) -> None:
    """Print one document and end, without the cleanup of the worker pool."""
    code = UNREADY
    try:
        faces = _settle(_own_folder(folder, os.getpid()), eager=eager)
        word, files, _, _ = socket.recv_fds(requests, 1, _FILES_OF_A_REQUEST)
        code = 1
        if word:
            _serve(files, press, faces)
        code = 0
    except BaseException:  # noqa: BLE001 - a child must never continue as a second worker pool
        traceback.print_exc()
    os._exit(code)


def _settle(own: Path, *, eager: bool) -> "Faces | None":
    """Move into a folder of its own; where that fails, the document is answered with the reason."""
    for end in (signal.SIGTERM, signal.SIGINT):  # what Python raises for them, the engine may swallow
        signal.signal(end, signal.SIG_DFL)
    sys.stdin.close()
    tempfile.tempdir = str(own)
    from mission_estimate.rendering.pdf.renderer import Faces, NoFonts  # noqa: PLC0415

    with contextlib.suppress(OSError, NoFonts):
        own.mkdir()
        return Faces() if eager else None
    return None


def _serve(files: list[int], press: "Press", faces: "Faces | None") -> None:
    asked, answer, errors, line = files
    os.dup2(errors, sys.stderr.fileno())
    _leave_a_word()
    os.write(line, STARTED)  # from here on the owner takes an end without a word for one from outside
    with os.fdopen(asked, "rb") as source, os.fdopen(answer, "wb") as target:
        source.seek(0)
        job = read_job(source)
        _bound(job)
        write_result(_made(job, press, faces), target)


def _leave_a_word() -> None:
    """Let a crash and the deadline write to standard error: a child ended from outside writes nothing.

    How long it lived does not show that: the owner may have been busy, and looks later.
    """
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    faulthandler.enable()
    faulthandler.register(signal.SIGPROF, chain=True)


def _bound(job: PdfJob) -> None:
    """Let the kernel end this process at its limits, whatever it is doing then."""
    os.environ["SOURCE_DATE_EPOCH"] = str(job.epoch)  # noqa: TID251 - the engine has no other way
    signal.setitimer(signal.ITIMER_PROF, job.limits.seconds)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for kind in (resource.RLIMIT_AS, resource.RLIMIT_FSIZE):
        with contextlib.suppress(ValueError, OSError):  # not every system knows every limit
            resource.setrlimit(kind, (job.limits.memory, job.limits.memory))


def _made(job: PdfJob, press: "Press", faces: "Faces | None") -> PdfResult:
    from mission_estimate.rendering.pdf.renderer import Faces, FacesVanished, NoFonts, make  # noqa: PLC0415

    try:
        return make(job, press, faces or Faces())
    except NoFonts:
        return PdfResult(None, unfit=NO_FACES)
    except FacesVanished:
        return PdfResult(None, unfit=FACES_VANISHED)
    except (MemoryError, SystemError):
        return replace(out_of_memory(job.limits), trace=traceback.format_exc())
    except Exception as fault:  # noqa: BLE001
        if isinstance(fault, OSError) and fault.errno:  # what the engine writes are temporary files
            return PdfResult(None, unfit=refused_temporary(fault), trace=traceback.format_exc())
        sentence = f"the PDF engine failed with {type(fault).__name__}: {fault}"
        return PdfResult(None, (sentence,), trace=traceback.format_exc())
