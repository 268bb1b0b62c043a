"""Read the folder of one edition: every file by itself, then all of them joined."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from mission_estimate.findings import Finding, Severity, reaches
from mission_estimate.positions import Positions
from mission_estimate.yaml_reader.edition_files import Listing, list_files
from mission_estimate.yaml_reader.limits import Limits
from mission_estimate.yaml_reader.merge_files import join
from mission_estimate.yaml_reader.messages import folder as kinds
from mission_estimate.yaml_reader.read_file import read_bytes
from mission_estimate.yaml_reader.reading import Reading
from mission_estimate.yaml_reader.safe_open import open_bytes
from mission_estimate.yaml_reader.value_positions import Places


def read_folder(folder: Path, *, shown_as: str, limits: Limits = Limits()) -> Reading:  # noqa: B008 - it is frozen
    """Read an edition; `shown_as` is put before the names of its files in every position.

    A file that cannot be read gives its findings, and the others are read all the
    same, so that one run shows everything. Mistakes never raise.
    """
    listing = list_files(folder, shown_as, limits)
    if len(listing.names) > limits.files:
        count, limit = len(listing.names), limits.files
        listing.notes.add(kinds.TOO_MANY_FILES, listing.here, count=count, limit=limit)
        listing.names = listing.names[:limit]
    edition = join(_read_files(folder, listing, limits), shown_as)
    of_folder = (*listing.notes.findings(), *_long_lists(edition, limits.items_per_list))
    return replace(
        edition,
        findings=(*of_folder, *edition.findings),
        complete=edition.complete and not reaches(of_folder, Severity.ERROR),
    )


def _read_files(folder: Path, listing: Listing, limits: Limits) -> Iterator[Reading]:
    """Yield the reading of each file, while the edition as a whole is within its limits."""
    left = limits
    for name in listing.names:
        shown_as = f"{listing.here.file}/{name}"
        raw = open_bytes(folder / name, shown_as, limits.file_bytes)
        if isinstance(raw, Finding):
            yield _unread(raw, shown_as)
            continue
        left = left._replace(total_bytes=left.total_bytes - len(raw))
        if left.total_bytes < 0:
            position = listing.here._replace(file=shown_as)
            yield _unread(kinds.TOO_MANY_BYTES.at(position, limit=limits.total_bytes), shown_as)
            return
        reading = read_bytes(raw, file=shown_as, limits=left)
        left = left._replace(nodes_elsewhere=left.nodes_elsewhere + len(reading.positions.places))
        yield reading


def _long_lists(edition: Reading, limit: int) -> Iterator[Finding]:
    """Hold a list that several files make up to the bound of one."""
    for key, value in edition.data.items():
        if isinstance(value, list) and len(value) > limit:
            place = edition.positions.find((key, limit))
            yield kinds.TOO_MANY_ENTRIES.at(place, what="list", limit=limit)


def _unread(finding: Finding, shown_as: str) -> Reading:
    return Reading({}, Positions(Places({}), shown_as), (finding,), complete=False)
