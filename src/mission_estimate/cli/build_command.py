"""`estimate build`."""

from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mission_estimate.cli.output import say
from mission_estimate.cli.settings import findings_options, settings_of
from mission_estimate.cli.shared_options import (
    edition_option,
    estimates_option,
    folder_of,
    output_option,
    workspace,
)
from mission_estimate.cli.targets import editions_of
from mission_estimate.errors import ExitCode, WrongUse
from mission_estimate.options import DOCUMENTS, FORMATS, PAPERS, Asked, Options
from mission_estimate.pipeline.build_inputs import BuildInputs
from mission_estimate.publishing import OutputFolder
from mission_estimate.workspace import EditionName, Workspace

if TYPE_CHECKING:
    from mission_estimate.rendering.pdf import PdfEngine

_SHORT = {"md": "markdown"}


@click.command("build")
@click.argument("missions", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Build the newest edition of every mission.")
@edition_option("the newest one")
@click.option(
    "--format",
    "formats",
    metavar="FORMAT[,…]",
    help=f"Write only these formats ({', '.join(FORMATS)}); default: all.",
)
@click.option(
    "--document",
    "documents",
    metavar="NAME[,…]",
    help=f"Write only these documents ({', '.join(DOCUMENTS)}); default: all.",
)
@click.option(
    "--paper",
    type=click.Choice(PAPERS),
    default="a4",
    show_default=True,
    help="Set the paper size of the PDFs.",
)
@click.option("--draft", is_flag=True, help="Mark every page as a draft.")
@click.option(
    "--jobs",
    type=click.IntRange(1, 32),
    default=2,
    show_default=True,
    help="Render this many PDFs in parallel.",
)
@findings_options
@estimates_option
@output_option
def command(  # noqa: PLR0913 - one parameter an option
    *, missions: tuple[str, ...], every: bool, edition: str | None, formats: str | None,
    documents: str | None, paper: str, draft: bool, jobs: int, select: str | None, ignore: str | None,
    all_rules: bool, fail_on: str | None, estimates: Path, output: Path,
) -> int:  # fmt: skip
    """Check estimates and render each as Markdown, HTML, PDF and JSON.

    What has not changed is not built again. An estimate with errors is refused, and its last good files stay.
    """
    place = workspace(estimates, output)
    asked = Asked(select, ignore, fail_on, all_rules)
    if select is not None or ignore is not None:
        settings_of(place, asked)  # a misspelt code is reported even where nothing has to be built
    options = Options(_formats(formats), paper, draft, asked, _documents(documents))
    names = editions_of(place, missions, edition, every=every, otherwise=None)
    inputs = BuildInputs(place)
    changed = tuple(name for name in names if not _is_current(inputs, name, options))
    for name in names:
        if name not in changed:
            say(f"{name}: unchanged; {folder_of(place, name)} is up to date")
    return _build(inputs, changed, options, jobs) if changed else ExitCode.DONE


def _formats(written: str | None) -> tuple[str, ...]:
    if written is None:
        return FORMATS
    asked = {_SHORT.get(word.strip(), word.strip()) for word in written.split(",")}
    if unknown := sorted(asked - set(FORMATS)):
        raise WrongUse(f"unknown format `{unknown[0]}`", f"choose from: {', '.join(FORMATS)}")
    return tuple(form for form in FORMATS if form in asked)


def _documents(written: str | None) -> tuple[str, ...]:
    if written is None:
        return DOCUMENTS
    asked = {word.strip() for word in written.split(",")}
    if unknown := sorted(asked - set(DOCUMENTS)):
        raise WrongUse(f"unknown document `{unknown[0]}`", f"choose from: {', '.join(DOCUMENTS)}")
    return tuple(document for document in DOCUMENTS if document in asked)


def _is_current(inputs: BuildInputs, name: EditionName, options: Options) -> bool:
    """Return whether nothing has changed; read errors are reported by the build."""
    output = OutputFolder(inputs.workspace.output, name.mission, name.edition)
    with suppress(OSError):
        return output.is_current(inputs.of(name), options.key())
    return False


def _build(inputs: BuildInputs, names: tuple[EditionName, ...], options: Options, jobs: int) -> int:
    """Build what has changed; the PDF engine starts first, since it needs the longest to get ready."""
    place = inputs.workspace
    with ExitStack() as stack:
        engine = (
            stack.enter_context(_engine(place, options, min(jobs, len(names) * len(options.documents))))
            if "pdf" in options.formats
            else None
        )
        from mission_estimate.cli.build_report import run  # noqa: PLC0415 - heavy: an unchanged build does without

        settings = settings_of(place, options.asked)
        return run(inputs=inputs, names=names, options=options, settings=settings, engine=engine, jobs=jobs)


def _engine(place: Workspace, options: Options, jobs: int) -> "PdfEngine":
    from mission_estimate.rendering.pdf import PdfEngine  # noqa: PLC0415 - other formats do without
    from mission_estimate.rendering.styles import print_stylesheet  # noqa: PLC0415

    sheets = (print_stylesheet(place.templates, options.paper, kind) for kind in options.documents)
    return PdfEngine(jobs=jobs, stylesheets=tuple(sheets))
