"""The exceptions that mean «cannot go on».

    CannotGoOn
    ├── WrongUse          the command was called wrongly: a missing mission, an unknown edition
    └── Unfit             this machine or folder does not allow it: a missing library, a full disk

    TookTooLong           a deadline has passed: no Exception, so that no rule swallows it
    TookTooMuch           a limit of memory is reached: no Exception either

Mistakes of an author are no exceptions but findings; everything else that is
raised is a fault of our own.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of the command."""

    DONE = 0
    REFUSED = 1
    FAULT = 2
    INTERRUPTED = 130


class CannotGoOn(Exception):
    """Stop with a message of one sentence, and a remedy that begins with a verb."""

    exit_code = ExitCode.FAULT

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class WrongUse(CannotGoOn):
    """What was asked for does not exist or cannot be asked for."""


class Unfit(CannotGoOn):
    """The machine, the folder or the installation does not allow it."""


class TookTooLong(BaseException):
    """The work was not finished within this many seconds of the processor."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"not finished after {seconds:g} seconds")
        self.seconds = seconds


class TookTooMuch(BaseException):
    """The work needed more than this many MiB of memory."""

    def __init__(self, mebibytes: int) -> None:
        super().__init__(f"more than {mebibytes:,} MiB of memory needed")
        self.mebibytes = mebibytes
