"""Patterns that are compiled when they are first used.

The rules have some three hundred patterns, and compiling those that one check needs takes longer than reading
an estimate. Most texts need few of them, since a rule asks first whether the words are there for which it
looks; and `scripts/compile_package.py` compiles all of them ahead, next to the compiled modules.
"""

import re
from typing import Any, cast

from mission_estimate import compiled_patterns

_USES = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class _Later:
    """A proxy for a compiled pattern: the first use compiles it, later uses go to the compiled pattern."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever `re.Pattern` has
        compiled = compiled_patterns.get(self.pattern, self.flags) or re.compile(self.pattern, self.flags)
        self.__dict__.update((use, getattr(compiled, use)) for use in _USES)
        return getattr(compiled, name)


def pattern_of(written: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when it is first used."""
    return cast("re.Pattern[str]", _Later(written, flags))
