"""Return whether a number written in a sentence agrees with the value that it represents."""

from decimal import Decimal
from enum import StrEnum

_LOOSE = Decimal("0.05")
_BELOW = Decimal("0.88")
_ABOVE = Decimal("1.3")


class Nearness(StrEnum):
    """What the words before a number make of it."""

    EXACT = "exact"
    ABOUT = "about"
    BELOW = "nearly"
    ABOVE = "more than"
    AT_MOST = "up to"


def agrees(written: Decimal, actual: Decimal, step: Decimal, nearness: Nearness = Nearness.EXACT) -> bool:
    """Return whether a written number can represent the actual one.

    `step` is the place of its last digit that counts: 1,000 for 12,000 and 0.1 for 1.9.
    """
    half = step / 2
    if nearness is Nearness.ABOUT:
        return abs(actual - written) <= max(half, abs(actual) * _LOOSE)
    if nearness is Nearness.BELOW:
        return written * _BELOW <= actual <= written
    if nearness is Nearness.ABOVE:
        return written <= actual <= written * _ABOVE
    if nearness is Nearness.AT_MOST:
        return actual <= written
    return abs(actual - written) <= half


def share_agrees(percent: Decimal, actual: Decimal, room: Decimal, nearness: Nearness) -> bool:
    """Return whether a share agrees with the actual one; `room` is what its wording leaves open."""
    if nearness is Nearness.BELOW:
        return percent - room * 5 / 3 <= actual <= percent + room / 3
    if nearness is Nearness.ABOVE:
        return percent - room / 3 <= actual <= percent + room * 3
    if nearness is Nearness.AT_MOST:
        return actual <= percent + room / 3
    wide = room * 2 if nearness is Nearness.ABOUT else room
    return abs(actual - percent) <= wide


def slipped(value: Decimal, others: list[Decimal]) -> bool:
    """Return whether a value is about ten times its neighbors, or a tenth of them."""
    known = sorted(abs(other) for other in others if other)
    if not known or not value:
        return False
    middle = known[len(known) // 2]
    factor = max(abs(value), middle) / min(abs(value), middle)
    return factor >= 8
