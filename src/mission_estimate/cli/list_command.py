"""`estimate list`."""

import json
from pathlib import Path

import click

from mission_estimate.cli.output import say, write_product
from mission_estimate.cli.shared_options import estimates_option, workspace
from mission_estimate.errors import ExitCode


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for example for the matrix of a workflow.")
@estimates_option
def command(as_json: bool, estimates: Path) -> int:
    """List missions and their editions, the newest last."""
    place = workspace(estimates)
    found = [{"mission": mission, "editions": list(place.editions(mission))} for mission in place.missions()]
    if as_json:
        write_product(json.dumps(found) + "\n")
        return ExitCode.DONE
    if not found:
        say(f"no estimates in {estimates.as_posix()}; create one with `estimate new MISSION`")
    write_product("".join(f"{row['mission']}  {' '.join(row['editions'])}\n" for row in found))
    return ExitCode.DONE
