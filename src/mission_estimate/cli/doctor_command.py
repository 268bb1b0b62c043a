"""`estimate doctor`."""

import json
import os
import sys
import tempfile
from pathlib import Path

import click

from mission_estimate.cli.output import write_product
from mission_estimate.cli.shared_options import estimates_option, output_option
from mission_estimate.doctor import Machine, Symptom, look
from mission_estimate.errors import ExitCode
from mission_estimate.workspace import own_templates


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@estimates_option
@output_option
def command(*, as_json: bool, estimates: Path, output: Path) -> int:
    """Say what this machine lacks before something fails: exit code 0 if nothing, 2 otherwise."""
    found = look(_machine(estimates, output))
    rows = [{"what": one.what, "well": one.well, "found": one.found, "help": one.help} for one in found]
    write_product(f"{json.dumps(rows, indent=2)}\n" if as_json else "".join(_lines(one) for one in found))
    return ExitCode.DONE if all(one.well for one in found) else ExitCode.FAULT


def _machine(estimates: Path, output: Path) -> Machine:
    return Machine(
        python=sys.version_info[:3],
        templates=own_templates(),
        estimates=estimates,
        output=output,
        temporary=os.environ.get("TMPDIR") or tempfile.gettempdir() if _has_temporary() else "",
        encoding=sys.getfilesystemencoding(),
    )


def _has_temporary() -> bool:
    try:
        tempfile.gettempdir()
    except OSError:
        return False
    return True


def _lines(symptom: Symptom) -> str:
    word = "ok" if symptom.well else "MISSING"
    remedy = f"\n         help: {symptom.help}" if not symptom.well else ""
    return f"{word:<8} {symptom.what}: {symptom.found}{remedy}\n"
