"""Drop findings on the style of a line with invalid markup, which is reported."""

from collections.abc import Sequence

from mission_estimate.findings import Finding

_ON_FORM, _ON_STYLE = "TXT0", ("TXT103", "TXT104")
"""Brackets and the ends of sentences look wrong if a mark is cut in two."""


def without_consequences(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings without those that follow from another one in the same line of a text."""
    lines = {(one.path, one.spot.line) for one in found if one.spot and one.code.startswith(_ON_FORM)}
    return tuple(
        one
        for one in found
        if not (one.spot and one.code.startswith(_ON_STYLE) and (one.path, one.spot.line) in lines)
    )
