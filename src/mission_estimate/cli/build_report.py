"""The heavy half of `estimate build`: build each edition and report the result."""

import gc
import os
import sys
from collections import Counter
from collections.abc import Iterator

from mission_estimate.cli.memory_limit import memory
from mission_estimate.cli.output import in_color, say, say_why
from mission_estimate.cli.progress import doing, status_line
from mission_estimate.cli.shared_options import folder_of
from mission_estimate.cli.time_limit import deadline
from mission_estimate.errors import ExitCode
from mission_estimate.options import Options, Settings
from mission_estimate.pipeline.build import Builder, End, Outcome
from mission_estimate.pipeline.build_inputs import BuildInputs
from mission_estimate.pipeline.render import read_outline
from mission_estimate.rendering.pdf import PdfEngine
from mission_estimate.reporting import render_text
from mission_estimate.workspace import EditionName, Workspace


def run(  # noqa: PLR0913 - what a build needs
    *,
    inputs: BuildInputs,
    names: tuple[EditionName, ...],
    options: Options,
    settings: Settings,
    engine: PdfEngine | None,
    jobs: int,
) -> int:
    """Build editions and return the exit code."""
    place = inputs.workspace
    outline = read_outline(place)
    ended: list[End] = []

    def step(what: str) -> None:
        doing(what if len(names) == 1 else f"{what} ({len(ended)} of {len(names)} done)")

    builder = Builder(
        inputs, outline, options, engine, settings,
        on_wait=say, on_step=step, within=deadline, sparing=memory,
    )  # fmt: skip
    with status_line(sys.stderr, os.environ):
        for outcome in _one_by_one(builder, names, jobs):
            ended.append(_say_end(outcome, place, settings))  # noqa: PERF401 - the steps count what has ended
    if off := settings.switched_off():
        say(off)
    return _summed_up(ended)


def _one_by_one(builder: Builder, names: tuple[EditionName, ...], jobs: int) -> Iterator[Outcome]:
    """Build each edition and free its memory before the next one.

    Templates refer to themselves, and the command collects garbage rarely: without this, every edition would
    stay in memory to the end.
    """
    gc.freeze()
    for outcome in builder.build(names, jobs):
        yield outcome
        if len(names) > 1:
            gc.collect()


def _say_end(outcome: Outcome, place: Workspace, settings: Settings) -> End:
    """Say what became of an edition: its findings, then its files or why there are none."""
    folder = folder_of(place, outcome.name)
    if outcome.findings:
        color = in_color(sys.stderr)
        say(
            render_text(
                outcome.findings, outcome.lines, colour=color, subject=str(outcome.name), explained=True
            ).rstrip("\n")
        )
    if outcome.end == "built":
        pages = f", {outcome.pages} pages" if outcome.pages else ""
        say(f"{outcome.name}: built {folder}/{{{','.join(outcome.files)}}}{pages}")
    elif outcome.end == "refused":
        say(f"{outcome.name}: refused; {_what_stays(outcome, folder)}")
        if why := settings.why_refused(outcome.findings):
            say(f"  {why}; `--fail-on error` builds it")
    if outcome.fault is not None:
        say_why(outcome.fault)
    if outcome.end == "stopped":
        say(f"{outcome.name}: stopped; {folder} left unchanged")
    return outcome.end


def _what_stays(outcome: Outcome, folder: str) -> str:
    """Say what a refused edition has left of its last build."""
    if not outcome.kept:
        return "nothing was written"
    marked = "but cannot be marked as not current" if outcome.fault else "marked as not current"
    return f"the last good files in {folder} stay, {marked}"


def _summed_up(ended: list[End]) -> int:
    ends = Counter(map(str, ended))
    if len(ended) > 1:
        say(", ".join(f"{count} {end}" for end, count in sorted(ends.items())))
    if ends["stopped"]:
        return ExitCode.FAULT
    return ExitCode.REFUSED if ends["refused"] else ExitCode.DONE
