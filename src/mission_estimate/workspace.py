"""Find missions and editions on disk. Imports nothing heavy: an unchanged build needs it, and no more."""

import os
import re
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from mission_estimate.errors import WrongUse

MISSION_ID = re.compile(r"[a-z][a-z0-9-]{1,39}", re.ASCII)
MISSION_NAME = "a mission's name has 2 to 40 letters a–z, digits and hyphens"
EDITION = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
TABLE = re.compile(rb"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*\"?mission-estimate\"?[ \t]*\]", re.MULTILINE)
DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)
"""Names that Windows keeps for itself, with any ending."""

RESERVED = DEVICES | {"index", "schema"}
"""These, and the names of our own files and folders."""

_PROGRAM = Path(__file__).resolve().parent
OWN_TEMPLATES = (_PROGRAM / "templates", _PROGRAM.parent.parent / "templates")
"""Where the program's own templates may be: in an installed package, and next to the sources."""


def own_templates() -> Path | None:
    """Return the folder of the program's own templates, if it is there."""
    return next((folder for folder in OWN_TEMPLATES if folder.is_dir()), None)


class EditionName(NamedTuple):
    """A mission and one of its editions, by their folders' names."""

    mission: str
    edition: str

    def __str__(self) -> str:
        return f"{self.mission} {self.edition}"


class Workspace(NamedTuple):
    """Where estimates, templates and output are, and the folder of the user's for what can be made again."""

    estimates: Path
    output: Path
    templates: tuple[Path, ...]
    cache: Path | None = None

    def folder(self, name: EditionName) -> Path:
        """Return the folder of an edition."""
        return self.estimates / name.mission / name.edition

    def shown_as(self, name: EditionName) -> str:
        """Return the folder of an edition as messages show it."""
        return f"{self.estimates.as_posix().rstrip('/')}/{name.mission}/{name.edition}"

    def settings(self) -> tuple[Path, ...]:
        """Return the files that say how to check, the weaker first, where there are any."""
        project = self.estimates.resolve().parent / "pyproject.toml"
        own = self.estimates / "settings.yaml"
        return (
            *((project,) if _has_table(project) else ()),
            *((own,) if own.exists() or own.is_symlink() else ()),
        )

    def missions(self) -> tuple[str, ...]:
        """Return the names of all missions that have an edition."""
        if not self.estimates.is_dir():
            raise WrongUse(
                f"no such folder: {self.estimates.as_posix()}",
                "run the command in the folder that holds `estimates`, or name it with `--estimates`",
            )
        names = sorted(path.name for path in self.estimates.iterdir() if not path.name.startswith("."))
        return tuple(name for name in names if is_mission_id(name) and self.editions(name))

    def editions(self, mission: str) -> tuple[str, ...]:
        """Return the editions of a mission, the newest last."""
        folder = self.estimates / mission
        if not folder.is_dir():
            return ()
        return tuple(sorted(path.name for path in folder.iterdir() if is_edition(path.name)))

    def edition_before(self, name: EditionName) -> EditionName | None:
        """Return the newest edition of a mission that is older than one."""
        older = [edition for edition in self.editions(name.mission) if edition < name.edition]
        return EditionName(name.mission, older[-1]) if older else None

    def find(self, mission: str, edition: str | None = None) -> EditionName:
        """Return an edition that exists: the newest, where none is asked for."""
        check_mission_id(mission)
        editions = self.editions(mission)
        if not editions:
            raise WrongUse(f"unknown mission `{mission}`", self._known_missions(mission))
        if edition is None:
            return EditionName(mission, editions[-1])
        if edition not in editions:
            raise WrongUse(
                f"{mission} has no edition `{_shown(edition)}`", f"choose one of: {', '.join(editions)}"
            )
        return EditionName(mission, edition)

    def _known_missions(self, mission: str) -> str:
        known = self.missions()
        if not known:
            return f"create one with `estimate new {mission}`"
        near = get_close_matches(mission, known, n=1, cutoff=0.6)
        if near:
            return f"did you mean `{near[0]}`?"
        return f"choose one of: {', '.join(known)}; or create one with `estimate new {mission}`"


def first_link(path: Path) -> Path | None:
    """Return the link through which a path leads elsewhere: its end, or any part of a relative path.

    What is above an absolute path, or above the current folder, is the user's own.
    """
    parts = (path,) if path.is_absolute() else (*reversed(path.parents), path)
    return next((part for part in parts if part.is_symlink()), None)


def links_in(folder: Path) -> Iterator[Path]:
    """Yield the links in a folder and below, and the folder itself if it is one.

    A link that somebody proposes could print any file of this machine, or lead in a circle without end.
    """
    if folder.is_symlink():
        yield folder
        return
    waiting = [str(folder)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_symlink():
                    yield Path(entry.path)
                elif entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)


def _has_table(project: Path) -> bool:
    """Return whether a project's file speaks of us; reading it as TOML would take longer."""
    try:
        return project.is_file() and TABLE.search(project.read_bytes()) is not None
    except OSError:
        return False


def is_mission_id(name: str) -> bool:
    """Return whether a name may be a mission's folder."""
    return bool(MISSION_ID.fullmatch(name)) and name not in RESERVED


def check_mission_id(name: str) -> None:
    """Refuse a mission's name that may not become a path, before any path is made of it."""
    if not is_mission_id(name):
        kept = "it is a reserved name" if name in RESERVED else MISSION_NAME
        small = name.lower()
        fit = small if name.isascii() and is_mission_id(small) else "minusma"
        raise WrongUse(f"`{_shown(name)}` cannot be a mission: {kept}", f"write it as `{fit}`")


def is_edition(name: str) -> bool:
    """Return whether a name is a day of the calendar."""
    if not EDITION.fullmatch(name):
        return False
    try:
        date.fromisoformat(name)
    except ValueError:
        return False
    return True


def _shown(name: str) -> str:
    """Print what a caller wrote in one line, without control characters."""
    flat = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name)
    return flat if len(flat) <= 60 else f"{flat[:57]}…"
