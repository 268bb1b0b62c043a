"""Options that several commands share, and the workspace made of them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from mission_estimate.cli.cache_dir import cache_folder
from mission_estimate.cli.output import shown
from mission_estimate.errors import WrongUse
from mission_estimate.workspace import EditionName, Workspace, links_in, own_templates

_FOLDER = click.Path(path_type=Path, readable=False)
"""An unreadable folder is reported later, with a remedy."""


def estimates_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--estimates`."""
    return click.option(
        "--estimates", type=_FOLDER, default=Path("estimates"), show_default=True,
        help="Read the estimates from this folder.",
    )(command)  # fmt: skip


def output_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--output`."""
    return click.option(
        "--output", type=_FOLDER, default=Path("build"), show_default=True,
        help="Write all output below this folder.",
    )(command)  # fmt: skip


def edition_option(otherwise: str) -> Callable[..., Any]:
    """Add `--edition`; `otherwise` says what is taken without it."""
    return click.option(
        "--edition",
        metavar="DATE[,…]",
        help=f"Select an edition, such as 2017-07-10, or `all`; default: {otherwise}.",
    )


def workspace(estimates: Path, output: Path | None = None) -> Workspace:
    """Return the workspace; a folder `templates` next to the estimates comes before ours."""
    ours = own_templates()
    if ours is None:
        raise WrongUse("the built-in templates are missing", "reinstall the program")
    folder = _resolved(estimates)
    if output is not None and _resolved(output) == folder:
        raise WrongUse("the output folder is the folder of the estimates", "name another with `--output`")
    beside = folder.parent / "templates"
    if linked := next(links_in(beside), None) if beside.is_dir() else None:
        raise WrongUse(
            f"{linked.as_posix()} is a symbolic link, and links to templates are not followed",
            "replace it with a plain file or folder",
        )
    own = (beside,) if beside.is_dir() and beside.resolve() != ours.resolve() else ()
    return Workspace(estimates, output or Path("build"), (*own, ours), cache_folder())


def _resolved(folder: Path) -> Path:
    try:
        return folder.resolve()
    except FileNotFoundError:
        raise WrongUse("the current folder no longer exists", "change to another folder with `cd`") from None


def folder_of(place: Workspace, name: EditionName) -> str:
    """Return where the documents of an edition are, as messages show it."""
    return shown((place.output / name.mission / name.edition).as_posix())
