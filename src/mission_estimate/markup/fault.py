"""What the grammar of prose reports."""

from typing import NamedTuple

from mission_estimate.positions import TextSpot


class Fault(NamedTuple):
    """Something that prose must not contain; `code` is that of the finding."""

    code: str
    message: str
    help: str
    spot: TextSpot
