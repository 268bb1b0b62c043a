"""Do once for all rules what several of them ask of the same estimate."""

from collections.abc import Callable
from typing import TypeVar

from mission_estimate.checks.subject import Subject

Result = TypeVar("Result")


def once(function: Callable[[Subject], Result]) -> Callable[[Subject], Result]:
    """Keep the last result of a function of the subject: the rules ask for it one after the other."""
    last: list[tuple[Subject, Result]] = []

    def kept(subject: Subject) -> Result:
        if not last or last[0][0] is not subject:
            last[:] = [(subject, function(subject))]
        return last[0][1]

    kept.__doc__ = function.__doc__
    return kept
