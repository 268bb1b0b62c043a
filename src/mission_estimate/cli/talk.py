"""What the command says to people: on stderr, so that stdout carries the product only."""

import os
import sys
import traceback

import click

from mission_estimate.errors import CannotGoOn, Unfit


def say(message: str) -> None:
    """Say something about the work."""
    click.echo(message, err=True)


def say_stop(stop: CannotGoOn) -> None:
    """Say why the command stopped, and what to do."""
    click.echo(f"estimate: {_shown(stop.message)}", err=True)
    if stop.remedy:
        click.echo(f"  help: {_shown(stop.remedy)}", err=True)


def _shown(text: str) -> str:
    """Replace what a terminal would obey: a message may hold a path or a piece of a text."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)


def say_fault(fault: Exception) -> None:
    """Say that the program itself failed; where, only with --debug. Too little memory is no fault of it."""
    if isinstance(fault, MemoryError):
        remedy = "end other programs, or build one mission at a time with `--jobs 1`"
        say_stop(Unfit("the system gives no more memory", remedy))
        return
    first = str(fault).split("\n")[0]
    click.echo(f"estimate: a fault of the program: {type(fault).__name__}: {_shown(first)}", err=True)
    click.echo(
        "  help: report it with the command that you ran; `estimate --debug …` shows where it lies", err=True
    )


def say_why(fault: Exception) -> None:
    """Say why one of several pieces of work stopped; with --debug, where a fault of our own lies."""
    if isinstance(fault, CannotGoOn):
        say_stop(fault)
        return
    if click.get_current_context().find_root().params.get("debug"):
        traceback.print_exception(fault)
    say_fault(fault)


def in_color(stream: object) -> bool:
    """Tell whether to use color: on a terminal, and unless NO_COLOR is set."""
    return not os.environ.get("NO_COLOR") and bool(getattr(stream, "isatty", lambda: False)())


def write_product(text: str) -> None:
    """Write the product to stdout, in UTF-8 whatever the locale says."""
    remedy = "let it lead to a file or a program that takes all of it"
    if sys.stdout is None:
        raise Unfit("standard output is closed", remedy)
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as fault:
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - what is left must not fail again at the end
            os.dup2(nowhere.fileno(), sys.stdout.fileno())
        raise Unfit(f"standard output cannot be written: {fault.strerror}", remedy) from fault
