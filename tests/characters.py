"""The characters that a check accepts, asked of the reader and of the table of the typefaces: there is no list."""

import unicodedata
from functools import cache

from mission_estimate.repertoire import not_shown
from mission_estimate.yaml_reader.forbidden_characters import refused_kind


@cache
def accepted() -> tuple[str, ...]:
    """Return every character that may stand alone in a text."""
    return tuple(sign for sign in map(chr, range(0x110000)) if is_accepted(sign))


def is_accepted(sign: str) -> bool:
    return refused_kind(sign) is None and not not_shown(sign)


@cache
def visible() -> tuple[str, ...]:
    """Return those that are seen alone: no spaces, and no marks that sit on a letter."""
    return tuple(
        sign for sign in accepted() if not sign.isspace() and not unicodedata.category(sign).startswith("M")
    )
