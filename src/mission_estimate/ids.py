"""What an id looks like, and how other names are written as one."""

import re
import unicodedata

from mission_estimate.lazy_regex import pattern_of

PATTERN = "[a-z][a-z0-9-]{1,59}"
LONGEST = 60
FORM = "2 to 60 lower-case letters a–z, digits and hyphens, a letter first"

_ID = pattern_of(PATTERN, re.ASCII)
_IN_A_WORD = pattern_of(r"(?<=[a-z])(?=[A-Z])")
_NO_WORD = pattern_of(r"[^a-z0-9]+")


def is_id(text: str) -> bool:
    """Return whether a text is a valid id without changes."""
    return _ID.fullmatch(text) is not None


def spelt_as_id(text: str) -> str | None:
    """Write a text with the letters, digits and hyphens of an id; None if too little is left."""
    parted = _IN_A_WORD.sub("-", text)
    plain = unicodedata.normalize("NFKD", parted).encode("ascii", "ignore").decode().lower()
    made = _NO_WORD.sub("-", plain).strip("-")[:LONGEST].rstrip("-")
    return made if is_id(made) else None
