"""The process behind `PdfEngine`: it gets ready, then raises a child for each document.

It imports the engine and parses the stylesheets once, and never prints itself.
Each document is printed in a child forked from it, so that a document that hangs,
eats all memory or crashes takes nothing else along, and no document sees what
another left behind. A child takes one request from the socket that all share:
three files (the job, the result, standard error) and a socket that is open as
long as the child lives. When standard input ends, the owner is gone, and the
nursery ends with all its children.
"""

import contextlib
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
from pathlib import Path
from typing import TYPE_CHECKING

from mission_estimate.rendering.fonts import SUBSTITUTES
from mission_estimate.rendering.pdf.job import PdfJob, PdfResult, read_job, too_much_memory, write_result
from mission_estimate.rendering.pdf.libraries import fast_lookup

if TYPE_CHECKING:
    from mission_estimate.rendering.pdf.press import Faces, Press

STARTED = b"s"
_FILES_OF_A_REQUEST = 4

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
    folder = tempfile.mkdtemp(prefix="estimate-pdf-")
    nursery = Nursery(requests, wishes["children"], Path(folder))
    try:
        press = get_ready(Path(folder), wishes["stylesheets"])
        nursery.keep(press)
    finally:
        nursery.end()
        shutil.rmtree(folder, ignore_errors=True)


def get_ready(folder: Path, stylesheets: list[str]) -> "Press":
    """Import the engine, with no font but ours in sight, and parse the stylesheets."""
    families = ("Estimate Serif", "Estimate Serif Display", "Estimate Sans")
    substitutes = "".join(f"<string>{name}</string>" for name in SUBSTITUTES)
    rules = "".join(_FAMILY_RULE.format(family=name, substitutes=substitutes) for name in families)
    configuration = folder / "fonts.conf"
    configuration.write_text(_FONTCONFIG.format(folder=folder, rules=rules), "utf-8")
    os.environ["FONTCONFIG_FILE"] = str(configuration)  # noqa: TID251 - where the engine looks for it
    warnings.simplefilter("ignore")
    with fast_lookup():
        from mission_estimate.rendering.pdf.press import Press  # noqa: PLC0415 - not before this

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
                self._bury(pipe)
                self._raise(press, eager=False)

    def end(self) -> None:
        """Kill and bury every child."""
        for child in self._children.values():
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        for pipe in list(self._children):
            self._bury(pipe)

    def _raise(self, press: "Press", *, eager: bool) -> None:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            self._children.clear()
            live(self._requests, press, self._folder, eager=eager)
        os.close(writing)
        self._children[reading] = child

    def _bury(self, pipe: int) -> None:
        """Reap a child and remove what it left: one that was killed could not do so itself."""
        child = self._children.pop(pipe)
        os.waitpid(child, 0)
        os.close(pipe)
        shutil.rmtree(_own_folder(self._folder, child), ignore_errors=True)


def _own_folder(folder: Path, child: int) -> Path:
    return folder / str(child)


def live(requests: socket.socket, press: "Press", folder: Path, *, eager: bool) -> None:
    """Print one document and end, without any of the cleaning up of the nursery."""
    try:
        own = _own_folder(folder, os.getpid())
        own.mkdir()
        tempfile.tempdir = str(own)
        for end in (signal.SIGTERM, signal.SIGINT):  # what Python raises for them, the engine may swallow
            signal.signal(end, signal.SIG_DFL)
        sys.stdin.close()
        from mission_estimate.rendering.pdf.press import Faces  # noqa: PLC0415

        faces = Faces() if eager else None
        word, files, _, _ = socket.recv_fds(requests, 1, _FILES_OF_A_REQUEST)
        if word:
            _serve(files, press, faces)
    except BaseException:  # noqa: BLE001 - a child must never go on as a second nursery
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def _serve(files: list[int], press: "Press", faces: "Faces | None") -> None:
    asked, answer, errors, line = files
    os.write(line, STARTED)
    os.dup2(errors, sys.stderr.fileno())
    with os.fdopen(asked, "rb") as source, os.fdopen(answer, "wb") as target:
        source.seek(0)
        job = read_job(source)
        _bound(job)
        write_result(_made(job, press, faces), target)


def _bound(job: PdfJob) -> None:
    """Let the kernel end this process at its limits, whatever it is doing then."""
    os.environ["SOURCE_DATE_EPOCH"] = str(job.epoch)  # noqa: TID251 - the engine has no other way
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, job.limits.seconds)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for kind in (resource.RLIMIT_AS, resource.RLIMIT_FSIZE):
        with contextlib.suppress(ValueError, OSError):  # not every system knows every limit
            resource.setrlimit(kind, (job.limits.memory, job.limits.memory))


def _made(job: PdfJob, press: "Press", faces: "Faces | None") -> PdfResult:
    from mission_estimate.rendering.pdf.press import Faces, make  # noqa: PLC0415

    try:
        return make(job, press, faces or Faces())
    except (MemoryError, SystemError):
        return PdfResult(None, (too_much_memory(job.limits),), trace=traceback.format_exc())
    except Exception as fault:  # noqa: BLE001
        sentence = f"the PDF engine failed with {type(fault).__name__}: {fault}"
        return PdfResult(None, (sentence,), trace=traceback.format_exc())
