"""`estimate new`."""

from datetime import date
from pathlib import Path

import click

from mission_estimate.cli.output import say
from mission_estimate.cli.shared_options import estimates_option, workspace
from mission_estimate.errors import ExitCode, WrongUse
from mission_estimate.scaffolding import begin


@click.command("new")
@click.argument("mission")
@click.option("--as-of", metavar="DATE", help="Set the edition date, such as 2017-07-10; default: today.")
@estimates_option
def command(mission: str, as_of: str | None, estimates: Path) -> int:
    """Begin an estimate for MISSION, a short name such as unifil."""
    place = workspace(estimates)
    name = begin(place, mission, _day(as_of))
    say(f"wrote {place.folder(name).as_posix()}: 21 paragraphs to write")
    say(f"next: edit the files there, then `estimate check {mission}` and `estimate build {mission}`")
    return ExitCode.DONE


def _day(written: str | None) -> date:
    if written is None:
        return date.today()  # noqa: DTZ011 - the day where the analyst sits
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise WrongUse("invalid date in `--as-of`", "write it as 2017-07-10") from None
