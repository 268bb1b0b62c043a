"""`estimate check`."""

import sys
from pathlib import Path

import click

from mission_estimate.cli.deadline import deadline
from mission_estimate.cli.places import chosen, edition_option, estimates_option, workspace
from mission_estimate.cli.settings import findings_options, settings_of
from mission_estimate.cli.talk import in_color, say, write_product
from mission_estimate.errors import ExitCode, TookTooLong
from mission_estimate.findings import Finding, Waived
from mission_estimate.options import Asked, Settings
from mission_estimate.reporting import render_github, render_json, render_text
from mission_estimate.workflow import CHECK_SECONDS, Examined, examine, given_up
from mission_estimate.workspace import EditionName, Workspace


@click.command("check")
@click.argument("missions", nargs=-1)
@edition_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    show_default=True,
    help="Form of the findings.",
)
@findings_options
@estimates_option
def command(  # noqa: PLR0913 - one parameter an option
    *, missions: tuple[str, ...], edition: str | None, form: str, select: str | None, ignore: str | None,
    fail_on: str | None, estimates: Path,
) -> int:  # fmt: skip
    """Check estimates and report all findings in one run. With no MISSION, all are checked."""
    place = workspace(estimates)
    settings = settings_of(place, Asked(select, ignore, fail_on))
    names = chosen(place, missions, edition, every=not missions)
    examined = [_in_time(place, name, settings) for name in names]
    write_product(_written(examined, form))
    waived = sum(len(one.waived) for one in examined)
    if waived and form == "text":
        say(f"{waived} waived; `--format json` gives the reasons")
    refused = any(one.refused(settings.fail_on) for one in examined)
    return ExitCode.REFUSED if refused else ExitCode.DONE


def _in_time(place: Workspace, name: EditionName, settings: Settings) -> Examined:
    """Check an edition; at the deadline the finding is that it took too long."""
    try:
        with deadline(CHECK_SECONDS):
            return examine(place, name, settings)
    except TookTooLong as late:
        return given_up(place, name, late, "the check")


def _written(examined: list[Examined], form: str) -> str:
    findings = tuple(found for one in examined for found in one.findings)
    waived = tuple(found for one in examined for found in one.waived)
    if form == "json":
        return render_json(findings, waived)
    if form == "github":
        return render_github(findings)
    if form == "sarif":
        return _sarif(findings, waived)
    lines = {file: text for one in examined for file, text in one.lines.items()}
    subject = ", ".join(str(one.name) for one in examined)
    return render_text(findings, lines, colour=in_color(sys.stdout), subject=subject, explained=True)


def _sarif(findings: tuple[Finding, ...], waived: tuple[Waived, ...]) -> str:
    from mission_estimate.catalogue import all_entries, page_text  # noqa: PLC0415 - only this form needs them
    from mission_estimate.reporting.sarif import Described, render_sarif  # noqa: PLC0415

    rules = tuple(
        Described(entry.code, entry.severity, entry.title, entry.line, page_text(entry))
        for entry in all_entries()
    )
    return render_sarif(findings, rules, waived)
