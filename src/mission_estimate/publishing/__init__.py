"""Write finished documents below the output folder: whole, or not at all.

Nothing else in the package writes. An unchanged build ends here before anything
heavy is imported, so this package uses the standard library only.
"""

from mission_estimate.publishing.digests import Inputs, digest_of, digest_of_file, digests_below
from mission_estimate.publishing.folder import OutputFolder, Publisher
from mission_estimate.publishing.manifest import Manifest, Output, Refusal, State

__all__ = [
    "Inputs",
    "Manifest",
    "Output",
    "OutputFolder",
    "Publisher",
    "Refusal",
    "State",
    "digest_of",
    "digest_of_file",
    "digests_below",
]
