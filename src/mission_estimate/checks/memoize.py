"""Cache results that several rules need for the same estimate or text.

The caches are cleared after each check, so that a run over many editions needs no more memory than one.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

from mission_estimate.checks.context import Context

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

_FORGET: list[Callable[[], None]] = []


def once(function: Callable[[Context], Result]) -> Callable[[Context], Result]:
    """Cache the last result of a function of the context, for the rules that run one after the other."""
    last: list[tuple[Context, Result]] = []

    def kept(context: Context) -> Result:
        if not last or last[0][0] is not context:
            last[:] = [(context, function(context))]
        return last[0][1]

    kept.__doc__ = function.__doc__
    _FORGET.append(last.clear)
    return kept


def keep(size: int) -> Callable[[Callable[Arguments, Result]], Callable[Arguments, Result]]:
    """Cache up to `size` results of a function of texts or words until the end of the check."""

    def keeping(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
        kept = lru_cache(size)(function)
        _FORGET.append(kept.cache_clear)
        return cast("Callable[Arguments, Result]", kept)

    return keeping


def forget() -> None:
    """Clear the caches after a check."""
    for clear in _FORGET:
        clear()
