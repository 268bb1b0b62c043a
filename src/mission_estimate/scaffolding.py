"""Begin a new estimate: every paragraph present, told to be written, and nothing invented."""

import os
import shutil
import tempfile
from datetime import date
from pathlib import Path

from mission_estimate.errors import Unfit, WrongUse
from mission_estimate.workspace import EditionName, Workspace, check_mission_id, is_edition


def begin(workspace: Workspace, mission: str, as_of: date) -> EditionName:
    """Write the files of a first edition, all or none; an edition that exists is not touched."""
    check_mission_id(mission)
    name = EditionName(mission, as_of.isoformat())
    if workspace.editions(mission):
        raise WrongUse(
            f"there is an estimate for `{mission}` already",
            f"edit the files in {workspace.estimates.as_posix()}/{mission}",
        )
    if not is_edition(name.edition):
        raise WrongUse(f"`{name.edition}` is no day", "write it as 2017-07-10")
    _write(workspace.folder(name), _filled(_forms(workspace), mission, as_of))
    return name


def _forms(workspace: Workspace) -> dict[str, str]:
    folder = next((f for templates in workspace.templates if (f := templates / "new").is_dir()), None)
    if folder is None:
        raise Unfit("the templates of the program are missing", "install the program again")
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


def _write(folder: Path, files: dict[str, str]) -> None:
    """Write into a folder beside the final one and rename it, so that a stop leaves nothing half done."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=".new-", dir=folder.parent))
    except OSError as fault:
        raise _unwritable(folder, fault) from fault
    try:
        for name, text in files.items():
            (beside / name).write_text(text, encoding="utf-8", newline="\n")
        beside.chmod(0o755)
        os.rename(beside, folder)  # noqa: PTH104 - must fail where the target exists, on every system
    except OSError as fault:
        raise _unwritable(folder, fault) from fault
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _unwritable(folder: Path, fault: OSError) -> Unfit:
    return Unfit(
        f"{folder.as_posix()} cannot be written: {fault.strerror}",
        "make room there, or ask for permission to write",
    )
