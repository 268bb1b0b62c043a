"""Say which names may become part of a path, before any path is made of them."""

import re

from mission_estimate.errors import WrongUse
from mission_estimate.workspace import RESERVED, check_mission_id, is_edition

MANIFEST = "manifest.json"
FIGURES = "figures"

_FILE = re.compile(rf"(?:{FIGURES}/)?(?P<stem>[a-z0-9][a-z0-9_-]*)(?:\.[a-z0-9_-]+)*")
_LONGEST = 120


def check_names(mission: str, edition: str) -> None:
    """Refuse what may not become a folder."""
    check_mission_id(mission)
    if not is_edition(edition):
        raise WrongUse(
            f"{_shown(edition)} cannot be the name of an edition",
            "use the day as of which it is written, such as 2017-07-10",
        )


def is_file_name(name: str) -> bool:
    """Return whether a document or figure may have this name; Windows takes some for devices."""
    match = _FILE.fullmatch(name)
    return match is not None and len(name) <= _LONGEST and match["stem"] not in RESERVED and name != MANIFEST


def _shown(name: str) -> str:
    plain = "".join(char if char.isprintable() else "\ufffd" for char in name)
    return f"“{plain[:59]}…”" if len(plain) > 60 else f"“{plain}”"
