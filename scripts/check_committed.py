"""Refuse what must not be committed: links, what make makes, and what hides a text from a reviewer.

    python3 scripts/check_committed.py

A committed link can lead a build to the files of somebody else. A committed build with a fitting manifest
passes for current. A compiled module runs unread. An attribute of git can fold away the change of a text. So
every command of the Makefile that uses the project runs this first. Standard library only: it runs before
anything is set up, and imports no module from the folder of the data.
"""

import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

MOST_SAID = 20
LINK, REPOSITORY = "120000", "160000"
MADE = frozenset({"build", "dist", ".cache", ".venv"})
"""What make puts into the folder of the project."""

COMPILED = re.compile(r".*\.(?:py[cod]|so|dll|dylib|pth|egg-link)", re.DOTALL)
AT_THE_TOP = frozenset(
    {".ci", ".editorconfig", ".gitattributes", ".github", ".gitignore", ".pre-commit-hooks.yaml"}
)
"""The hidden names that the project itself has."""

ESTIMATES = "estimates"
MISSION = re.compile(r"[a-z][a-z0-9-]{1,39}", re.ASCII)
PORTS = {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
RESERVED = frozenset({"con", "prn", "aux", "nul", *PORTS})
EDITION = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
DATA = re.compile(r".*\.ya?ml", re.DOTALL | re.IGNORECASE)
STRANGE = re.compile(r"[:\\\x00-\x1f\x7f]|~[0-9]")
"""What makes Windows take a name for a part of a file, for a path, or for the short form of another name."""

_FINAL = re.compile(r"[. ](?:/|\Z)")
READ = re.compile(r"(?:estimates|templates|src|scripts|\.github|\.ci)/.*|Makefile|pyproject\.toml", re.DOTALL)
"""What a reviewer has to read, but for fonts and pictures."""

NO_TEXT = re.compile(r".*\.(?:ttf|woff2|png|pdf)", re.DOTALL)
HARMLESS = {"text": ("auto", "set"), "eol": ("lf",)}
"""The attributes that a text may have, with their values."""

GENERATED = re.compile(r"estimates/schema/[a-z.]+\.json")
"""What make makes of the models, and a test compares: it may be folded away."""


class Entry(NamedTuple):
    """A path that is committed, and its mode."""

    mode: str
    path: str


def main() -> int:
    """Say what must not be committed, if there is anything."""
    try:
        entries = committed()
        found = list(islice(chain(refusals(entries), hidden_changes(entries)), MOST_SAID))
    except subprocess.CalledProcessError as fault:
        found = [f"git cannot list what is committed: {fault.stderr.decode(errors='replace').strip()!a}"]
    for refusal in found:
        print(f"check_committed: {refusal}", file=sys.stderr)
    return 1 if found else 0


def committed() -> list[Entry]:
    """Return what git has of this folder; nothing where the project did not come by git."""
    try:
        listed = _git("ls-files", "--stage", "-z")
    except FileNotFoundError:
        return []
    except subprocess.CalledProcessError:
        if Path(".git").exists():
            raise
        return []
    return [Entry(line.split(" ", 1)[0], line.split("\t", 1)[1]) for line in listed]


def refusals(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield why paths must not be committed."""
    known: dict[str, str] = {}
    compared: set[str] = set()
    for entry in entries:
        if reason := _reason(entry):
            yield f"{shown(entry.path)} is committed, and is {reason}: remove it with `git rm --cached`"
        if remedy := _unread(entry.path):
            yield f"{shown(entry.path)} is in a folder that no command reads: {remedy}"
        for path in _with_folders(entry.path):
            if path in compared:
                continue
            compared.add(path)
            other = known.setdefault(_everywhere(path), path)
            if other != path:
                yield f"{shown(path)} and {shown(other)} are one name on some systems: rename one of them"


def _reason(entry: Entry) -> str:
    """Return what is wrong with one path, in words; nothing if all is well."""
    names = [_everywhere(name) for name in entry.path.split("/")]
    hidden = [name for name in names if name.startswith(".")]
    own = hidden == names[:1] and names[0] in AT_THE_TOP
    wrong = {
        "a link, which may lead anywhere": entry.mode == LINK,
        "a repository inside this one, whose files no reviewer sees": entry.mode == REPOSITORY
        or ".gitmodules" in names,
        "made by make": names[0] in MADE or "__pycache__" in names,
        "named so that some systems take it for another file": STRANGE.search(entry.path) is not None,
        "compiled, or changes what Python loads": COMPILED.fullmatch(names[-1]) is not None,
        "hidden": bool(hidden) and not own,
    }
    return next((reason for reason, is_so in wrong.items() if is_so), "")


def _unread(path: str) -> str:
    """Return how to rename a folder among the estimates that no command reads; nothing if it is read."""
    top, *below = path.split("/")
    if top != ESTIMATES or len(below) < 2:
        return ""
    if not MISSION.fullmatch(below[0]) or below[0] in RESERVED:
        return "name that of the mission with 2 to 40 of a-z, 0-9 and -, a letter first"
    if len(below) > 2 and not EDITION.fullmatch(below[1]) and DATA.fullmatch(below[-1]):
        return "name that of the edition by its day, such as 2017-07-10"
    return ""


def hidden_changes(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield the files whose changes an attribute of git hides, or whose text it exchanges."""
    texts = (entry.path for entry in entries if not NO_TEXT.fullmatch(entry.path))
    paths = [path for path in texts if READ.fullmatch(path)]
    if not paths:
        return
    answer = iter(_git("check-attr", "--stdin", "-z", "--all", given="\0".join(paths)))
    hidden: dict[str, list[str]] = {}
    for path, name, value in zip(answer, answer, answer, strict=True):
        folded = name == "linguist-generated" and GENERATED.fullmatch(path)
        if value not in HARMLESS.get(name, ()) and not folded:
            hidden.setdefault(name, []).append(path)
    for name, files in hidden.items():
        more = f" and {len(files) - 1} more" if len(files) > 1 else ""
        yield (
            f"{shown(files[0])}{more}: the attribute {shown(name)} hides changes or exchanges the text:"
            " take it out of .gitattributes"
        )


def _with_folders(path: str) -> Iterator[str]:
    """Yield the folders above a path, and the path."""
    parts = path.split("/")
    for end in range(1, len(parts) + 1):
        yield "/".join(parts[:end])


def _everywhere(name: str) -> str:
    """Return what a name is where capitals, forms of a letter, unseen signs and a final dot do not count."""
    if name.isascii() and not _FINAL.search(name):
        return name.lower()
    seen = "".join(sign for sign in name if unicodedata.category(sign) != "Cf")
    plain = unicodedata.normalize("NFKC", seen).casefold()
    return "/".join(part.rstrip(". ") or part for part in plain.split("/"))


def shown(name: str) -> str:
    """Print a name in one line of ASCII that the runner of a workflow takes for no command."""
    return ascii(name).replace("#", "\\x23").replace("::", "\\x3a\\x3a")


def _git(*arguments: str, given: str = "") -> list[str]:
    sent = given.encode(errors="surrogateescape")
    answer = subprocess.run(["git", *arguments], check=True, input=sent, capture_output=True).stdout
    return answer.decode(errors="surrogateescape").split("\0")[:-1]


if __name__ == "__main__":
    sys.exit(main())
