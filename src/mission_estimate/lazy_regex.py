"""Patterns that are compiled when they are first used.

The rules have some three hundred patterns, and compiling them all takes as long as reading an estimate.
Most texts need few of them, since a rule asks first whether the words are there for which it looks.
"""

import re
from typing import Any, cast

_USES = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class _Later:
    """Stands for a compiled pattern: the first use compiles it, every later one is its own."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever `re.Pattern` has
        compiled = re.compile(self.pattern, self.flags)
        self.__dict__.update((use, getattr(compiled, use)) for use in _USES)
        return getattr(compiled, name)


def pattern_of(written: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when it is first used."""
    return cast("re.Pattern[str]", _Later(written, flags))
