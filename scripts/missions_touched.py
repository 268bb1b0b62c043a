"""Print the missions that a change touches, as a JSON list for a matrix of CI jobs.

    python3 scripts/missions_touched.py                   all missions
    python3 scripts/missions_touched.py --since=HEAD^1    those that differ from there

A change to the code, the templates or the pinned versions touches all of them.
Standard library only: it runs before anything is set up.
"""

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ESTIMATES = "estimates"
MISSION = re.compile(r"[a-z][a-z0-9-]{1,39}", re.ASCII)
EDITION = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
BEHIND_ALL = (
    "Makefile",
    "estimates/settings.yaml",
    "pyproject.toml",
    "requirements.txt",
    "scripts/",
    "src/",
    "templates/",
    ".github/workflows/estimates.yml",
)
"""What every document depends on: files, and folders with a slash at the end."""


MADE = ("build/", ".cache/", ".venv/")
COMPILED = ("__pycache__/", ".pyc")
"""What make puts there. Committed, it passes for current, and a forged brief would reach whoever reviews."""


class UnfitName(Exception):
    """A folder among the estimates that no mission can have, so that nothing would check it."""


class Committed(Exception):
    """A file that is made, and was committed all the same."""


def main(arguments: list[str] | None = None) -> int:
    """Print the missions, or why they cannot be told."""
    options = _parser().parse_args(arguments)
    try:
        missions = list_missions(Path())
        refuse_what_is_made(git("ls-files", "-z"))
        if options.since is not None:
            missions = select(missions, changed_paths(options.since))
    except (UnfitName, Committed, subprocess.CalledProcessError) as refusal:
        print(f"missions_touched: {refusal}", file=sys.stderr)
        return 1
    print(json.dumps(missions))
    return 0


def list_missions(root: Path) -> list[str]:
    """List the folders of estimates that hold an edition."""
    holding = {path.parent.name for path in root.glob(f"{ESTIMATES}/*/*/") if EDITION.fullmatch(path.name)}
    for name in sorted(holding):
        if not MISSION.fullmatch(name):
            raise UnfitName(
                f"{name!a} is no name for a mission: use 2 to 40 of a-z, 0-9 and -, a letter first"
            )
    return sorted(holding)


def select(missions: list[str], paths: Iterable[str]) -> list[str]:
    """Keep the missions that one of the changed paths belongs to."""
    paths = tuple(paths)
    if any(_is_behind_all(path) for path in paths):
        return missions
    folders = {tuple(path.split("/")[:2]) for path in paths}
    return [mission for mission in missions if (ESTIMATES, mission) in folders]


def refuse_what_is_made(paths: Iterable[str]) -> None:
    """Raise for a committed file that only a build or a set-up may make, whatever .gitignore says of it."""
    for path in paths:
        if path.startswith(MADE) or any(part in path for part in COMPILED):
            raise Committed(f"{path!a} is committed, and is made by make: remove it with `git rm --cached`")


def changed_paths(since: str) -> list[str]:
    """Ask git what differs between a revision and the checked-out commit, removals too."""
    return git("diff", "--name-only", "--no-renames", "-z", "--end-of-options", since, "HEAD", "--")


def git(*arguments: str) -> list[str]:
    """Return the paths that git answers with."""
    answer = subprocess.run(["git", *arguments], check=True, stdout=subprocess.PIPE).stdout
    return [path for path in answer.decode(errors="surrogateescape").split("\0") if path]


def _is_behind_all(path: str) -> bool:
    return any(path.startswith(cause) if cause.endswith("/") else path == cause for cause in BEHIND_ALL)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Print the missions that a change touches, as a JSON list.")
    parser.add_argument("--since", metavar="REVISION", help="compare with this one; without it, all missions")
    return parser


if __name__ == "__main__":
    sys.exit(main())
