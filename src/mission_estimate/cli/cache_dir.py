"""The folder of the user's in which the program keeps what it can make again at any time."""

import os
import sys
from pathlib import Path

NAME = "mission-estimate"


def cache_folder() -> Path | None:
    """Return it, whether or not it is there yet; None where the system has no place for it.

    It lies outside of every project: what is in a project may come from somebody else.
    """
    if os.name != "posix":
        return None
    named = Path(os.environ.get("XDG_CACHE_HOME", ""))
    if named.is_absolute():
        return named / NAME
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - that of pathlib raises where a user has no home
    if not home.is_absolute():
        return None
    return (home / "Library" / "Caches" if sys.platform == "darwin" else home / ".cache") / NAME
