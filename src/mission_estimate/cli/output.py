"""What the command says to people: on stderr, so that stdout carries the product only."""

import os
import sys
import traceback
from io import StringIO
from typing import TextIO

import click

from mission_estimate.cli.os_errors import refused_by_system
from mission_estimate.cli.progress import make_room
from mission_estimate.errors import CannotGoOn, Unfit


def say(message: str) -> None:
    """Write a message to standard error; a closed stream does not stop the work."""
    make_room()
    try:
        click.echo(message, err=True)
    except OSError:
        _lead_nowhere(sys.stderr)


def _lead_nowhere(stream: TextIO) -> None:
    """Let a stream that failed lead nowhere: what is left in it must not fail again at the end."""
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - as a descriptor
        os.dup2(nowhere.fileno(), stream.fileno())


def say_stop(stop: CannotGoOn) -> None:
    """Say why the command stopped, and what to do."""
    say(f"estimate: {shown(stop.message)}")
    if stop.remedy:
        say(f"  help: {shown(stop.remedy)}")


def say_wrong(wrong: click.ClickException) -> None:
    """Say what click found wrong with the command line."""
    said = StringIO()
    wrong.show(said)
    say(said.getvalue().rstrip("\n"))


def shown(text: str) -> str:
    """Replace what a terminal would obey: a message may hold a path or a piece of a text."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)


def say_fault(fault: Exception) -> None:
    """Say that the program itself failed, or that the system refuses; where, only with --debug."""
    if isinstance(fault, MemoryError | SystemError):  # what the interpreter raises where memory runs short
        remedy = "end other programs, or build one mission at a time with `--jobs 1`"
        say_stop(Unfit("out of memory", remedy))
        return
    if isinstance(fault, OSError):
        say_stop(refused_by_system(fault))
        return
    if isinstance(fault, ImportError):
        say_stop(Unfit(f"cannot load a part of the program: {fault}", "reinstall the program"))
        return
    first = str(fault).split("\n")[0]
    say(f"estimate: internal error: {type(fault).__name__}: {shown(first)}")
    say("  help: report it with the command that you ran; `estimate --debug …` shows a traceback")


def say_why(fault: Exception) -> None:
    """Say why one of several pieces of work stopped; with --debug, where a fault of our own lies."""
    if isinstance(fault, CannotGoOn):
        say_stop(fault)
        return
    if click.get_current_context().find_root().params.get("debug"):
        traceback.print_exception(fault)
    say_fault(fault)


def in_color(stream: object) -> bool:
    """Return whether to use color: on a terminal, and unless NO_COLOR is set."""
    return not os.environ.get("NO_COLOR") and bool(getattr(stream, "isatty", lambda: False)())


def write_product(text: str) -> None:
    """Write the product to stdout, in UTF-8 whatever the locale says."""
    remedy = "redirect it to a file, or to a program that reads all of it"
    make_room()
    if sys.stdout is None:
        raise Unfit("standard output is closed", remedy)
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _lead_nowhere(sys.stdout)  # whoever closed it has seen enough; the outcome stays
    except OSError as fault:
        _lead_nowhere(sys.stdout)
        raise Unfit(f"cannot write to standard output: {fault.strerror}", remedy) from fault
