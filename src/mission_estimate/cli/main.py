"""The command `estimate`: its subcommands are imported when they are called."""

import gc
import importlib
import os
import sys

import click

from mission_estimate import __version__
from mission_estimate.cli import signals
from mission_estimate.cli.output import say, say_fault, say_stop, say_wrong
from mission_estimate.errors import CannotGoOn, ExitCode

COMMANDS = {
    "build": "check an estimate and render it as Markdown, HTML, PDF and JSON",
    "check": "check estimates and report each finding with its line and a fix",
    "rules": "list all rules",
    "explain": "show the page of a rule, or the meaning of a list of words",
    "values": "list the values that a sentence can use, with their paths",
    "list": "list missions and editions",
    "new": "create an estimate from a template",
    "doctor": "check the installation",
    "schema": "print the JSON Schema for completion and validation in editors",
}


OBJECTS_BEFORE_COLLECTING = 1_000_000
"""A command is short and keeps what it reads to its end: looking for garbage finds none, and takes time."""


class Subcommands(click.Group):
    """Import a subcommand only when it is asked for: `--help` needs none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click calls it
        """Return the names in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as click calls it
        """Import the module of a command."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"mission_estimate.cli.{cmd_name}_command")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as click calls it
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Subcommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="estimate")
@click.option("--debug", is_flag=True, help="Show a traceback on internal errors.")
def estimate(*, debug: bool) -> None:
    """Check and publish peace operations estimates.

    Exit codes: 0 success, 1 findings, 2 usage or internal error, 130 or 143 interrupted.
    """
    del debug


def main() -> None:
    """Run the command and turn every end into a message and an exit code."""
    signals.listen()
    _occupy_standard_streams()
    gc.set_threshold(OBJECTS_BEFORE_COLLECTING)
    code = _run_whole(sys.argv[1:])
    gc.freeze()
    sys.exit(code)


def _run_whole(arguments: list[str]) -> int:
    """Run the command to its end; a signal between two statements is reported like any other."""
    try:
        code = run(arguments)
        signals.stop_listening()
    except BaseException:
        if signals.was_received():
            signals.say_and_exit()
        raise
    return code


def _occupy_standard_streams() -> None:
    """Open what the caller closed: the next file would get its number, and a library's complaint into it."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


def run(arguments: list[str]) -> int:
    """Run the command with these arguments and return the exit code."""
    debug = "--debug" in arguments
    try:
        code = estimate.main(arguments, prog_name="estimate", standalone_mode=False)
        return int(code) if isinstance(code, int) else ExitCode.DONE
    except (KeyboardInterrupt, click.Abort):
        return _interrupted()
    except Exception as fault:  # noqa: BLE001 - every end becomes a message
        if signals.was_received():  # a library made something else of it
            return _interrupted()
        return _failed(fault, debug=debug)


def _interrupted() -> int:
    say(signals.LINE)
    return signals.exit_code()


def _failed(fault: Exception, *, debug: bool) -> int:
    if isinstance(fault, CannotGoOn):
        say_stop(fault)
        return fault.exit_code
    if isinstance(fault, click.ClickException):
        say_wrong(fault)
        return ExitCode.FAULT
    if debug:
        raise fault
    say_fault(fault)
    return ExitCode.FAULT
