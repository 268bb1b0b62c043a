"""`estimate values`."""

from pathlib import Path

import click

from mission_estimate.cli.output import say, write_product
from mission_estimate.cli.shared_options import edition_option, estimates_option, workspace
from mission_estimate.cli.targets import edition_of
from mission_estimate.errors import ExitCode
from mission_estimate.pipeline.examine import examine
from mission_estimate.rendering.wording import in_table


@click.command("values")
@click.argument("mission")
@click.option("--below", default="", metavar="PATH", help="List only the values below this path.")
@edition_option("the newest one")
@estimates_option
def command(mission: str, below: str, edition: str | None, estimates: Path) -> int:
    """List every path that a sentence of MISSION can use, with its value."""
    place = workspace(estimates)
    name = edition_of(place, mission, edition)
    examined = examine(place, name)
    if examined.estimate is None:
        say(f"estimate: {name} cannot be read; `estimate check {name.mission}@{name.edition}` says why")
        return ExitCode.REFUSED
    found = {path: value for path, value in examined.values.items() if path.startswith(below)}
    width = min(max((len(path) for path in found), default=0), 72)
    write_product("".join(f"{path:<{width}}  {in_table(found[path])}\n" for path in sorted(found)))
    return ExitCode.DONE
