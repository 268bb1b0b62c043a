"""Understand what a command is asked to work on: missions, editions, and the paths of their files.

A word names a mission (`minusma`, also `MINUSMA`), one of its editions (`minusma@2017-07-10`), or a path: the
folder of a mission or of an edition, or a file in it, as git, pre-commit and a shell's completion give them.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from mission_estimate.cli.output import shown
from mission_estimate.errors import WrongUse
from mission_estimate.workspace import EditionName, Workspace, check_mission_id, is_edition, is_mission_id

ALL = "all"
"""What `--edition` takes for every edition."""

_IN_PATHS = {"/", os.sep}


class Target(NamedTuple):
    """A mission, and one of its editions where one is named."""

    mission: str
    edition: str | None = None


def editions_of(
    place: Workspace, words: tuple[str, ...], asked: str | None, *, every: bool, otherwise: str | None
) -> tuple[EditionName, ...]:
    """Return the editions that a command works on, each once.

    `asked` is what `--edition` says. Where neither it nor a word names an edition, `otherwise` decides:
    `ALL` of them, or the newest one if it is None.
    """
    if every and words:
        raise WrongUse("MISSION cannot be combined with --all", "use one of them")
    if every:
        return _of_every_mission(place, otherwise if asked is None else asked)
    if not words:
        raise WrongUse(*_nothing(place))
    targets = [target for word in words for target in _targets(place, word)]
    found = [name for target in targets for name in _of_target(place, target, asked, otherwise)]
    return tuple(dict.fromkeys(found))


def edition_of(place: Workspace, word: str, asked: str | None) -> EditionName:
    """Return the one edition that a word names; the newest where it names none."""
    names = editions_of(place, (word,), asked, every=False, otherwise=None)
    if len(names) > 1:
        raise WrongUse("this command works on one edition", "name one, such as `minusma@2017-07-10`")
    return names[0]


def _of_every_mission(place: Workspace, asked: str | None) -> tuple[EditionName, ...]:
    """Return the editions of all missions; a date takes those of the missions that have it."""
    missions = place.missions()
    if not missions:
        raise WrongUse(*_nothing(place))
    if asked is None:
        return tuple(place.find(mission) for mission in missions)
    wanted = None if asked == ALL else _dates(asked)
    every = (EditionName(mission, edition) for mission in missions for edition in place.editions(mission))
    found = tuple(name for name in every if wanted is None or name.edition in wanted)
    for date in wanted or ():
        if date not in {name.edition for name in found}:
            raise WrongUse(f"unknown edition `{shown(date)}`", "`estimate list` shows the editions")
    return found


def _of_target(
    place: Workspace, target: Target, asked: str | None, otherwise: str | None
) -> Iterable[EditionName]:
    mission, edition = target
    if edition is not None and asked not in {None, edition}:
        raise WrongUse(f"`{mission}@{shown(edition)}` names an edition, and `--edition` another", "name one")
    wanted = next((word for word in (edition, asked, otherwise) if word is not None), None)
    if wanted is None:
        return (place.find(mission),)
    if wanted == ALL:
        place.find(mission)
        return (EditionName(mission, each) for each in place.editions(mission))
    return (place.find(mission, date) for date in _dates(wanted))


def _dates(written: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.strip() for word in written.split(",")))


def _targets(place: Workspace, word: str) -> Iterator[Target]:
    """Yield what a word names: what exists by that name comes before what it looks like."""
    if is_mission_id(word) and place.editions(word):
        yield Target(word)
        return
    path = _existing(word)
    inside = None if path is None else _inside(place.estimates, path)
    if path is not None and inside is not None:
        yield from _at(place, inside, word, is_file=not path.is_dir())
        return
    if any(sign in word for sign in _IN_PATHS):
        raise WrongUse(*_not_here(place, word, exists=path is not None))
    mission, at, edition = word.partition("@")
    small = mission.lower() if mission.isascii() else mission
    yield Target(small if is_mission_id(small) else mission, edition if at else None)


def _not_here(place: Workspace, word: str, *, exists: bool) -> tuple[str, str]:
    if not exists:
        return f"no such file or folder: `{shown(word)}`", "name a mission, or a path that exists"
    folder = place.estimates.as_posix()
    return (
        f"`{shown(word)}` is not in the folder {folder}",
        "name the folder of its estimates with `--estimates`",
    )


def _existing(word: str) -> Path | None:
    """Return the path that a word is, if something is there."""
    if not word.isprintable():
        return None
    path = Path(os.path.abspath(word))  # noqa: PTH100 - links stay links: `resolve` would follow them
    return path if os.path.lexists(path) else None


def _at(place: Workspace, inside: tuple[str, ...], word: str, *, is_file: bool) -> Iterator[Target]:
    """Yield the mission or the edition that holds a path.

    The folder of all estimates, and a file directly in it such as settings.yaml, belong to every mission.
    """
    if not inside or (len(inside) == 1 and is_file):
        yield from map(Target, place.missions())
        return
    mission, edition = inside[0], inside[1] if len(inside) > 1 else ""
    if not (is_mission_id(mission) and place.editions(mission)):
        check_mission_id(mission)
        raise WrongUse(f"`{shown(word)}` does not belong to a mission", "name a mission, or a file of one")
    yield Target(mission, edition if is_edition(edition) else None)


def _inside(folder: Path, path: Path) -> tuple[str, ...] | None:
    """Return the parts of a path below a folder, whatever names lead to the folder."""
    for around in (path, *path.parents):
        if folder.is_dir() and around.is_dir() and around.samefile(folder):
            return path.relative_to(around).parts
    return None


def _nothing(place: Workspace) -> tuple[str, str]:
    if not (known := place.missions()):
        return (
            f"no estimates in {place.estimates.as_posix()}",
            "create one with `estimate new MISSION`",
        )
    return "missing argument: MISSION", f"choose from: {', '.join(known)}; or use `--all`"
