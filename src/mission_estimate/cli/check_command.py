"""`estimate check`."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import click

from mission_estimate.cli.deadline import deadline
from mission_estimate.cli.places import edition_option, estimates_option, workspace
from mission_estimate.cli.settings import findings_options, settings_of
from mission_estimate.cli.talk import in_color, say, write_product
from mission_estimate.cli.targets import ALL, editions_of
from mission_estimate.errors import ExitCode, TookTooLong
from mission_estimate.findings import Finding, Waived, reaches
from mission_estimate.options import Asked, Settings
from mission_estimate.reporting import render_github, render_json, render_text
from mission_estimate.workflow import CHECK_SECONDS, Examined, examine, given_up
from mission_estimate.workspace import EditionName, Workspace

MOST_NAMED = 3
"""Editions that a summary names; of more it gives the number."""


@click.command("check")
@click.argument("missions", nargs=-1)
@edition_option("every one")
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
    """Check estimates and report all findings in one run.

    MISSION is a name such as minusma, one of its editions such as minusma@2017-07-10, or the path of a file
    or folder. Without one, every edition of every mission is checked.
    """
    place = workspace(estimates)
    settings = settings_of(place, Asked(select, ignore, fail_on))
    names = editions_of(place, missions, edition, every=not missions, otherwise=ALL)
    checked = [_checked(place, name, settings) for name in names]
    write_product(_written(checked, form))
    waived = sum(len(one.waived) for one in checked)
    if waived and form == "text":
        say(f"{waived} waived; `--format json` gives the reasons")
    refused = any(reaches(one.findings, settings.fail_on) for one in checked)
    return ExitCode.REFUSED if refused else ExitCode.DONE


class Checked(NamedTuple):
    """What is reported of an edition; the estimate itself is let go before the next one is read."""

    name: EditionName
    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    lines: Mapping[str, tuple[str, ...]]


def _checked(place: Workspace, name: EditionName, settings: Settings) -> Checked:
    """Check an edition, and keep only the lines of files that have a finding."""
    examined = _in_time(place, name, settings)
    files = {found.position.file for found in examined.findings if found.position is not None}
    lines = {file: text for file, text in examined.lines.items() if file in files}
    return Checked(name, examined.findings, examined.waived, lines)


def _in_time(place: Workspace, name: EditionName, settings: Settings) -> Examined:
    """Check an edition; at the deadline the finding is that it took too long."""
    try:
        with deadline(CHECK_SECONDS):
            return examine(place, name, settings)
    except TookTooLong as late:
        return given_up(place, name, late, "the check")


def _written(checked: list[Checked], form: str) -> str:
    findings = tuple(found for one in checked for found in one.findings)
    waived = tuple(found for one in checked for found in one.waived)
    if form == "json":
        return render_json(findings, waived)
    if form == "github":
        return render_github(findings)
    if form == "sarif":
        return _sarif(findings, waived)
    lines = {file: text for one in checked for file, text in one.lines.items()}
    subject = _subject([one.name for one in checked])
    return render_text(findings, lines, colour=in_color(sys.stdout), subject=subject, explained=True)


def _subject(names: list[EditionName]) -> str:
    """Return what a summary is about: the editions, or how many there are."""
    if len(names) <= MOST_NAMED:
        return ", ".join(map(str, names))
    missions = len({name.mission for name in names})
    return f"{len(names)} editions of {missions} mission{'s' if missions > 1 else ''}"


def _sarif(findings: tuple[Finding, ...], waived: tuple[Waived, ...]) -> str:
    from mission_estimate.catalogue import all_entries, page_text  # noqa: PLC0415 - only this form needs them
    from mission_estimate.reporting.sarif import Described, render_sarif  # noqa: PLC0415

    rules = tuple(
        Described(entry.code, entry.severity, entry.title, entry.line, page_text(entry))
        for entry in all_entries()
    )
    return render_sarif(findings, rules, waived)
