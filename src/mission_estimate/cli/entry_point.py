"""Where the installed command begins: it listens for signals before it loads the rest."""

import atexit
import os
import sys

from mission_estimate.cli import signals


def main() -> None:
    """Load the command and run it."""
    signals.listen()
    try:
        from mission_estimate.cli.main import main as run  # noqa: PLC0415 - not before this
    except BaseException:
        if signals.was_received():
            signals.say_and_exit()
        raise
    try:
        run()
    except SystemExit as ended:
        _exit_at_once(ended)
        raise


def _exit_at_once(ended: SystemExit) -> None:
    """End the process without freeing every object that was read, one by one: the system frees them faster.

    Where the output cannot be written, or the code is no number, nothing is done: Python ends in its own way.
    """
    if not isinstance(ended.code, int):
        return
    atexit._run_exitfuncs()  # noqa: SLF001 - the only way to run them before the end
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except (AttributeError, OSError, ValueError):
        return
    os._exit(ended.code)
