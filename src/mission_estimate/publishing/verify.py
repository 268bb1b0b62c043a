"""Compare the files of a set with its manifest."""

from pathlib import Path

from mission_estimate.publishing.digests import digest_of_file
from mission_estimate.publishing.manifest import Manifest, Output
from mission_estimate.publishing.os_calls import OPERATIONS
from mission_estimate.publishing.output_dir import is_folder
from mission_estimate.publishing.safe_names import FIGURES


def mismatches(folder: Path, manifest: Manifest) -> tuple[str, ...]:
    """Return the names of the files that are missing, or are not those of the manifest."""
    linked = not is_folder(folder / FIGURES, OPERATIONS)
    return tuple(
        name
        for name, output in sorted(manifest.outputs.items())
        if (linked and "/" in name) or not _matches(folder / name, output)
    )


def _matches(path: Path, output: Output) -> bool:
    """Compare the size first: it costs nothing, and is mostly enough."""
    try:
        size = path.lstat().st_size
    except OSError:
        return False
    return size == output.bytes and digest_of_file(path) == output.sha256
