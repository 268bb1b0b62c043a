"""Read the YAML files of one edition into plain values, with the place of each.

Nothing is typed here: every scalar arrives as the text that was written.
"""

from mission_estimate.yaml_reader.folder import read_folder
from mission_estimate.yaml_reader.limits import Limits
from mission_estimate.yaml_reader.messages import KINDS, Kind
from mission_estimate.yaml_reader.read_file import read_bytes
from mission_estimate.yaml_reader.reading import Node, Reading
from mission_estimate.yaml_reader.safe_open import open_bytes
from mission_estimate.yaml_reader.spaces import with_plain_spaces
from mission_estimate.yaml_reader.stray_files import strays, strays_of

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
