"""`estimate check`."""

import sys
from pathlib import Path

import click

from mission_estimate.cli.places import chosen, edition_option, estimates_option, workspace
from mission_estimate.cli.talk import in_color, write_product
from mission_estimate.errors import ExitCode
from mission_estimate.findings import Severity
from mission_estimate.reporting import render_github, render_json, render_text
from mission_estimate.workflow import examine


@click.command("check")
@click.argument("missions", nargs=-1)
@edition_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="Form of the findings.",
)
@click.option(
    "--fail-on",
    type=click.Choice([s.value for s in Severity]),
    default="error",
    show_default=True,
    help="The lightest finding that makes the exit code 1.",
)
@estimates_option
def command(missions: tuple[str, ...], edition: str | None, form: str, fail_on: str, estimates: Path) -> int:
    """Check estimates and report all findings in one run. With no MISSION, all are checked."""
    place = workspace(estimates)
    names = chosen(place, missions, edition, every=not missions)
    examined = [examine(place, name) for name in names]
    findings = tuple(found for one in examined for found in one.findings)
    lines = {file: text for one in examined for file, text in one.lines.items()}
    if form == "json":
        write_product(render_json(findings))
    elif form == "github":
        write_product(render_github(findings))
    else:
        subject = ", ".join(str(one.name) for one in examined)
        write_product(render_text(findings, lines, colour=in_color(sys.stdout), subject=subject))
    refused = any(one.refused(Severity(fail_on)) for one in examined)
    return ExitCode.REFUSED if refused else ExitCode.DONE
