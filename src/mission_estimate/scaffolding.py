"""Begin a new estimate: every paragraph is there, each to be written, and nothing is invented."""

import errno
import os
import shutil
import tempfile
from datetime import date
from pathlib import Path

from mission_estimate.errors import Unfit, WrongUse
from mission_estimate.workspace import EditionName, Workspace, check_mission_id, first_link, is_edition

_TAKEN = {errno.EEXIST, errno.ENOTEMPTY}


def begin(workspace: Workspace, mission: str, as_of: date) -> EditionName:
    """Write the files of a first edition, all or none; an edition that exists is not touched."""
    check_mission_id(mission)
    name = EditionName(mission, as_of.isoformat())
    _expect_folders(workspace, mission)
    if workspace.editions(mission):
        raise _exists(workspace, mission)
    if not is_edition(name.edition):
        raise WrongUse(f"invalid date `{name.edition}`", "write it as 2017-07-10")
    _write(workspace, name, _filled(_forms(workspace), mission, as_of))
    return name


def _forms(workspace: Workspace) -> dict[str, str]:
    folder = next((f for templates in workspace.templates if (f := templates / "new").is_dir()), None)
    if folder is None:
        raise Unfit("the built-in templates are missing", "reinstall the program")
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.yaml"))}


def _filled(forms: dict[str, str], mission: str, as_of: date) -> dict[str, str]:
    words = {
        "mission": mission,
        "acronym": mission.upper(),
        "as_of": as_of.isoformat(),
        "month": as_of.isoformat()[:7],
    }
    return {name: _fill(text, words) for name, text in forms.items()}


def _fill(text: str, words: dict[str, str]) -> str:
    for name, word in words.items():
        text = text.replace(f"{{{name}}}", word)
    return text


def _write(workspace: Workspace, name: EditionName, files: dict[str, str]) -> None:
    """Write into a folder next to the final one and rename it, so that a stop leaves nothing half done.

    The rename refuses what is there already, be it a link or the work of another process.
    """
    estimates = workspace.estimates
    try:
        estimates.mkdir(parents=True, exist_ok=True)
        passing = Path(tempfile.mkdtemp(prefix=".new-", dir=estimates))
    except OSError as fault:
        raise _unwritable(estimates, fault) from fault
    try:
        edition = passing / name.edition
        edition.mkdir()
        for file, text in files.items():
            (edition / file).write_text(text, encoding="utf-8", newline="\n")
        passing.chmod(0o755)
        _rename(passing, estimates / name.mission, name.edition)
    except OSError as fault:
        if fault.errno in _TAKEN:
            raise _exists(workspace, name.mission) from fault
        raise _unwritable(workspace.folder(name), fault) from fault
    finally:
        shutil.rmtree(passing, ignore_errors=True)


def _rename(passing: Path, mission: Path, edition: str) -> None:
    """Put the folder of the mission in its place; where that has other files, the folder of the edition."""
    try:
        os.rename(passing, mission)  # noqa: PTH104 - must fail where something is there, on every system
    except OSError as fault:
        if fault.errno not in _TAKEN:
            raise
        os.rename(passing / edition, mission / edition)  # noqa: PTH104 - see above


def _expect_folders(workspace: Workspace, mission: str) -> None:
    """Refuse to write through a link, or in the place of a file."""
    estimates, folder = workspace.estimates, workspace.estimates / mission
    if link := first_link(estimates):
        raise WrongUse(
            f"{link.as_posix()} is a link, and nothing is written through a link",
            "name the folder that it leads to with `--estimates`",
        )
    for path in (estimates, folder):
        if os.path.lexists(path) and (path.is_symlink() or not path.is_dir()):
            what = "a link" if path.is_symlink() else "no folder"
            raise WrongUse(
                f"{path.as_posix()} is {what}, and the estimate needs a folder there",
                "move it or remove it, then try again",
            )


def _exists(workspace: Workspace, mission: str) -> WrongUse:
    """Say that a mission is there, and how its next edition is made: nothing here writes over a folder."""
    folder = f"{workspace.estimates.as_posix()}/{mission}"
    newest = f"{folder}/{(workspace.editions(mission) or ('DATE',))[-1]}"
    later = f"for a later edition copy {newest} to {folder}/DATE and edit the copy"
    return WrongUse(
        f"there is an estimate for `{mission}` already", f"{later}; to change this one edit its files"
    )


def _unwritable(folder: Path, fault: OSError) -> Unfit:
    return Unfit(
        f"{folder.as_posix()} cannot be written: {fault.strerror}",
        "make room there, or ask for permission to write",
    )
