"""What the machine may lack while a PDF is made: a sentence and a remedy each.

They are not mistakes in the estimate, so they are never reported as findings.
"""

import errno
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from mission_estimate.errors import Unfit
from mission_estimate.rendering.pdf.protocol import Limits, PdfResult, too_much_memory

Unfitness = tuple[str, str]

NO_FACES: Unfitness = ("the PDF engine cannot read the typefaces of the program", "reinstall the program")
FACES_VANISHED: Unfitness = (
    "temporary files of the PDF engine vanished while it worked",
    "build again, and let nothing remove them meanwhile",
)

_ELSEWHERE = "free some space in the temporary folder, or name another one in the variable TMPDIR"
_MORE_FILES = "raise the limit on open files with `ulimit -n 256`, or end other programs"
_MORE_MEMORY = "raise the limit with `ulimit -v unlimited`, or build without PDF"
_MORE_THREADS = "end other programs, or raise the limits with `ulimit -u` and `ulimit -v`"
_CRASH = "Fatal Python error: "
_CALLS = "(most recent call first):"
_NO_THREAD = "Error creating thread"
_REFUSED = re.compile(r"\w*Error: \[Errno \d+\] (.*)")
_LEAST_BYTES = 65_536


def refused_temporary(fault: OSError) -> Unfitness:
    """Say that a temporary file could not be written."""
    remedy = _MORE_FILES if fault.errno in (errno.EMFILE, errno.ENFILE) else _ELSEWHERE
    return f"temporary files cannot be written: {fault.strerror or fault}", remedy


@contextmanager
def needing_temporary_files() -> Iterator[None]:
    """Raise Unfit where the system refuses a temporary file."""
    try:
        yield
    except OSError as fault:
        raise Unfit(*refused_temporary(fault)) from fault


def ended_from_outside() -> Unfit:
    """Return what to raise when a process that sets a PDF ended without a word, before its time."""
    if _temporary_folder_is_full():
        return Unfit("temporary files cannot be written: no space is left", _ELSEWHERE)
    return Unfit(
        "PDF worker killed, probably out of memory",
        "end other programs, or set one PDF at a time with `--jobs 1`, then build again",
    )


def starved(limits: Limits) -> Unfit:
    """Return what to raise when a document had hardly any time of the processor for very long."""
    return Unfit(
        f"a PDF was not finished after {limits.by_the_clock:g} seconds, "
        f"though it needed less than {limits.seconds:g} of processor time",
        "end other programs, or set one PDF at a time with `--jobs 1`, then build again",
    )


def out_of_memory(limits: Limits) -> PdfResult:
    """Say that a document met its own limit of memory, or a lower one of the system."""
    import resource  # noqa: PLC0415 - Windows has none, and makes no PDFs

    allowed, needed = resource.getrlimit(resource.RLIMIT_AS)[1], limits.memory
    if allowed == resource.RLIM_INFINITY or allowed >= needed:
        return PdfResult(None, (too_much_memory(limits),))
    less = f"the system allows {allowed // 1024**2:,} MiB of memory, and a PDF may need {needed // 1024**2:,}"
    return PdfResult(None, unfit=(less, _MORE_MEMORY))


def met_deadline(said: str) -> bool:
    """Return whether a child was ended at its deadline: it then says what it did, and of no error."""
    return _CALLS in said and _CRASH not in said


def crashed(said: str, limits: Limits) -> PdfResult:
    """Return the answer for a child that crashed, by what it or a library wrote last."""
    if "failed to allocate" in said or "out of memory" in said.lower():
        return out_of_memory(limits)
    if refused := _REFUSED.fullmatch(cause(said)):  # the answer is a temporary file too
        return PdfResult(None, unfit=(f"temporary files cannot be written: {refused[1]}", _ELSEWHERE))
    if _NO_THREAD in said:
        return PdfResult(None, unfit=("the system lets the PDF engine start no thread", _MORE_THREADS))
    return PdfResult(None, (f"the PDF engine crashed: {cause(said)}",))


def cause(said: str) -> str:
    """Return the last line, or that which names the signal of a crash: the calls follow it."""
    lines = said.splitlines()
    crash = next((line for line in lines if line.startswith(_CRASH)), None)
    return crash.removeprefix(_CRASH) if crash else lines[-1].strip()


def _temporary_folder_is_full() -> bool:
    try:
        return shutil.disk_usage(tempfile.gettempdir()).free < _LEAST_BYTES
    except OSError:
        return False
