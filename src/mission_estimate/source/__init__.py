"""Read the YAML files of one edition into plain values, with the place of each.

Nothing is typed here: every scalar arrives as the text that was written.
"""

from mission_estimate.source.folder import read_folder
from mission_estimate.source.kinds import KINDS, Kind
from mission_estimate.source.limits import Limits
from mission_estimate.source.opening import open_bytes
from mission_estimate.source.reading import Node, Reading
from mission_estimate.source.single import read_bytes
from mission_estimate.source.spaces import with_plain_spaces
from mission_estimate.source.strays import strays, strays_of

__all__ = [
    "KINDS",
    "Kind",
    "Limits",
    "Node",
    "Reading",
    "open_bytes",
    "read_bytes",
    "read_folder",
    "strays",
    "strays_of",
    "with_plain_spaces",
]
