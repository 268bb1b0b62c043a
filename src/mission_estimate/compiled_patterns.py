"""The code of patterns, compiled ahead and kept next to the compiled modules of this package.

`re` compiles a pattern in Python, which is slow, and runs its code in C. Only the code is kept here; making
a pattern of it checks that it is sound. It belongs to one build of Python: for any other, and for a pattern
that is not known, nothing is returned, and the caller compiles.

The functions of `re` that are used here are private; where they are missing, nothing is kept.
"""

import marshal
import re
import sys
from array import array
from collections.abc import Iterable
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, code, number of groups, and the names of groups both ways, as `re` hands them to its engine."""

FILE = Path(cache_from_source(__file__)).with_suffix(".patterns")
_kept: dict[tuple[str, int], Code] = {}
_read: list[bool] = []


def get(pattern: str, flags: int) -> re.Pattern[str] | None:
    """Return a pattern that was compiled ahead, or None."""
    if not _read:
        _read.append(True)
        _kept.update(read(FILE))
    code = _kept.get((pattern, int(flags)))
    try:
        return _made(pattern, code) if code else None
    except (AttributeError, ImportError, RuntimeError, TypeError, ValueError):
        return None


def read(file: Path) -> dict[tuple[str, int], Code]:
    """Return what is kept for this build of Python."""
    try:
        build, kept = marshal.loads(file.read_bytes())  # noqa: S302 - lies with the compiled modules, and is as safe
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return kept if build == sys.version and isinstance(kept, dict) else {}


def keep(patterns: Iterable[tuple[str, int]], file: Path = FILE) -> None:
    """Compile patterns and keep their code for the programs that come."""
    kept = {(pattern, int(flags)): _code(pattern, int(flags)) for pattern, flags in patterns}
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(".new")
    beside.write_bytes(marshal.dumps((sys.version, kept)))
    beside.replace(file)


def _made(pattern: str, code: Code) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found]  # noqa: PLC0415 - private, and there may be none

    flags, instructions, groups, names, numbers = code
    made: re.Pattern[str] = _sre.compile(
        pattern, flags, array("I", instructions).tolist(), groups, names, numbers
    )
    return made


def _code(pattern: str, flags: int) -> Code:
    """Compile a pattern as `re` does, up to the last step."""
    compiler: Any = re._compiler  # type: ignore[attr-defined]  # noqa: SLF001
    parsed = re._parser.parse(pattern, flags)  # type: ignore[attr-defined]  # noqa: SLF001
    names: dict[str, int] = parsed.state.groupdict
    numbers: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        numbers[number] = name
    instructions = array("I", compiler._code(parsed, flags)).tobytes()  # noqa: SLF001
    return (flags | parsed.state.flags, instructions, parsed.state.groups - 1, dict(names), tuple(numbers))
