"""What the machine may lack while a PDF is made: a sentence and a remedy each.

None of it is a mistake in the estimate, so none of it may be told as a finding.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from mission_estimate.errors import Unfit

Unfitness = tuple[str, str]

NO_FACES: Unfitness = ("the PDF engine cannot read the typefaces of the program", "install the program again")
FACES_VANISHED: Unfitness = (
    "temporary files of the PDF engine vanished while it worked",
    "build again, and let nothing remove them meanwhile",
)

_ELSEWHERE = "free some space in the temporary folder, or name another one in the variable TMPDIR"
_LEAST_BYTES = 65_536


def refused_temporary(fault: OSError) -> Unfitness:
    """Say that a temporary file could not be written."""
    return f"temporary files cannot be written: {fault.strerror or fault}", _ELSEWHERE


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
        "a process that sets PDFs was ended by the system or another program, most often for want of memory",
        "end other programs, or set one PDF at a time with `--jobs 1`, then build again",
    )


def _temporary_folder_is_full() -> bool:
    try:
        return shutil.disk_usage(tempfile.gettempdir()).free < _LEAST_BYTES
    except OSError:
        return False
