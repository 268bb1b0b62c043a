"""Print the missions and editions that a change touches, as a JSON list for a matrix of CI jobs.

    python3 scripts/missions_touched.py                   all editions of all missions
    python3 scripts/missions_touched.py --since=HEAD^1    those that differ from there

    [{"name": "minusma", "missions": "minusma", "editions": "minusma@2017-07-10 minusma@2023-12-31"}]

A workflow cannot have more than 256 jobs of a kind, so a job has several missions where there are very many.
A change to the code, the templates or the pinned versions touches all of them. A change to an edition touches
the next one too, which says what has changed since. Standard library only: it runs before anything is set up.
"""

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
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


MOST_JOBS = 200
"""GitHub allows 256 jobs of one matrix."""


class UnfitName(Exception):
    """A folder among the estimates that no mission can have, so that nothing would check it."""


def main(arguments: list[str] | None = None) -> int:
    """Print the missions, or why they cannot be listed."""
    options = _parser().parse_args(arguments)
    try:
        missions = list_missions(Path())
        if options.since is not None:
            missions = select(missions, changed_paths(options.since))
    except (UnfitName, subprocess.CalledProcessError) as refusal:
        print(f"missions_touched: {refusal}", file=sys.stderr)
        return 1
    print(json.dumps(list(jobs(missions))))
    return 0


def jobs(missions: Mapping[str, Sequence[str]]) -> Iterator[dict[str, str]]:
    """Yield what each job has to do, in words for the command: missions to check, editions to build."""
    names = sorted(missions)
    size = -(-len(names) // MOST_JOBS)
    for start in range(0, len(names), size or 1):
        some = names[start : start + size]
        editions = (f"{mission}@{edition}" for mission in some for edition in missions[mission])
        name = some[0] if len(some) == 1 else f"{some[0]} to {some[-1]}"
        yield {"name": name, "missions": " ".join(some), "editions": " ".join(editions)}


def list_missions(root: Path) -> dict[str, list[str]]:
    """List the editions of each mission, by the names of their folders."""
    found = [path for path in root.glob(f"{ESTIMATES}/*/*/") if EDITION.fullmatch(path.name)]
    missions: dict[str, list[str]] = {}
    for path in sorted(found):
        missions.setdefault(path.parent.name, []).append(path.name)
    for name in missions:
        if not MISSION.fullmatch(name):
            raise UnfitName(
                f"{shown(name)} is no name for a mission: use 2 to 40 of a-z, 0-9 and -, a letter first"
            )
    return missions


def select(missions: Mapping[str, Sequence[str]], paths: Iterable[str]) -> dict[str, list[str]]:
    """Keep the editions that one of the changed paths belongs to."""
    paths = tuple(paths)
    if any(_is_behind_all(path) for path in paths):
        return {mission: list(editions) for mission, editions in missions.items()}
    touched = {edition for path in paths for edition in _touched(missions, path.split("/"))}
    kept = {
        mission: [edition for edition in editions if (mission, edition) in touched]
        for mission, editions in missions.items()
    }
    return {mission: editions for mission, editions in kept.items() if editions}


def _touched(missions: Mapping[str, Sequence[str]], parts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the edition that holds a file and the one after it; all of a mission for a file next to them."""
    if len(parts) < 3 or parts[0] != ESTIMATES:
        return
    mission, edition = parts[1], parts[2]
    editions = sorted(missions.get(mission, ()))
    if not EDITION.fullmatch(edition):
        yield from ((mission, each) for each in editions)
        return
    yield mission, edition
    yield from ((mission, later) for later in [each for each in editions if each > edition][:1])


def shown(name: str) -> str:
    """Print a name in one line of ASCII that the runner of a workflow takes for no command."""
    return ascii(name).replace("#", "\\x23").replace("::", "\\x3a\\x3a")


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
    parser = argparse.ArgumentParser(description="Print the editions that a change touches, as a JSON list.")
    parser.add_argument("--since", metavar="REVISION", help="compare with this one; without it, all editions")
    return parser


if __name__ == "__main__":
    sys.exit(main())
