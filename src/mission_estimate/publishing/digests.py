"""Take the SHA-256 digests that show whether something has changed."""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

_OPENING = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)
_NOFOLLOW: int = getattr(os, "O_NOFOLLOW", 0)


_PART = 1024 * 1024
"""In bytes: nearly every file is read at once, and none needs the memory of the largest."""

LARGEST = 256 * 1024 * 1024
"""In bytes; an output or input beyond this is no work of ours."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that a build depends on: the digest of every file and version, by name."""

    digests: Mapping[str, str]

    @property
    def digest(self) -> str:
        """Return one digest that represents all."""
        return digest_of(json.dumps(dict(self.digests), sort_keys=True).encode())


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of some bytes in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def digest_of_file(path: Path, *, follow: bool = False) -> str | None:
    """Return the digest of a file; None where there is no plain file that can be read.

    Links are followed only where `follow` allows it: the files of an installed
    package may be links.
    """
    try:
        with open(open_plain(str(path), follow=follow), "rb", buffering=0) as file:
            found = hashlib.sha256()
            while part := file.read(_PART):
                found.update(part)
            return found.hexdigest()
    except OSError:
        return None


def open_plain(path: str, *, follow: bool = False) -> int:
    """Open a regular file to read it, or raise OSError.

    A named pipe would hang the build and a device would never end; a file beyond
    the limit is not ours either.
    """
    descriptor = os.open(path, _OPENING | (0 if follow else _NOFOLLOW))
    status = os.fstat(descriptor)
    if S_ISREG(status.st_mode) and status.st_size <= LARGEST:
        return descriptor
    os.close(descriptor)
    raise FileNotFoundError(f"{path} is no regular file, or too large")


def digests_below(folder: Path, shown_as: str, *, follow: bool = False) -> dict[str, str]:
    """Return the digest of every file below a folder, by `shown_as` and its path in there.

    What cannot be read has the digest "unreadable": it is a change when it can be.
    Hidden files and compiled modules are no inputs.
    """
    return {
        f"{shown_as}/{name}": digest_of_file(folder / name, follow=follow) or "unreadable"
        for name in sorted(_names_below(folder, follow=follow))
    }


def _names_below(folder: Path, *, follow: bool) -> Iterator[str]:
    """Walk without recursion: folders may be nested deeper than the interpreter likes."""
    waiting = [""]
    while waiting:
        prefix = waiting.pop()
        with os.scandir(folder / prefix) as entries:
            for entry in entries:
                name = f"{prefix}{entry.name}"
                if entry.name.startswith(".") or entry.name == "__pycache__":
                    continue
                if entry.is_dir(follow_symlinks=follow):
                    waiting.append(f"{name}/")
                else:
                    yield name
