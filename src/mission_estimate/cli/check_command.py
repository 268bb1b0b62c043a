"""`estimate check`."""

import os
import sys
from pathlib import Path

import click

from mission_estimate.cli.output import in_color, say, write_product
from mission_estimate.cli.progress import doing, status_line
from mission_estimate.cli.report import Checked, Report
from mission_estimate.cli.settings import findings_options, settings_of
from mission_estimate.cli.shared_options import edition_option, estimates_option, workspace
from mission_estimate.cli.targets import ALL, editions_of
from mission_estimate.cli.time_limit import deadline
from mission_estimate.errors import ExitCode, TookTooLong, WrongUse
from mission_estimate.findings import Finding, reaches
from mission_estimate.options import Asked, Settings
from mission_estimate.pipeline.examine import CHECK_SECONDS, examine, given_up
from mission_estimate.workspace import EditionName, Workspace
from mission_estimate.yaml_reader import strays, strays_of


@click.command("check")
@click.argument("missions", nargs=-1)
@edition_option("every one")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    show_default=True,
    help="Set the output format of the findings.",
)
@findings_options
@estimates_option
def command(  # noqa: PLR0913 - one parameter an option
    *, missions: tuple[str, ...], edition: str | None, form: str, select: str | None, ignore: str | None,
    all_rules: bool, fail_on: str | None, estimates: Path,
) -> int:  # fmt: skip
    """Check estimates and report all findings in one run.

    MISSION is a name such as minusma, one of its editions such as minusma@2017-07-10, or the path of a file
    or folder. Without one, every edition of every mission is checked.
    """
    place = workspace(estimates)
    settings = settings_of(place, Asked(select, ignore, fail_on, all_rules))
    beside = settings.keep(() if missions or edition else strays(place.estimates))
    try:
        names = editions_of(place, missions, edition, every=not missions, otherwise=ALL)
    except WrongUse:
        if beside:  # it says why there is nothing else
            write_product(Report.of([], settings, beside).written(form, colour=in_color(sys.stdout)))
        raise
    around = (*beside, *settings.keep(_beside_editions(place, names)))
    report = Report.of(_every(place, names, settings), settings, around)
    write_product(report.written(form, colour=in_color(sys.stdout)))
    if form == "github":
        _summarize(report)
    if form == "text":
        _say_more(report, settings)
    return ExitCode.REFUSED if reaches(report.findings, settings.fail_on) else ExitCode.DONE


def _every(place: Workspace, names: tuple[EditionName, ...], settings: Settings) -> list[Checked]:
    checked: list[Checked] = []
    with status_line(sys.stderr, os.environ):
        for number, name in enumerate(names, start=1):
            doing(f"checking {name} ({number} of {len(names)})")
            checked.append(_checked(place, name, settings))
    return checked


def _beside_editions(place: Workspace, names: tuple[EditionName, ...]) -> tuple[Finding, ...]:
    """Report what is next to the editions of each mission that is checked as a whole."""
    whole = (m for m in dict.fromkeys(one.mission for one in names) if _is_whole(place, m, names))
    return tuple(found for mission in whole for found in strays_of(place.estimates / mission))


def _is_whole(place: Workspace, mission: str, names: tuple[EditionName, ...]) -> bool:
    return set(place.editions(mission)) == {one.edition for one in names if one.mission == mission}


def _say_more(report: Report, settings: Settings) -> None:
    if report.waived:
        say(f"{len(report.waived)} waived; `--format json` gives the reasons")
    if why := settings.why_refused(report.findings):
        say(f"refused: {why}")


def _summarize(report: Report) -> None:
    """Add the readable form to the summary of the job, where GitHub asks for one."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    try:
        with Path(path).open("a", encoding="utf-8") as summary:
            summary.write(report.step_summary())
    except OSError as fault:
        say(f"cannot write the job summary: {fault.strerror}")


def _checked(place: Workspace, name: EditionName, settings: Settings) -> Checked:
    """Check an edition; at the deadline the finding is that it took too long."""
    try:
        with deadline(CHECK_SECONDS):
            return Checked.of(examine(place, name, settings))
    except TookTooLong as late:
        return Checked.of(given_up(place, name, late, "the check"))
